package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;

/**
 * What a point of the iteration is on the side of the samples.
 *
 * @param ax its samples Ax, one vector
 * @param dual its dual variable
 */
record DualPoint(Plane ax, Dual dual) {
    static DualPoint zeros(SampledOperator operator) {
        return new DualPoint(Plane.zeros(operator.order().count()), Dual.zeros(operator));
    }

    /** The same storage; by hand for the reason that {@link Plane} gives. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DualPoint point && ax.equals(point.ax);
    }

    @Override
    public int hashCode() {
        return ax.hashCode();
    }

    void set(DualPoint other) {
        copy(other.ax, ax);
        copy(other.dual.u(), dual.u());
        copy(other.dual.image(), dual.image());
    }

    void clear() {
        clear(ax);
        clearDual();
    }

    void clearDual() {
        clear(dual.u());
        clear(dual.image());
    }

    static void copy(Plane from, Plane to) {
        System.arraycopy(from.re(), 0, to.re(), 0, to.re().length);
        System.arraycopy(from.im(), 0, to.im(), 0, to.im().length);
    }

    static void clear(Plane plane) {
        Arrays.fill(plane.re(), 0);
        Arrays.fill(plane.im(), 0);
    }
}
