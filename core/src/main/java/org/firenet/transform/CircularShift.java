package org.firenet.transform;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A circular shift T of images, {@code (Tx)[i + rows, j + columns] = x[i, j]} modulo the sides, and what it is in k-space: a
 * phase ramp, {@code (TX)[k, l] = X[k, l] e^{−2πi(k·rows/R + l·columns/C)}}. Both are unitary; stacks of images are
 * shifted image by image.
 *
 * @param rows down
 * @param columns to the right
 */
public record CircularShift(int rows, int columns) {
    /** The shift back. */
    public CircularShift inverse() {
        return new CircularShift(-rows, -columns);
    }

    /** Tx for an image, or each image of a stack; a new array. */
    public ComplexArray ofImage(ComplexArray x) {
        Shape image = lastTwo(x.shape());
        ComplexArray shifted = ComplexArray.zeros(x.shape());
        int right = Math.floorMod(columns, image.columns());
        for (int row = 0; row < x.size() / image.columns(); row++) {
            int stack = row / image.rows() * image.rows();
            int target = stack + Math.floorMod(row % image.rows() + rows, image.rows());
            shiftRow(x.re(), row * image.columns(), shifted.re(), target * image.columns(), image.columns(), right);
            shiftRow(x.im(), row * image.columns(), shifted.im(), target * image.columns(), image.columns(), right);
        }
        return shifted;
    }

    private static void shiftRow(double[] from, int at, double[] to, int target, int length, int by) {
        System.arraycopy(from, at, to, target + by, length - by);
        System.arraycopy(from, at + length - by, to, target, by);
    }

    /** TX for a grid of {@link Fourier}, frequency zero in its centre, or each grid of a stack; a new array. */
    public ComplexArray ofGrid(ComplexArray grid) {
        Shape image = lastTwo(grid.shape());
        ComplexArray down = ramp(image.rows(), rows);
        ComplexArray along = ramp(image.columns(), columns);
        ComplexArray shifted = ComplexArray.zeros(grid.shape());
        for (int at = 0; at < grid.size(); at++) {
            int k = at % image.size() / image.columns();
            int l = at % image.columns();
            double re = down.re()[k] * along.re()[l] - down.im()[k] * along.im()[l];
            double im = down.re()[k] * along.im()[l] + down.im()[k] * along.re()[l];
            shifted.re()[at] = grid.re()[at] * re - grid.im()[at] * im;
            shifted.im()[at] = grid.re()[at] * im + grid.im()[at] * re;
        }
        return shifted;
    }

    private static Shape lastTwo(Shape shape) {
        return Shape.of(shape.extent(shape.rank() - 2), shape.extent(shape.rank() - 1));
    }

    private static ComplexArray ramp(int n, int shift) {
        ComplexArray ramp = ComplexArray.zeros(Shape.of(n));
        for (int i = 0; i < n; i++) {
            double angle = -2 * Math.PI * Math.floorMod((long) (i - n / 2) * shift, n) / n;
            ramp.re()[i] = StrictMath.cos(angle);
            ramp.im()[i] = StrictMath.sin(angle);
        }
        return ramp;
    }
}
