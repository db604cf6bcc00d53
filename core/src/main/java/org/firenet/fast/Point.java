package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;

/**
 * A point of the iteration: coefficients x, their samples Ax, and the dual variable u.
 *
 * @param x one plane
 * @param ax one vector
 * @param u one vector
 */
record Point(Plane x, Plane ax, Plane u) {
    static Point zeros(SampledOperator operator) {
        int samples = operator.order().count();
        return new Point(Plane.zeros(operator.rows(), operator.stride()), Plane.zeros(samples), Plane.zeros(samples));
    }

    void set(Point other) {
        copy(other.x, x);
        copy(other.ax, ax);
        copy(other.u, u);
    }

    void clear() {
        clear(x);
        clear(ax);
        clear(u);
    }

    void clearDual() {
        clear(u);
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
