package org.firenet.imaging;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.certificate.CertifiedGap;
import org.firenet.network.DualSearch;
import org.firenet.network.LayerListener;
import org.firenet.rounding.Enclosure;
import org.firenet.rounding.Interval;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;

/**
 * Certifies images for measurements, whoever computed them: {@code F(z) = λ‖Wz‖_{1,w} + ‖PUz − y‖₂}, or total variation in place
 * of the sparsity of wavelet coefficients; for coils that see the image together, {@code P U S z} in place of {@code P U z} and
 * grids of shape [coils, rows, columns]. All figures hold for the exact numbers in the arrays and the exact transforms. Immutable and thread-safe.
 */
public final class Certifier {
    private final ImagingModel model;
    private final CertifiedObjective objective;

    private Certifier(ImagingModel model, CertifiedObjective objective) {
        this.model = model;
        this.objective = objective;
    }

    /**
     * Certifies for sparse wavelet coefficients.
     *
     * @param lambda λ of problem (P3)
     * @throws IllegalArgumentException if the weights do not have the model's levels
     */
    public Certifier(ImagingModel model, LevelWeights weights, double lambda) {
        this(model, new WaveletObjective(model, weights, lambda));
    }

    /**
     * Certifies for total variation; the model's wavelet has no effect. A dual variable has two grids more, see
     * {@link #findDual}.
     */
    public static Certifier ofTotalVariation(ImagingModel model, double lambda) {
        return new Certifier(model, new TotalVariationObjective(model, lambda));
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
        ComplexArray y = inUnit(model.sample(grid), exponent);
        ComplexArray z = inUnit(image, exponent);
        return new Certificate(
                objective.gap(y, z, dual).scaled(exponent),
                objective.residual(y, z).scaled(exponent),
                Enclosure.norm(y).scaled(exponent));
    }

    /**
     * Finds a dual variable for an image, on its grid, with zeros where the mask does not sample. That of total variation has
     * the shape [coils + 2, rows, columns]: its last two grids belong to the differences down and along.
     */
    public ComplexArray findDual(ComplexArray grid, ComplexArray image, DualSearch search, LayerListener listener) {
        int exponent = exponent(grid);
        return objective.findDual(inUnit(model.sample(grid), exponent), inUnit(image, exponent), search, listener);
    }

    /** Compares an image with the truth, and the truth with the measurements. */
    public Truth compare(ComplexArray grid, ComplexArray image, ComplexArray truth) {
        int exponent = exponent(grid);
        Interval residual = objective.residual(inUnit(model.sample(grid), exponent), inUnit(truth, exponent));
        return new Truth(Enclosure.distance(image, truth), Enclosure.norm(truth), residual.scaled(exponent));
    }

    /**
     * An upper bound of σ_{s,M}(x)_w for the coefficients of an image x.
     *
     * @throws IllegalArgumentException for total variation, which has no such thing
     */
    public double bestApproximationError(ComplexArray image, LocalSparsities sparsities) {
        if (objective instanceof WaveletObjective wavelets) {
            return wavelets.bestApproximationError(image, sparsities);
        }
        throw new IllegalArgumentException("total variation has no coefficients to approximate");
    }

    /** The power of two that is the unit of the problem: 1, except for data that no problem is posed in. */
    private int exponent(ComplexArray grid) {
        ComplexArray y = model.sample(grid);
        double length = y.norm();
        return length == 0 || Magnitude.isUsable(length) ? 0 : Enclosure.exponent(y);
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
