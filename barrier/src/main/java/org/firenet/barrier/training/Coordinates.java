package org.firenet.barrier.training;

import java.util.Arrays;
import org.firenet.simd.Batch;
import org.firenet.simd.BatchKernels;
import org.firenet.simd.MatrixView;

/**
 * The coordinates in which the optimiser sees the weights of a LISTA. A network for {@code (DA, Dy)} with an orthonormal D
 * and weights W is the network for {@code (A, y)} with weights WD. So D need never be applied to data; but Adam works
 * coordinate by coordinate, and must see W, not WD.
 */
public interface Coordinates {
    /** The optimiser's coordinates are the network's own. */
    Coordinates OWN = new Coordinates() {
        @Override
        public void toNetwork(Lista network, double[] seen, double[] parameters) {
            System.arraycopy(seen, 0, parameters, 0, seen.length);
        }

        @Override
        public void toOptimiser(Lista network, double[] parameters, double[] seen) {
            System.arraycopy(parameters, 0, seen, 0, seen.length);
        }
    };

    /** Writes the network's parameters, WD and θ, from those the optimiser sees, W and θ. */
    void toNetwork(Lista network, double[] seen, double[] parameters);

    /** The inverse, which also takes the gradient from one system to the other, as D is orthonormal. */
    void toOptimiser(Lista network, double[] parameters, double[] seen);

    /**
     * The coordinates for an orthonormal D.
     *
     * @param d as many rows and columns as A has rows
     */
    static Coordinates rotatedBy(double[][] d, BatchKernels kernels) {
        MatrixView rotation = MatrixView.copyOf(d);
        return new Coordinates() {
            @Override
            public void toNetwork(Lista network, double[] seen, double[] parameters) {
                multiply(network, rotation.transposed(), seen, parameters);
            }

            @Override
            public void toOptimiser(Lista network, double[] parameters, double[] seen) {
                multiply(network, rotation, parameters, seen);
            }

            /** The columns of all weights lie one after the other: they are a batch, the rows of W its samples. */
            private void multiply(Lista network, MatrixView matrix, double[] from, double[] to) {
                int weights = network.thresholdOffset(0);
                Arrays.fill(to, 0, weights, 0);
                Batch target = network.weightColumns(to);
                kernels.addProduct(matrix, network.weightColumns(from), target, target.stride());
                System.arraycopy(from, weights, to, weights, from.length - weights);
            }
        };
    }
}
