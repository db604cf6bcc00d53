package org.firenet.sparsity;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A plain orthonormal Haar pyramid, written for these tests so that they depend on no transform. The order of the
 * operations matters: many coefficients of the phantom are 0.5 up to rounding, and the rounding here is the reference's.
 */
final class HaarPyramid {
    private static final double H = Math.sqrt(0.5);

    private HaarPyramid() {}

    static ComplexArray of(Shape shape, double[] image, int scales) {
        double[] values = image.clone();
        int columns = shape.columns();
        for (int scale = 0; scale < scales; scale++) {
            int height = shape.rows() >> scale;
            int width = columns >> scale;
            for (int i = 0; i < height; i++) {
                step(values, i * columns, 1, width);
            }
            for (int j = 0; j < width; j++) {
                step(values, j, columns, height);
            }
        }
        return ComplexArray.ofReal(shape, values);
    }

    private static void step(double[] values, int start, int stride, int length) {
        double[] out = new double[length];
        for (int i = 0; i < length / 2; i++) {
            double a = values[start + 2 * i * stride];
            double b = values[start + (2 * i + 1) * stride];
            out[i] = H * a + H * b;
            out[length / 2 + i] = H * a - H * b;
        }
        for (int i = 0; i < length; i++) {
            values[start + i * stride] = out[i];
        }
    }
}
