package org.firenet.fast;

import org.firenet.array.ComplexArray;
import org.firenet.simd.Plane;

/**
 * Coefficients and measurements between the order and unit of the world, in double precision, and those of an operator.
 *
 * @param operator whose order
 * @param layout of the coefficients
 * @param unit what is 1 inside, a power of two, so that data of any magnitude fit into single precision unrounded
 */
record Exchange(SampledOperator operator, Layout layout, double unit) {
    /** @throws IllegalArgumentException if the coefficients are out of range next to the unit */
    void importCoefficients(ComplexArray from, Plane to) {
        requireFits(from, unit);
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < layout.columns(); column++) {
                int position = operator.position(row, column);
                int at = layout.at(row, column);
                to.re()[at] = (float) (from.re()[position] / unit);
                to.im()[at] = (float) (from.im()[position] / unit);
            }
        }
    }

    void exportCoefficients(Plane from, ComplexArray to) {
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < layout.columns(); column++) {
                int position = operator.position(row, column);
                int at = layout.at(row, column);
                to.re()[position] = unit * from.re()[at];
                to.im()[position] = unit * from.im()[at];
            }
        }
    }

    void importMeasurements(ComplexArray from, Plane to) {
        SampleOrder order = operator.order();
        int perCoil = order.perCoil();
        for (int coil = 0; coil < order.coils(); coil++) {
            int first = coil * perCoil;
            for (int k = 0; k < perCoil; k++) {
                int measurement = first + order.measurement()[k];
                to.re()[first + k] = (float) (order.sign()[k] * from.re()[measurement] / unit);
                to.im()[first + k] = (float) (order.sign()[k] * from.im()[measurement] / unit);
            }
        }
    }

    void exportMeasurements(Plane from, ComplexArray to) {
        exportSamples(from, to, unit);
    }

    /** Dual variables have no unit. */
    void exportDual(Plane from, ComplexArray to) {
        exportSamples(from, to, 1);
    }

    private void exportSamples(Plane from, ComplexArray to, double scale) {
        SampleOrder order = operator.order();
        int perCoil = order.perCoil();
        for (int coil = 0; coil < order.coils(); coil++) {
            int first = coil * perCoil;
            for (int k = 0; k < perCoil; k++) {
                int measurement = first + order.measurement()[k];
                to.re()[measurement] = scale * order.sign()[k] * from.re()[first + k];
                to.im()[measurement] = scale * order.sign()[k] * from.im()[first + k];
            }
        }
    }

    /** @throws IllegalArgumentException if coefficients or an image are out of range next to the unit */
    static void requireFits(ComplexArray guess, double unit) {
        double ratio = guess.norm() / unit;
        if (!(ratio < FastPlan.LARGEST)) {
            throw new IllegalArgumentException("the initial guess is too large for single precision: " + ratio
                    + " times as long as the measurements; take the reference engine");
        }
    }
}
