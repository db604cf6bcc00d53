package org.firenet.problem;

import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;

/** What every problem demands of measurements and does with them. */
final class Measurements {
    private Measurements() {}

    /** @throws IllegalArgumentException if a value is not finite, or the length neither 0 nor one of {@link Magnitude} */
    static void require(ComplexArray measurements) {
        int bad = measurements.firstNonFinite();
        if (bad >= 0) {
            throw new IllegalArgumentException("measurements must be finite, found "
                    + measurements.re()[bad] + " + " + measurements.im()[bad] + "i at position " + bad);
        }
        double norm = measurements.norm();
        if (norm != 0 && !Magnitude.isUsable(norm)) {
            throw new IllegalArgumentException("the length of the measurements must be 0 or between "
                    + Magnitude.SMALLEST + " and " + Magnitude.LARGEST + ", found " + norm + "; change the unit");
        }
    }

    /** @throws IllegalArgumentException if λ is not finite and above 0 */
    static void requireLambda(double lambda) {
        if (!(lambda > 0) || lambda == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("lambda must be a finite number above 0, found " + lambda);
        }
    }

    /**
     * Re⟨factor·u, y⟩, the factor first, so that no product overflows where the result does not.
     *
     * @param u at least as long as y; what is beyond y is not looked at
     */
    static double innerRe(double factor, ComplexArray u, ComplexArray y) {
        double sum = 0;
        for (int i = 0; i < y.size(); i++) {
            sum += factor * u.re()[i] * y.re()[i] + factor * u.im()[i] * y.im()[i];
        }
        return sum;
    }
}
