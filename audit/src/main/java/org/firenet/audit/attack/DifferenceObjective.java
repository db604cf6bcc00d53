package org.firenet.audit.attack;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;

/**
 * The objective of a network without derivatives: the gradient is estimated from differences
 * {@code (f(e + hd) − f(e))/h} along directions d. With fewer directions than the measurements have real dimensions they
 * are random and anew at each point, and the estimate is the gradient's part in their span; with as many they are the
 * axes, and the estimate is the gradient up to rounding. What a search finds this way is weaker than with a derivative.
 */
final class DifferenceObjective implements Objective {
    /** h over ‖y‖: rounding of single precision and curvature weigh about the same. */
    private static final double STEP = 1e-3;

    private final Target target;
    private final int directions;
    private final SplittableRandom random;

    DifferenceObjective(Target target, int directions, long seed) {
        this.target = target;
        this.directions = Math.min(directions, 2 * target.y().size());
        this.random = new SplittableRandom(seed);
    }

    @Override
    public Slope at(ComplexArray e) {
        ComplexArray here = target.change(e);
        double change = here.norm();
        double h = STEP * Math.max(target.y().norm(), Double.MIN_NORMAL);
        ComplexArray gradient = ComplexArray.zeros(e.shape());
        for (int k = 0; k < directions; k++) {
            ComplexArray direction = direction(k, e);
            ComplexArray moved = e.copy();
            moved.add(h, direction);
            ComplexArray difference = target.change(moved);
            difference.add(-1, here);
            gradient.add(difference.innerRe(here) / h, direction);
        }
        return new Slope(change, gradient);
    }

    private ComplexArray direction(int k, ComplexArray e) {
        ComplexArray direction = ComplexArray.zeros(e.shape());
        if (directions == 2 * e.size()) {
            (k < e.size() ? direction.re() : direction.im())[k % e.size()] = 1;
            return direction;
        }
        for (int i = 0; i < e.size(); i++) {
            direction.re()[i] = random.nextGaussian();
            direction.im()[i] = random.nextGaussian();
        }
        direction.scale(1 / direction.norm());
        return direction;
    }
}
