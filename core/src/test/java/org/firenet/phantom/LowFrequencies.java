package org.firenet.phantom;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** The discrete Fourier transform by its definition, unitary, for the frequencies −limit … limit of both axes only. */
final class LowFrequencies {
    private LowFrequencies() {}

    static ComplexArray of(ComplexArray image, int limit) {
        int rows = image.shape().rows();
        int columns = image.shape().columns();
        int side = 2 * limit + 1;
        ComplexArray out = ComplexArray.zeros(Shape.of(side, side));
        for (int q = -limit; q <= limit; q++) {
            double[] re = new double[rows];
            double[] im = new double[rows];
            for (int j = 0; j < columns; j++) {
                double angle = -2 * Math.PI * q * j / columns;
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                for (int i = 0; i < rows; i++) {
                    re[i] += cos * image.re()[i * columns + j];
                    im[i] += sin * image.re()[i * columns + j];
                }
            }
            for (int p = -limit; p <= limit; p++) {
                int position = (p + limit) * side + q + limit;
                for (int i = 0; i < rows; i++) {
                    double angle = -2 * Math.PI * p * i / rows;
                    out.re()[position] += Math.cos(angle) * re[i] - Math.sin(angle) * im[i];
                    out.im()[position] += Math.cos(angle) * im[i] + Math.sin(angle) * re[i];
                }
            }
        }
        out.scale(1 / Math.sqrt(image.size()));
        return out;
    }

    /** The same frequencies of a whole centred grid. */
    static ComplexArray cut(ComplexArray kSpace, int limit) {
        Shape shape = kSpace.shape();
        int side = 2 * limit + 1;
        ComplexArray out = ComplexArray.zeros(Shape.of(side, side));
        for (int i = 0; i < side * side; i++) {
            int row = shape.rows() / 2 + i / side - limit;
            int column = shape.columns() / 2 + i % side - limit;
            out.re()[i] = kSpace.re()[row * shape.columns() + column];
            out.im()[i] = kSpace.im()[row * shape.columns() + column];
        }
        return out;
    }
}
