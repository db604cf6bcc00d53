package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;

/**
 * Perturbations of an image that vanish outside a rectangle: {@code e = PUr, ‖r‖₂ ≤ η}. A rectangle of the whole image
 * gives the image-domain perturbations of the paper.
 *
 * @param row of the window's first row
 * @param column of its first column
 * @param rows of the window
 * @param columns of the window
 * @param size η
 */
public record ImageWindow(ImagingModel model, int row, int column, int rows, int columns, double size)
        implements PerturbationSet {
    /** @throws IllegalArgumentException if the window is empty or leaves the image */
    public ImageWindow {
        Shape image = model.mask().shape();
        if (row < 0
                || column < 0
                || rows < 1
                || columns < 1
                || row + rows > image.rows()
                || column + columns > image.columns()) {
            throw new IllegalArgumentException("the window [" + row + ", " + column + "] of " + rows + "x" + columns
                    + " pixels does not lie in an image of " + image);
        }
    }

    /** The window in the middle whose sides are a quarter of the image's. */
    public static ImageWindow middle(ImagingModel model, double size) {
        Shape image = model.mask().shape();
        int rows = Math.max(1, image.rows() / 4);
        int columns = Math.max(1, image.columns() / 4);
        return new ImageWindow(model, (image.rows() - rows) / 2, (image.columns() - columns) / 2, rows, columns, size);
    }

    /** The whole image. */
    public static ImageWindow whole(ImagingModel model, double size) {
        Shape image = model.mask().shape();
        return new ImageWindow(model, 0, 0, image.rows(), image.columns(), size);
    }

    @Override
    public Shape shape() {
        return model.mask().shape();
    }

    @Override
    public ComplexArray toMeasurements(ComplexArray r) {
        return model.measure(r);
    }

    @Override
    public ComplexArray adjoint(ComplexArray g) {
        ComplexArray r = model.zeroFilled(g);
        clearOutside(r);
        return r;
    }

    @Override
    public void project(ComplexArray r) {
        clearOutside(r);
        Lengths.atMost(r, size);
    }

    @Override
    public ComplexArray farthest(ComplexArray g) {
        ComplexArray r = g.copy();
        clearOutside(r);
        return Lengths.exactly(r, size);
    }

    private void clearOutside(ComplexArray r) {
        int width = shape().columns();
        for (int i = 0; i < r.size(); i++) {
            int y = i / width - row;
            int x = i % width - column;
            if (y < 0 || y >= rows || x < 0 || x >= columns) {
                r.re()[i] = 0;
                r.im()[i] = 0;
            }
        }
    }
}
