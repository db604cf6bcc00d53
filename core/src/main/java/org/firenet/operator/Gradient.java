package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.rounding.Roundoff;

/**
 * Periodic forward differences of an R × C image, down the columns and along the rows:
 * {@code (∇x)[0, i, j] = x[i+1, j] − x[i, j]}, {@code (∇x)[1, i, j] = x[i, j+1] − x[i, j]}, indices modulo R and C. The
 * range has the shape [2, R, C]. {@code ∇*∇} is diagonal under the discrete Fourier transform, with the eigenvalues
 * {@link #eigenvalue}; hence {@code ‖∇‖² ≤ 8}, with equality where both sides are even.
 *
 * @param domain shape of the image
 */
public record Gradient(Shape domain) implements LinearOperator {
    /**
     * @throws IllegalArgumentException if the shape is not that of an image
     */
    public Gradient {
        if (domain.rank() != 2) {
            throw new IllegalArgumentException("a gradient needs an image, rows x columns, found " + domain);
        }
    }

    @Override
    public Shape range() {
        return Shape.of(2, domain.rows(), domain.columns());
    }

    /** The eigenvalue {@code 4 sin²(πk/R) + 4 sin²(πl/C)} of {@code ∇*∇} at row frequency k and column frequency l. */
    public double eigenvalue(int k, int l) {
        return squaredSine(k, domain.rows()) + squaredSine(l, domain.columns());
    }

    private static double squaredSine(int k, int n) {
        double sine = StrictMath.sin(Math.PI * k / n);
        return 4 * sine * sine;
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        differences(x.re(), out.re());
        differences(x.im(), out.im());
    }

    private void differences(double[] x, double[] out) {
        int rows = domain.rows();
        int columns = domain.columns();
        for (int i = 0; i < rows; i++) {
            int here = i * columns;
            int below = (i + 1 == rows ? 0 : i + 1) * columns;
            int right = x.length + here;
            for (int j = 0; j < columns; j++) {
                out[here + j] = x[below + j] - x[here + j];
            }
            for (int j = 0; j + 1 < columns; j++) {
                out[right + j] = x[here + j + 1] - x[here + j];
            }
            out[right + columns - 1] = x[here] - x[here + columns - 1];
        }
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        divergence(y.re(), out.re());
        divergence(y.im(), out.im());
    }

    private void divergence(double[] y, double[] out) {
        int rows = domain.rows();
        int columns = domain.columns();
        for (int i = 0; i < rows; i++) {
            int here = i * columns;
            int above = (i == 0 ? rows - 1 : i - 1) * columns;
            int right = out.length + here;
            for (int j = 0; j < columns; j++) {
                out[here + j] = y[above + j] - y[here + j];
            }
            for (int j = 1; j < columns; j++) {
                out[here + j] += y[right + j - 1] - y[right + j];
            }
            out[here] += y[right + columns - 1] - y[right];
        }
    }

    @Override
    public OperatorNorm norm() {
        return OperatorNorm.exactly(Math.sqrt(eigenvalue(domain.rows() / 2, domain.columns() / 2)));
    }

    /** Differences of two and sums of four numbers: at most γ₃ of the sum of their magnitudes, which is at most 4‖·‖. */
    @Override
    public RoundingError roundingError() {
        return RoundingError.both(4 * Roundoff.gamma(3));
    }
}
