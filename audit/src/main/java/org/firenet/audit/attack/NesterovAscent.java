package org.firenet.audit.attack;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;

/**
 * The search of the paper's stability tests: Nesterov's accelerated ascent on
 * {@code ½‖Φ(y + Tr) − Φ(y)‖² − (ϖ/2)‖r‖²}, which lets the perturbation grow from almost nothing. It ends when
 * {@code ‖Tr‖₂} passes the size that is asked for, and returns the last perturbation scaled to that size; if it never
 * passes it, the longest one that it came to.
 *
 * @param family T; of its sets only the map is used, not the bound
 * @param momentum μ in [0, 1)
 * @param rate γ above 0
 * @param penalty ϖ at least 0
 * @param start the first r has entries uniform in [0, start]
 * @param steps at most so many
 */
public record NesterovAscent(
        PerturbationSet.Family family, double momentum, double rate, double penalty, double start, int steps)
        implements Attack {
    private static final double PAPER_MOMENTUM = 0.9;
    private static final double PAPER_RATE = 0.01;
    private static final double PAPER_PENALTY = 0.01;
    private static final double PAPER_START = 1e-3;

    /** The paper's parameters. */
    public static NesterovAscent ofPaper(PerturbationSet.Family family, int steps) {
        return new NesterovAscent(family, PAPER_MOMENTUM, PAPER_RATE, PAPER_PENALTY, PAPER_START, steps);
    }

    @Override
    public ComplexArray find(Target target, Search search) {
        PerturbationSet set = family.of(target.model(), search.size());
        Objective objective = search.objective(target);
        ComplexArray r = first(set, search.seed());
        ComplexArray velocity = ComplexArray.zeros(set.shape());
        ComplexArray longest = ComplexArray.zeros(target.y().shape());
        for (int k = 0; k < steps && search.goOn().getAsBoolean(); k++) {
            ComplexArray ahead = r.copy();
            ahead.add(momentum, velocity);
            velocity.scale(momentum);
            velocity.add(
                    rate, set.adjoint(objective.at(set.toMeasurements(ahead)).gradient()));
            velocity.add(-rate * penalty, ahead);
            r.add(1, velocity);
            ComplexArray e = set.toMeasurements(r);
            if (e.norm() >= search.size()) {
                return Lengths.exactly(e, search.size());
            }
            longest = e.norm() > longest.norm() ? e : longest;
        }
        return longest;
    }

    private ComplexArray first(PerturbationSet set, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ComplexArray r = ComplexArray.zeros(set.shape());
        for (int i = 0; i < r.size(); i++) {
            r.re()[i] = start * random.nextDouble();
        }
        return r;
    }
}
