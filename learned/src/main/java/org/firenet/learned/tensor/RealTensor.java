package org.firenet.learned.tensor;

import org.firenet.array.Shape;

/**
 * Real numbers in C order.
 *
 * @param shape for networks usually [batch, channels, rows, columns]
 * @param values as many as the shape says; not copied
 */
public record RealTensor(Shape shape, double[] values) {
    /** @throws IllegalArgumentException if there are more or fewer values than the shape says */
    public RealTensor {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "the shape " + shape + " needs " + shape.size() + " values, found " + values.length);
        }
    }
}
