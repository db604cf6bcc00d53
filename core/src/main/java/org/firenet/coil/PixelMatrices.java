package org.firenet.coil;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.transform.Fourier;

/**
 * What a {@link PatchProjection} is in image space: in each pixel r a Hermitian matrix over the coils,
 * {@code G_cd(r) = Σ_Δ K_cd(Δ) e^{−2πi(Δ₁r₁/R + Δ₂r₂/C)}}, r counted from the image's origin. Its eigenvalues lie between
 * 0 and 1; where there is one object, the vector of the sensitivities belongs to the eigenvalue 1. Made pixel by pixel,
 * one row of the image after the other; not thread-safe.
 */
final class PixelMatrices {
    private final PatchProjection projection;
    private final Shape image;
    private final Fourier.Origin origin;
    private final int pairs;
    private final int width;
    private final double[] rowRe;
    private final double[] rowIm;
    private final double[] re;
    private final double[] im;

    PixelMatrices(PatchProjection projection, Shape image, Fourier.Origin origin) {
        this.projection = projection;
        this.image = image;
        this.origin = origin;
        this.pairs = projection.pairs();
        this.width = projection.width();
        this.rowRe = new double[width * pairs];
        this.rowIm = new double[width * pairs];
        this.re = new double[pairs];
        this.im = new double[pairs];
    }

    /** Sums over Δ₁ for a row of the image. */
    void enterRow(int row) {
        Arrays.fill(rowRe, 0);
        Arrays.fill(rowIm, 0);
        ComplexArray kernel = projection.convolution();
        for (int down = 0; down < width; down++) {
            double angle = angle(down, row - origin.index(image.rows()), image.rows());
            add(kernel.re(), kernel.im(), down * width * pairs, angle, rowRe, rowIm);
        }
    }

    /** Makes the matrix of a pixel of that row: {@link #re} and {@link #im} hold it, pair by pair. */
    void enterPixel(int column) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int along = 0; along < width; along++) {
            double angle = angle(along, column - origin.index(image.columns()), image.columns());
            add(rowRe, rowIm, along * pairs, angle, re, im);
        }
    }

    private double angle(int index, int position, int extent) {
        return -2 * Math.PI * (index - projection.reach()) * position / extent;
    }

    /** to += e^{i·angle} · from. */
    private static void add(double[] fromRe, double[] fromIm, int at, double angle, double[] toRe, double[] toIm) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < toRe.length; i++) {
            toRe[i] += cos * fromRe[at + i] - sin * fromIm[at + i];
            toIm[i] += cos * fromIm[at + i] + sin * fromRe[at + i];
        }
    }

    /** Real parts of the pixel's matrix, in the order of {@link PatchProjection#pairs}. */
    double[] re() {
        return re;
    }

    /** Imaginary parts. */
    double[] im() {
        return im;
    }
}
