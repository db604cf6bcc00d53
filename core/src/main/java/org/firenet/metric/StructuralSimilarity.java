package org.firenet.metric;

import java.util.stream.IntStream;
import org.firenet.array.Shape;

/**
 * The structural similarity index of Wang, Bovik, Sheikh and Simoncelli (IEEE Trans. Image Process. 13, 2004):
 *
 * <pre>SSIM = (2 μ_x μ_r + C₁)(2 σ_xr + C₂) / ((μ_x² + μ_r² + C₁)(σ_x² + σ_r² + C₂)),</pre>
 *
 * <p>with means, variances and covariance in a sliding 11 × 11 Gaussian window (σ = 1.5, weights of sum 1),
 * {@code C₁ = (0.01 L)²}, {@code C₂ = (0.03 L)²} and the data range L; averaged over all positions where the window lies
 * within the image. No scaling of large images beforehand.
 */
public final class StructuralSimilarity {
    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double K1 = 0.01;
    private static final double K2 = 0.03;

    private StructuralSimilarity() {}

    /**
     * The mean index, at most 1, and 1 for equal images.
     *
     * @param image x, real values
     * @param reference r, of the same shape
     * @param shape rows × columns, each at least 11
     * @param dataRange L, the largest minus the smallest value that the images could have: 1 for images in [0, 1]
     * @throws IllegalArgumentException if the shape is no such image, a length is not that of the shape, a value is not
     *     finite, or the data range is not positive
     */
    public static double of(double[] image, double[] reference, Shape shape, double dataRange) {
        if (shape.rank() != 2 || shape.rows() < WINDOW || shape.columns() < WINDOW) {
            throw new IllegalArgumentException(
                    "structural similarity needs an image of at least 11x11 pixels, found " + shape);
        }
        ImagePair.check(image, reference, shape);
        ImagePair.checkRange("data range", dataRange);
        double c1 = K1 * dataRange * K1 * dataRange;
        double c2 = K2 * dataRange * K2 * dataRange;
        double[] meanX = smooth(image, shape);
        double[] meanR = smooth(reference, shape);
        double[] squareX = smooth(product(image, image), shape);
        double[] squareR = smooth(product(reference, reference), shape);
        double[] mixed = smooth(product(image, reference), shape);
        return IntStream.range(0, meanX.length)
                .mapToDouble(i -> index(meanX[i], meanR[i], squareX[i], squareR[i], mixed[i], c1, c2))
                .average()
                .orElseThrow();
    }

    private static double index(double x, double r, double xx, double rr, double xr, double c1, double c2) {
        double luminance = (2 * x * r + c1) / (x * x + r * r + c1);
        double structure = (2 * (xr - x * r) + c2) / (xx - x * x + rr - r * r + c2);
        return luminance * structure;
    }

    /** The Gaussian means wherever the window lies within the image, first along the rows, then down the columns. */
    private static double[] smooth(double[] values, Shape shape) {
        double[] window = window();
        int rows = shape.rows();
        int columns = shape.columns() - WINDOW + 1;
        double[] along = new double[rows * columns];
        for (int i = 0; i < along.length; i++) {
            along[i] = mean(values, i / columns * shape.columns() + i % columns, 1, window);
        }
        double[] smooth = new double[(rows - WINDOW + 1) * columns];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = mean(along, i, columns, window);
        }
        return smooth;
    }

    private static double mean(double[] values, int start, int stride, double[] window) {
        double sum = 0;
        for (int k = 0; k < WINDOW; k++) {
            sum += window[k] * values[start + k * stride];
        }
        return sum;
    }

    private static double[] window() {
        double[] window = new double[WINDOW];
        double sum = 0;
        for (int k = 0; k < WINDOW; k++) {
            double distance = k - (WINDOW - 1) / 2.0;
            window[k] = Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += window[k];
        }
        for (int k = 0; k < WINDOW; k++) {
            window[k] /= sum;
        }
        return window;
    }

    private static double[] product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).toArray();
    }
}
