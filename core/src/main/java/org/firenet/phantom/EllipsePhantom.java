package org.firenet.phantom;

import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.transform.Fourier;

/**
 * A test image made of ellipses in the square [−1, 1]²; where they overlap, intensities add. Because the Fourier
 * transform of an ellipse is known in closed form, the phantom gives both pixels and k-space data that were not computed
 * from those pixels (no "inverse crime"). Immutable.
 *
 * <p>The square covers the image from the centre of the first pixel to the centre of the last one on each axis, as in
 * the {@code phantom} function of MATLAB and Octave; an image that is not square stretches it.
 *
 * @param ellipses at least one, added in this order
 */
public record EllipsePhantom(List<Ellipse> ellipses) {
    /** @throws IllegalArgumentException if there is no ellipse */
    public EllipsePhantom {
        ellipses = List.copyOf(ellipses);
        if (ellipses.isEmpty()) {
            throw new IllegalArgumentException("a phantom needs at least one ellipse, found none");
        }
    }

    /**
     * The image, each pixel the value at its centre; real.
     *
     * @param shape rows × columns, each at least 2
     * @throws IllegalArgumentException if the shape is not such an image
     */
    public ComplexArray image(Shape shape) {
        PixelGrid grid = new PixelGrid(shape);
        double[] image = new double[shape.size()];
        for (Ellipse ellipse : ellipses) {
            ellipse.addTo(image, grid);
        }
        return ComplexArray.ofReal(shape, image);
    }

    /**
     * Samples of the continuous Fourier transform on the centred Cartesian grid, scaled as the unitary transform
     * {@link Fourier} of the R × C image with the same origin: zero frequency at [⌊R/2⌋, ⌊C/2⌋], real there. The low
     * frequencies agree with those of {@link #image} in the limit of many pixels; the high ones do not, as the pixel
     * image aliases.
     *
     * @param shape rows × columns, each at least 2
     * @param origin the pixel from which phases are counted
     * @throws IllegalArgumentException if the shape is not such an image
     */
    public ComplexArray kSpace(Shape shape, Fourier.Origin origin) {
        PixelGrid grid = new PixelGrid(shape);
        double originX = grid.x(origin.index(shape.columns()));
        double originY = grid.y(origin.index(shape.rows()));
        ComplexArray data = ComplexArray.zeros(shape);
        IntStream.range(0, shape.rows()).parallel().forEach(row -> {
            for (Ellipse ellipse : ellipses) {
                ellipse.addTransformTo(data, row, grid, originX, originY);
            }
        });
        data.scale(grid.density() / Math.sqrt(shape.size()));
        return data;
    }
}
