package org.firenet.audit.attack;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;

/**
 * Projected gradient ascent on a set of perturbations, from a random point of its boundary. A step goes towards the point
 * that lies farthest in the direction of the gradient and back into the set; it grows by half when the image changed more,
 * and is halved, from the best point, when not.
 *
 * @param family of the sets
 * @param steps gradients to take, at least 1
 */
public record ProjectedAscent(PerturbationSet.Family family, int steps) implements Attack {
    private static final double GROWTH = 1.5;
    private static final double SHRINKAGE = 0.5;

    @Override
    public ComplexArray find(Target target, Search search) {
        PerturbationSet set = family.of(target.model(), search.size());
        Objective objective = search.objective(target);
        ComplexArray best = set.random(new SplittableRandom(search.seed()));
        Objective.Slope slope = objective.at(set.toMeasurements(best));
        double step = 1;
        for (int k = 1; k < steps && search.goOn().getAsBoolean(); k++) {
            ComplexArray next = set.farthest(set.adjoint(slope.gradient()));
            next.scale(step);
            next.add(1, best);
            set.project(next);
            Objective.Slope there = objective.at(set.toMeasurements(next));
            if (there.change() > slope.change()) {
                best = next;
                slope = there;
                step *= GROWTH;
            } else {
                step *= SHRINKAGE;
            }
        }
        return set.toMeasurements(best);
    }
}
