package org.firenet.fast;

import org.firenet.simd.Plane;

/**
 * A dual variable.
 *
 * @param u one vector of samples
 * @param image what an operator that {@link SampledOperator#imageSize keeps one} made of u on its way to A*u; else empty
 */
record Dual(Plane u, Plane image) {
    static Dual zeros(SampledOperator operator) {
        return new Dual(Plane.zeros(operator.order().count()), Plane.zeros(operator.imageSize()));
    }

    /** The same storage; by hand for the reason that {@link Plane} gives. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Dual dual && u.equals(dual.u);
    }

    @Override
    public int hashCode() {
        return u.hashCode();
    }
}
