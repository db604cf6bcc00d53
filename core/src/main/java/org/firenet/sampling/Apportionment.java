package org.firenet.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Shares a whole number among levels in proportion to a density, but never more to a level than it holds: the real
 * shares are {@code min(c·density, capacity)}, with the scale c that makes their sum the wanted total, and are rounded by
 * largest remainders. So the total is exact and every share within one of its real value.
 *
 * @param density finite and not negative
 * @param capacity the largest share of each level
 */
record Apportionment(double[] density, int[] capacity) {
    /** The sum of the capacities where the density is positive: no larger total can be shared. */
    int reachable() {
        return IntStream.range(0, density.length)
                .filter(i -> density[i] > 0)
                .map(i -> capacity[i])
                .sum();
    }

    /**
     * The shares.
     *
     * @param total from 1 to {@link #reachable()}
     */
    int[] of(int total) {
        double[] shares = realShares(scale(total));
        int[] rounded = Arrays.stream(shares).mapToInt(share -> (int) share).toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rounded[i] - shares[i]))
                .limit(total - Arrays.stream(rounded).sum())
                .forEach(i -> rounded[i]++);
        return rounded;
    }

    double[] realShares(double scale) {
        return IntStream.range(0, density.length)
                .mapToDouble(i -> Math.min(scale * density[i], capacity[i]))
                .toArray();
    }

    /** The largest scale whose real total is below the wanted one, to the last bit, so that rounding has to add. */
    double scale(int total) {
        double low = 0;
        double high = fillingScale();
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (Arrays.stream(realShares(middle)).sum() < total) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return low;
    }

    /** The least scale that fills every level of positive density. */
    private double fillingScale() {
        return IntStream.range(0, density.length)
                .filter(i -> density[i] > 0)
                .mapToDouble(i -> capacity[i] / density[i])
                .max()
                .orElse(0);
    }
}
