package org.firenet.fast;

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
        ax.set(other.ax);
        dual.u().set(other.dual.u());
        dual.image().set(other.dual.image());
    }

    void clear() {
        ax.clear();
        clearDual();
    }

    void clearDual() {
        dual.u().clear();
        dual.image().clear();
    }
}
