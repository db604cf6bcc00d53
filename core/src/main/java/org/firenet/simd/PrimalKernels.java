package org.firenet.simd;

/**
 * The primal half of a layer on stretches of complex vectors, whose thresholds are called t. Points and means lie one stretch behind
 * the other, z with distances. Sums run in single precision, in as many strands as there are lanes: take no more than {@code 2^15}
 * entries into the same ones, and add these in double precision.
 */
public interface PrimalKernels {
    /** How many strands a sum has, at most. */
    int STRANDS = 16;

    /**
     * Without relaxation: {@code x⁺ = S_{τt}(x − step · z)} with the complex soft threshold, and
     * {@code mean ← keep · mean + share · (x + x⁺), x ← x⁺, z ← x⁺}. A share of 0 leaves the mean as it is.
     *
     * @param z holds A*u over step/τ
     * @param sums {@value #STRANDS} strands, to which {@code Σ t_i |x⁺_i|} is added
     */
    void step(
            Plane x,
            Plane mean,
            Plane z,
            Stretches where,
            float step,
            float tau,
            float keep,
            float share,
            float[] sums);

    /**
     * The same for relaxed layers, in terms of the arguments q of the threshold, from which the points follow: with
     * {@code x = S_{βt}(q), q⁺ = q + ϱ(x − step · z − q), x⁺ = S_{τt}(q⁺)}:
     * {@code mean ← keep · mean + share · (x + x⁺), q ← q⁺, z ← x⁺}. What was relaxed has the same argument only as long as
     * the step is the same: with ϱ ≠ 1, β has to be τ.
     *
     * @param tauBefore β, τ of the layer before; 0 if q is x itself
     * @param relaxationBefore ϱ of the layer before
     */
    void relaxedStep(
            Plane q,
            Plane mean,
            Plane z,
            Stretches where,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float keep,
            float share,
            float[] sums);

    /** {@code mean ← keep · mean + share · S_{τt}(q)}. */
    void average(Plane q, Plane mean, Stretches where, float tau, float keep, float share);
}
