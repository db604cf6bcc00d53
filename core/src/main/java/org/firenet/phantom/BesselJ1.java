package org.firenet.phantom;

import java.util.stream.IntStream;

/**
 * The Bessel function J₁ of the first kind to about 1e−15 in absolute error, from three classical representations
 * (NIST Digital Library of Mathematical Functions, 10.2.2, 10.9.1 and 10.17.3).
 */
final class BesselJ1 {
    /** Below: the power series, whose terms stay small enough not to cancel. */
    private static final double SERIES_LIMIT = 4;
    /** Above: Hankel's expansion, whose least term is then below e^{−2·25}. */
    private static final double ASYMPTOTIC_LIMIT = 25;
    /** Intervals of the trapezoidal rule on [0, π]; its error is about J₆₃(x), below 1e−17 for x ≤ 25. */
    private static final int INTERVALS = 32;
    /** sin θ at the inner points of the rule up to π/2. */
    private static final double[] SINES = IntStream.range(1, INTERVALS / 2)
            .mapToDouble(j -> Math.sin(Math.PI * j / INTERVALS))
            .toArray();

    private BesselJ1() {}

    /** J₁(x) for any finite x; odd. */
    static double value(double x) {
        return x * overArgument(x);
    }

    /** J₁(x)/x for any finite x, with the limit 1/2 at 0; even. */
    static double overArgument(double x) {
        double t = Math.abs(x);
        if (t < SERIES_LIMIT) {
            return series(t);
        }
        return (t < ASYMPTOTIC_LIMIT ? integral(t) : asymptotic(t)) / t;
    }

    /** J₁(x)/x = ½ Σ_k (−x²/4)^k / (k!(k+1)!). */
    private static double series(double x) {
        double factor = -x * x / 4;
        double term = 0.5;
        double sum = term;
        for (int k = 1; Math.abs(term) > 1e-18; k++) {
            term *= factor / (k * (k + 1.0));
            sum += term;
        }
        return sum;
    }

    /**
     * J₁(x) = (1/π) ∫₀^π sin θ sin(x sin θ) dθ, symmetric about π/2; the trapezoidal rule converges geometrically, since
     * the integrand is periodic.
     */
    private static double integral(double x) {
        double sum = Math.sin(x) / 2;
        for (double sine : SINES) {
            sum += sine * Math.sin(x * sine);
        }
        return 2 * sum / INTERVALS;
    }

    /** J₁(x) ~ √(2/(πx)) (P cos ω − Q sin ω), ω = x − 3π/4, P and Q the even and odd terms of Hankel's expansion. */
    private static double asymptotic(double x) {
        double p = 0;
        double q = 0;
        double term = 1;
        for (int k = 0; Math.abs(term) > 1e-18; k++) {
            double sign = (k & 2) == 0 ? term : -term;
            if ((k & 1) == 0) {
                p += sign;
            } else {
                q += sign;
            }
            double odd = 2 * k + 1;
            term *= (4 - odd * odd) / ((k + 1) * 8 * x);
        }
        // cos ω and sin ω by the addition theorem, since subtracting 3π/4 from a large x would lose digits.
        double sin = Math.sin(x);
        double cos = Math.cos(x);
        return (p * (sin - cos) + q * (sin + cos)) / Math.sqrt(Math.PI * x);
    }
}
