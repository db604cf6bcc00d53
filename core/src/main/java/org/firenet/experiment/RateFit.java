package org.firenet.experiment;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Exponential decay {@code v ≈ c·q^layer}, fitted by least squares of log v on the linear part of a curve: from layer 10 on,
 * down to three times the smallest value, which leaves out the start and the floor.
 *
 * @param rate q, the factor per layer
 * @param firstLayer of the linear part
 * @param lastLayer of the linear part
 * @param points of the fit
 * @param determination R², the share of the variance of log v that the line explains
 */
public record RateFit(double rate, int firstLayer, int lastLayer, int points, double determination) {
    private static final int FIRST_LAYER = 10;
    private static final double MARGIN = 3;
    private static final double LEAST_DECAY = 30;
    private static final int LEAST_POINTS = 3;

    /**
     * Fits every so-manieth value of a curve.
     *
     * @param values value i belongs to layer i + 1; what is not a finite number above 0 is left out
     * @param stride look at layers stride, 2·stride, …, at least 1; for restarted schedules the layers of a restart
     * @return empty if the curve falls by less than a factor of 30 there, or its linear part has fewer than three points
     */
    public static Optional<RateFit> of(double[] values, int stride) {
        int[] usable = IntStream.iterate(stride, layer -> layer <= values.length, layer -> layer + stride)
                .filter(layer -> layer >= FIRST_LAYER)
                .filter(layer -> values[layer - 1] > 0 && values[layer - 1] < Double.POSITIVE_INFINITY)
                .toArray();
        double largest =
                IntStream.of(usable).mapToDouble(l -> values[l - 1]).max().orElse(0);
        double smallest =
                IntStream.of(usable).mapToDouble(l -> values[l - 1]).min().orElse(0);
        if (!(largest >= LEAST_DECAY * smallest)) {
            return Optional.empty();
        }
        int[] linear = IntStream.of(usable)
                .takeWhile(l -> values[l - 1] >= smallest * MARGIN)
                .toArray();
        return linear.length < LEAST_POINTS ? Optional.empty() : Optional.of(leastSquares(values, linear));
    }

    private static RateFit leastSquares(double[] values, int[] layers) {
        double meanX = IntStream.of(layers).average().orElseThrow();
        double meanY = IntStream.of(layers)
                .mapToDouble(l -> Math.log(values[l - 1]))
                .average()
                .orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int layer : layers) {
            double x = layer - meanX;
            double y = Math.log(values[layer - 1]) - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        double determination = yy == 0 ? 1 : xy * xy / (xx * yy);
        return new RateFit(Math.exp(xy / xx), layers[0], layers[layers.length - 1], layers.length, determination);
    }

    /** How many layers it takes to gain one decimal digit; infinite or negative if nothing decays. */
    public double layersPerDigit() {
        return -1 / Math.log10(rate);
    }
}
