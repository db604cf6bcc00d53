package org.firenet.barrier.training;

/**
 * Pairs (y, x), planar: {@code data[i][s]} is entry i of the data of sample s, {@code solutions[j][s]} entry j of its
 * solution.
 */
public record TrainingSet(double[][] data, double[][] solutions) {
    public TrainingSet {
        if (samples(data) != samples(solutions)) {
            throw new IllegalArgumentException(samples(data) + " data for " + samples(solutions) + " solutions");
        }
    }

    public int size() {
        return samples(data);
    }

    private static int samples(double[][] planes) {
        return planes[0].length;
    }
}
