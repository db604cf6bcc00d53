package org.firenet.sampling;

import java.util.Arrays;

/**
 * The r dyadic bands of the frequencies along one axis, counted from 1 (lowest). Every index of the axis is in exactly
 * one band, and no band is empty.
 *
 * @see SamplingLevels
 */
final class FrequencyBands {
    private final int[] bandOf;
    private final int[][] members;

    private FrequencyBands(int[] bandOf, int count) {
        this.bandOf = bandOf;
        this.members = new int[count][];
        for (int band = 1; band <= count; band++) {
            members[band - 1] = membersOf(band);
        }
    }

    /**
     * Bands of the centred Fourier frequencies {@code f = i − ⌊n/2⌋}: the first bands 1 … k together are
     * {@code −n/2^{r−k+1} ≤ f < n/2^{r−k+1}}. For n a power of two these are the bands of the paper.
     */
    static FrequencyBands fourier(int n, int count) {
        requireRoom(n, count);
        int[] bandOf = new int[n];
        for (int i = 0; i < n; i++) {
            int frequency = i - n / 2;
            int band = count;
            while (band > 1 && isWithin(frequency, (double) n / (1L << (count - band + 2)))) {
                band--;
            }
            bandOf[i] = band;
        }
        return new FrequencyBands(bandOf, count);
    }

    /** Bands of the Walsh sequencies 0 … n − 1: the first bands 1 … k together are {@code [0, n/2^{r−k})}. */
    static FrequencyBands walsh(int n, int count) {
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("Walsh sampling needs sides that are powers of two, found " + n);
        }
        requireRoom(n, count);
        int[] bandOf = new int[n];
        for (int i = 0; i < n; i++) {
            int band = count;
            while (band > 1 && i < n >> (count - band + 1)) {
                band--;
            }
            bandOf[i] = band;
        }
        return new FrequencyBands(bandOf, count);
    }

    int count() {
        return members.length;
    }

    /** The band of an index of the axis. */
    int bandOf(int index) {
        return bandOf[index];
    }

    /** The indices of a band, increasing; live storage, not to be modified. */
    int[] indices(int band) {
        return members[band - 1];
    }

    private int[] membersOf(int band) {
        int[] indices = new int[bandOf.length];
        int found = 0;
        for (int i = 0; i < bandOf.length; i++) {
            if (bandOf[i] == band) {
                indices[found++] = i;
            }
        }
        return Arrays.copyOf(indices, found);
    }

    private static boolean isWithin(int frequency, double half) {
        return -half <= frequency && frequency < half;
    }

    private static void requireRoom(int n, int count) {
        if (count < 1 || count > 30 || n < 1 << count) {
            throw new IllegalArgumentException(
                    count + " bands need between 1 and 30 bands and a side of at least 2^bands, found a side of " + n);
        }
    }
}
