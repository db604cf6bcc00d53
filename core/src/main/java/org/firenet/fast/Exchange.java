package org.firenet.fast;

import org.firenet.array.ComplexArray;
import org.firenet.simd.Plane;

/** Coefficients and measurements between the order of the world, in double precision, and that of an operator. */
record Exchange(SampledOperator operator) {
    void importCoefficients(ComplexArray from, Plane to) {
        for (int row = 0; row < operator.rows(); row++) {
            for (int column = 0; column < operator.columns(); column++) {
                int position = operator.position(row, column);
                to.re()[to.at(row, column)] = (float) from.re()[position];
                to.im()[to.at(row, column)] = (float) from.im()[position];
            }
        }
    }

    void exportCoefficients(Plane from, ComplexArray to) {
        for (int row = 0; row < operator.rows(); row++) {
            for (int column = 0; column < operator.columns(); column++) {
                int position = operator.position(row, column);
                to.re()[position] = from.re()[from.at(row, column)];
                to.im()[position] = from.im()[from.at(row, column)];
            }
        }
    }

    void importSamples(ComplexArray from, Plane to) {
        SampleOrder order = operator.order();
        for (int k = 0; k < order.count(); k++) {
            to.re()[k] = (float) (order.sign()[k] * from.re()[order.measurement()[k]]);
            to.im()[k] = (float) (order.sign()[k] * from.im()[order.measurement()[k]]);
        }
    }

    void exportSamples(Plane from, ComplexArray to) {
        SampleOrder order = operator.order();
        for (int k = 0; k < order.count(); k++) {
            to.re()[order.measurement()[k]] = order.sign()[k] * from.re()[k];
            to.im()[order.measurement()[k]] = order.sign()[k] * from.im()[k];
        }
    }
}
