package org.firenet.imaging;

import org.firenet.array.ComplexArray;
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
 * {@code F(z) = λ‖Wz‖_{1,w} + ‖PUz − y‖₂}. The image stands for the coefficients {@code Wz}, with zeros where the frame is
 * larger than the image. A dual variable's grid is that of the measurements.
 *
 * @param weights of the model's levels
 * @param lambda λ
 */
record WaveletObjective(ImagingModel model, LevelWeights weights, double lambda) implements CertifiedObjective {
    /** @throws IllegalArgumentException if the weights do not have the model's levels */
    WaveletObjective {
        if (!weights.levels().equals(model.sparsityLevels())) {
            throw new IllegalArgumentException(
                    "the model has " + model.sparsityLevels() + ", found weights for " + weights.levels());
        }
    }

    @Override
    public CertifiedGap gap(ComplexArray measurements, ComplexArray image, ComplexArray dual) {
        return CertifiedGap.of(problem(measurements), coefficients(image), model.sample(dual), new Workspace());
    }

    @Override
    public Interval residual(ComplexArray measurements, ComplexArray image) {
        return CertifiedGap.residual(problem(measurements), coefficients(image), new Workspace());
    }

    @Override
    public ComplexArray findDual(
            ComplexArray measurements, ComplexArray image, DualSearch search, LayerListener listener) {
        SquareRootLasso problem = problem(measurements);
        ComplexArray z = coefficients(image).value();
        return model.sampling().adjoint(search.near(problem, new ReferenceEngine(problem), z, listener));
    }

    /** An upper bound of σ_{s,M}(x)_w for the coefficients of an image x. */
    double bestApproximationError(ComplexArray image, LocalSparsities sparsities) {
        Approximation x = coefficients(image);
        double[] each = weights.expand();
        double computed = new WeightedSparsity(sparsities, weights).bestApproximationError(x.value());
        // Sums of so many numbers that are not negative, each with a magnitude, a product and a few more roundings.
        Interval rounded = Interval.of(computed).times(Interval.of(1 + 2 * Roundoff.gamma(each.length + 8.0)));
        return rounded.plus(Enclosure.norm(each).times(Interval.of(x.error()))).hi();
    }

    private SquareRootLasso problem(ComplexArray measurements) {
        return new SquareRootLasso(model.operator(), measurements, weights.expand(), lambda);
    }

    private Approximation coefficients(ComplexArray image) {
        return Approximation.ofAdjoint(model.synthesis(), image, new Workspace());
    }
}
