package org.firenet.audit.attack;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;

/**
 * The control: random perturbations of the given length, of which the worst is taken. What a search finds beyond this is
 * the search's merit.
 *
 * @param count of directions, at least 1
 */
public record RandomDirections(int count) implements Attack {
    @Override
    public ComplexArray find(Target target, Search search) {
        MeasurementBall ball = new MeasurementBall(target.y().shape(), search.size());
        SplittableRandom random = new SplittableRandom(search.seed());
        Search.Best best = new Search.Best(ball.random(random), -1);
        for (int k = 0; k < count && search.goOn().getAsBoolean(); k++) {
            ComplexArray e = k == 0 ? best.perturbation() : ball.random(random);
            best = best.orBetter(e, target.change(e).norm());
        }
        return best.perturbation();
    }
}
