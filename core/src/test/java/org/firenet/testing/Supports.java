package org.firenet.testing;

import org.firenet.array.ComplexArray;
import org.firenet.operator.LinearOperator;
import org.firenet.sparsity.WeightedSparsity;

/**
 * The null space property of small matrices by exhaustion, for one coefficient in each of two levels. For a support Δ,
 * {@code x_Δ = A_Δ⁺(Ax − Σ_{j∉Δ} x_j a_j)}, hence
 * {@code ‖x_Δ‖ ≤ ‖A_Δ⁺‖‖Ax‖ + max_{j∉Δ}(‖A_Δ⁺a_j‖/w_j)·‖x_{Δᶜ}‖_{1,w}}: the property holds with
 * {@code γ = max_Δ ‖A_Δ⁺‖} and {@code ρ = √ξ max_Δ max_j ‖A_Δ⁺a_j‖/w_j} if that is below 1.
 */
final class Supports {
    private Supports() {}

    record Bounds(double rho, double gamma) {}

    static Bounds bounds(LinearOperator a, WeightedSparsity sparsity) {
        int unknowns = a.domain().size();
        int half = sparsity.levels().bound(1);
        double[] weights = sparsity.weights().expand();
        ComplexArray[] columns = new ComplexArray[unknowns];
        for (int j = 0; j < unknowns; j++) {
            ComplexArray unit = ComplexArray.zeros(a.domain());
            unit.re()[j] = 1;
            columns[j] = a.apply(unit);
        }
        double rho = 0;
        double gamma = 0;
        for (int i = 0; i < half; i++) {
            for (int k = half; k < unknowns; k++) {
                Pair pair = new Pair(columns[i], columns[k]);
                gamma = Math.max(gamma, pair.pseudoInverseNorm());
                for (int j = 0; j < unknowns; j++) {
                    if (j != i && j != k) {
                        rho = Math.max(rho, pair.pseudoInverseOf(columns[j]) / weights[j]);
                    }
                }
            }
        }
        return new Bounds(rho * Math.sqrt(sparsity.xi()), gamma);
    }

    /** Two columns and their Gram matrix {@code (p, r; r̄, q)}, {@code r = ⟨a, b⟩} conjugate linear in a. */
    private record Pair(ComplexArray a, ComplexArray b, double p, double q, double re, double im) {
        Pair(ComplexArray a, ComplexArray b) {
            this(a, b, a.innerRe(a), b.innerRe(b), b.innerRe(a), b.innerIm(a));
        }

        /** One over the least singular value. */
        double pseudoInverseNorm() {
            double root = Math.sqrt((p - q) * (p - q) / 4 + re * re + im * im);
            return 1 / Math.sqrt((p + q) / 2 - root);
        }

        /** {@code ‖A_Δ⁺c‖}: the solution of the normal equations, by Cramer's rule. */
        double pseudoInverseOf(ComplexArray c) {
            double ur = c.innerRe(a);
            double ui = c.innerIm(a);
            double vr = c.innerRe(b);
            double vi = c.innerIm(b);
            double determinant = p * q - re * re - im * im;
            double xr = q * ur - (re * vr - im * vi);
            double xi = q * ui - (re * vi + im * vr);
            double yr = p * vr - (re * ur + im * ui);
            double yi = p * vi - (re * ui - im * ur);
            return Math.sqrt(xr * xr + xi * xi + yr * yr + yi * yi) / determinant;
        }
    }
}
