package org.firenet.barrier.training;

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
     * @param d as many rows and columns as A has rows; not copied
     */
    static Coordinates rotatedBy(double[][] d) {
        return new Coordinates() {
            @Override
            public void toNetwork(Lista network, double[] seen, double[] parameters) {
                multiplyRows(network, seen, parameters, false);
            }

            @Override
            public void toOptimiser(Lista network, double[] parameters, double[] seen) {
                multiplyRows(network, parameters, seen, true);
            }

            private void multiplyRows(Lista network, double[] from, double[] to, boolean transposed) {
                int m = d.length;
                int weights = network.thresholdOffset(0);
                System.arraycopy(from, weights, to, weights, from.length - weights);
                for (int row = 0; row < weights; row += m) {
                    for (int k = 0; k < m; k++) {
                        double sum = 0;
                        for (int i = 0; i < m; i++) {
                            sum += from[row + i] * (transposed ? d[k][i] : d[i][k]);
                        }
                        to[row + k] = sum;
                    }
                }
            }
        };
    }
}
