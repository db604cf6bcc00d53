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
}
