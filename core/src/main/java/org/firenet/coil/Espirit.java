package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.linearalgebra.HermitianEigen;
import org.firenet.linearalgebra.HermitianMatrix;
import org.firenet.transform.Fourier;

/**
 * Sensitivities from a calibration region by ESPIRiT (M. Uecker et al., ESPIRiT — an eigenvalue approach to autocalibrating
 * parallel MRI: where SENSE meets GRAPPA, Magnetic Resonance in Medicine 71, 2014): the patches of the region span a small
 * space; sensitivities are the eigenvectors, pixel by pixel, of the projection onto it. One set of maps, normalised, 0 where
 * the eigenvalue is small. In each pixel the phase is such that the first principal component of the coils is real and not
 * negative.
 *
 * @param kernel side of the patches, at least 1
 * @param threshold least squared singular value of the matrix of patches that counts, over the largest; in (0, 1)
 * @param crop eigenvalue below which a pixel lies outside the object, in [0, 1)
 */
public record Espirit(int kernel, double threshold, double crop) {
    /** The field's usual parameters. */
    public static final Espirit USUAL = new Espirit(6, 0.001, 0.8);

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Espirit {
        if (kernel < 1) {
            throw new IllegalArgumentException("the kernel of ESPIRiT must be at least 1, found " + kernel);
        }
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("the threshold of ESPIRiT must lie between 0 and 1, found " + threshold);
        }
        if (!(crop >= 0 && crop < 1)) {
            throw new IllegalArgumentException("the crop of ESPIRiT must lie in [0, 1), found " + crop);
        }
    }

    /** The shortest side that a calibration region must have: with fewer patches there is nothing to learn from. */
    public int shortestSide() {
        return kernel + 2;
    }

    /**
     * The maps.
     *
     * @param calibration low frequencies of all coils around frequency zero, shape [coils, rows, columns]; frequency zero
     *     at {@code [⌊rows/2⌋, ⌊columns/2⌋]}
     * @param image shape of the maps
     * @param origin where the image's origin lies
     * @throws IllegalArgumentException if the region is too small, not finite or zero
     * @throws NoObjectException if no pixel lies inside an object
     */
    public CoilSensitivities maps(ComplexArray calibration, Shape image, Fourier.Origin origin) {
        int rows = calibration.shape().extent(1);
        int columns = calibration.shape().extent(2);
        if (Math.min(rows, columns) < shortestSide()) {
            throw new IllegalArgumentException("ESPIRiT needs a calibration region of at least " + shortestSide() + "x"
                    + shortestSide() + ", found " + rows + "x" + columns);
        }
        ComplexArray scaled = CalibrationRegion.inUnitsOfItsLength(calibration);
        PatchProjection projection = new PatchProjection(scaled, kernel, threshold);
        ComplexArray maps = eigenvectors(projection, image, origin, principalComponent(scaled));
        if (maps.norm() == 0) {
            throw new NoObjectException(
                    "ESPIRiT finds no object: the largest eigenvalue is below " + crop + " in every pixel");
        }
        return CoilSensitivities.of(maps);
    }

    /** The direction in the space of the coils that holds most of the energy; its largest component is positive. */
    private static ComplexArray principalComponent(ComplexArray calibration) {
        // Column c of the projector onto a vector is the vector, turned so that component c is positive, times |v_c|.
        ComplexArray projector =
                HermitianEigen.of(HermitianMatrix.gram(calibration)).projector(1);
        int coils = projector.shape().rows();
        int largest = 0;
        for (int c = 0; c < coils; c++) {
            largest = projector.re()[c * coils + c] > projector.re()[largest * coils + largest] ? c : largest;
        }
        ComplexArray first = ComplexArray.zeros(Shape.of(coils));
        for (int c = 0; c < coils; c++) {
            first.re()[c] = projector.re()[c * coils + largest];
            first.im()[c] = projector.im()[c * coils + largest];
        }
        return first;
    }

    private ComplexArray eigenvectors(
            PatchProjection projection, Shape image, Fourier.Origin origin, ComplexArray reference) {
        ComplexArray maps = ComplexArray.zeros(Shape.of(projection.coils(), image.rows(), image.columns()));
        PixelMatrices matrices = new PixelMatrices(projection, image, origin);
        LeadingEigenvector eigenvector = new LeadingEigenvector(projection.coils());
        for (int row = 0; row < image.rows(); row++) {
            matrices.enterRow(row);
            eigenvector.reset();
            for (int column = 0; column < image.columns(); column++) {
                matrices.enterPixel(column);
                eigenvector.of(matrices.re(), matrices.im());
                if (eigenvector.value() > crop) {
                    write(eigenvector, reference, maps, row * image.columns() + column, image.size());
                }
            }
        }
        return maps;
    }

    /** Turns the vector s so that {@code v*s} is real and not negative, with v the reference, and writes it. */
    private static void write(LeadingEigenvector s, ComplexArray reference, ComplexArray maps, int pixel, int pixels) {
        double re = 0;
        double im = 0;
        for (int c = 0; c < reference.size(); c++) {
            re += reference.re()[c] * s.re(c) + reference.im()[c] * s.im(c);
            im += reference.re()[c] * s.im(c) - reference.im()[c] * s.re(c);
        }
        double length = Math.hypot(re, im);
        double cos = length > 0 ? re / length : 1;
        double sin = length > 0 ? im / length : 0;
        for (int c = 0; c < reference.size(); c++) {
            maps.re()[c * pixels + pixel] = s.re(c) * cos + s.im(c) * sin;
            maps.im()[c * pixels + pixel] = s.im(c) * cos - s.re(c) * sin;
        }
    }
}
