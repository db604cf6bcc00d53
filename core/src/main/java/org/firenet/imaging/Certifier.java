package org.firenet.imaging;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.array.Workspace;
import org.firenet.certificate.Approximation;
import org.firenet.certificate.CertifiedGap;
import org.firenet.network.DualSearch;
import org.firenet.network.LayerListener;
import org.firenet.network.ReferenceEngine;
import org.firenet.problem.SquareRootLasso;
import org.firenet.rounding.Enclosure;
import org.firenet.rounding.Interval;
import org.firenet.rounding.Roundoff;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.WeightedSparsity;

/**
 * Certifies images for measurements, whoever computed them. An image z stands for the coefficients {@code c = W z}, with
 * zeros where the frame is larger than the image: then {@code Ac = P U z} and {@code F(c) = λ‖Wz‖_{1,w} + ‖PUz − y‖₂}; for
 * coils that see the image together, {@code P U S z} in place of {@code P U z} and grids of shape [coils, rows, columns].
 * All figures hold for the exact numbers in the arrays and the exact transforms. Immutable and thread-safe.
 */
public final class Certifier {
    private final ImagingModel model;
    private final LevelWeights levelWeights;
    private final double[] weights;
    private final double lambda;

    /**
     * @param lambda λ of problem (P3)
     * @throws IllegalArgumentException if the weights do not have the model's levels
     */
    public Certifier(ImagingModel model, LevelWeights weights, double lambda) {
        if (!weights.levels().equals(model.sparsityLevels())) {
            throw new IllegalArgumentException(
                    "the model has " + model.sparsityLevels() + ", found weights for " + weights.levels());
        }
        this.model = model;
        this.levelWeights = weights;
        this.weights = weights.expand();
        this.lambda = lambda;
    }

    /**
     * What is proved of an image.
     *
     * @param gap its objective and the dual value
     * @param residual {@code ‖PUz − y‖₂}
     * @param measurements {@code ‖y‖₂}
     */
    public record Certificate(CertifiedGap gap, Interval residual, Interval measurements) {}

    /**
     * What is known where the truth x is.
     *
     * @param error {@code ‖z − x‖₂}
     * @param truth {@code ‖x‖₂}
     * @param residual {@code ‖PUx − y‖₂}
     */
    public record Truth(Interval error, Interval truth, Interval residual) {}

    public ImagingModel model() {
        return model;
    }

    /**
     * The certificate of an image.
     *
     * @param grid measured values, rows × columns or coils × rows × columns; what the mask leaves out is not looked at
     * @param image rows × columns
     * @param dual a dual variable on its grid; what the mask leaves out is not looked at
     * @throws IllegalArgumentException if a shape does not match, a value is not finite or a figure is beyond double
     */
    public Certificate certify(ComplexArray grid, ComplexArray image, ComplexArray dual) {
        int exponent = exponent(grid);
        SquareRootLasso problem = problem(grid, exponent);
        Approximation z = coefficients(image, exponent);
        Workspace workspace = new Workspace();
        CertifiedGap gap = CertifiedGap.of(problem, z, model.sample(dual), workspace);
        Interval residual = CertifiedGap.residual(problem, z, workspace);
        return new Certificate(
                gap.scaled(exponent),
                residual.scaled(exponent),
                Enclosure.norm(problem.measurements()).scaled(exponent));
    }

    /** Finds a dual variable for an image, on its grid, with zeros where the mask does not sample. */
    public ComplexArray findDual(ComplexArray grid, ComplexArray image, DualSearch search, LayerListener listener) {
        int exponent = exponent(grid);
        SquareRootLasso problem = problem(grid, exponent);
        ComplexArray z = coefficients(image, exponent).value();
        ComplexArray u = search.near(problem, new ReferenceEngine(problem), z, listener);
        return model.sampling().adjoint(u);
    }

    /** Compares an image with the truth, and the truth with the measurements. */
    public Truth compare(ComplexArray grid, ComplexArray image, ComplexArray truth) {
        int exponent = exponent(grid);
        Interval residual =
                CertifiedGap.residual(problem(grid, exponent), coefficients(truth, exponent), new Workspace());
        return new Truth(Enclosure.distance(image, truth), Enclosure.norm(truth), residual.scaled(exponent));
    }

    /** An upper bound of σ_{s,M}(x)_w for the coefficients of an image x. */
    public double bestApproximationError(ComplexArray image, LocalSparsities sparsities) {
        Approximation x = coefficients(image, 0);
        double computed = new WeightedSparsity(sparsities, levelWeights).bestApproximationError(x.value());
        // Sums of so many numbers that are not negative, each with a magnitude, a product and a few more roundings.
        Interval rounded = Interval.of(computed).times(Interval.of(1 + 2 * Roundoff.gamma(weights.length + 8.0)));
        return rounded.plus(Enclosure.norm(weights).times(Interval.of(x.error())))
                .hi();
    }

    /** The power of two that is the unit of the problem: 1, except for data that no problem is posed in. */
    private int exponent(ComplexArray grid) {
        ComplexArray y = model.sample(grid);
        double length = y.norm();
        return length == 0 || Magnitude.isUsable(length) ? 0 : Enclosure.exponent(y);
    }

    private SquareRootLasso problem(ComplexArray grid, int exponent) {
        return new SquareRootLasso(model.operator(), inUnit(model.sample(grid), exponent), weights, lambda);
    }

    private Approximation coefficients(ComplexArray image, int exponent) {
        return Approximation.ofAdjoint(model.synthesis(), inUnit(image, exponent), new Workspace());
    }

    /** The same numbers in units of {@code 2^exponent}, exactly. */
    private static ComplexArray inUnit(ComplexArray x, int exponent) {
        ComplexArray scaled = x.copy();
        for (double[] part : List.of(scaled.re(), scaled.im())) {
            for (int i = 0; i < part.length; i++) {
                double value = Math.scalb(part[i], -exponent);
                if (Math.scalb(value, exponent) != part[i]) {
                    throw new IllegalArgumentException("the measurements are so large or small (about 2^" + exponent
                            + ") that " + part[i] + " cannot be counted beside them; change the unit");
                }
                part[i] = value;
            }
        }
        return scaled;
    }
}
