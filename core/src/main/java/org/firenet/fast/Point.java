package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;

/**
 * A point of the iteration: coefficients x, their samples Ax, and the dual variable.
 *
 * @param x one plane, in {@link Layout#inGroups groups}
 * @param ax one vector
 */
record Point(Plane x, Plane ax, Dual dual) {
    static Point zeros(SampledOperator operator) {
        return new Point(
                operator.layout().inGroups().zeros(),
                Plane.zeros(operator.order().count()),
                Dual.zeros(operator));
    }

    /** The same storage; by hand for the reason that {@link Plane} gives. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Point point && x.equals(point.x);
    }

    @Override
    public int hashCode() {
        return x.hashCode();
    }

    void set(Point other) {
        copy(other.x, x);
        copy(other.ax, ax);
        copy(other.dual.u(), dual.u());
        copy(other.dual.image(), dual.image());
    }

    void clear() {
        clear(x);
        clear(ax);
        clearDual();
    }

    void clearDual() {
        clear(dual.u());
        clear(dual.image());
    }

    private static void copy(Plane from, Plane to) {
        System.arraycopy(from.re(), 0, to.re(), 0, to.re().length);
        System.arraycopy(from.im(), 0, to.im(), 0, to.im().length);
    }

    private static void clear(Plane plane) {
        Arrays.fill(plane.re(), 0);
        Arrays.fill(plane.im(), 0);
    }
}
