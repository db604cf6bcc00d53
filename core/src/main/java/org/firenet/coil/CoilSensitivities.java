package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.array.Shape;
import org.firenet.rounding.Roundoff;

/**
 * How strongly, and with which phase, each receiver coil sees each pixel: coil c sees the image x as {@code S_c x}. Maps
 * that are {@link #normalised} have {@code Σ_c |S_c|² = 1} in every pixel, or 0 outside the object. Immutable as long as
 * nobody changes the array handed out.
 */
public final class CoilSensitivities {
    private final ComplexArray maps;
    private final Shape image;
    private final double largestSum;

    private CoilSensitivities(ComplexArray maps) {
        this.maps = maps;
        this.image = Shape.of(maps.shape().extent(1), maps.shape().extent(2));
        this.largestSum = largest(sums(maps)) * (1 + 2 * Roundoff.gamma(2.0 * coils() + 2));
        if (!Magnitude.isUsable(largestSum)) {
            throw new IllegalArgumentException(
                    "the largest sum over the coils of squared sensitivities must be between " + Magnitude.SMALLEST
                            + " and " + Magnitude.LARGEST + ", found " + largestSum);
        }
    }

    /**
     * Maps as they are.
     *
     * @param maps shape [coils, rows, columns]; copied
     * @throws IllegalArgumentException if the array has not three dimensions, a value is NaN or infinite, or all are 0
     */
    public static CoilSensitivities of(ComplexArray maps) {
        if (maps.shape().rank() != 3) {
            throw new IllegalArgumentException(
                    "sensitivities must have the shape coils x rows x columns, found " + maps.shape());
        }
        int bad = maps.firstNonFinite();
        if (bad >= 0) {
            int columns = maps.shape().extent(2);
            int pixels = maps.shape().extent(1) * columns;
            throw new IllegalArgumentException("sensitivities must be finite, found "
                    + maps.re()[bad] + " + " + maps.im()[bad] + "i in coil " + bad / pixels + ", row "
                    + bad % pixels / columns + ", column " + bad % columns);
        }
        return new CoilSensitivities(maps.copy());
    }

    /** The maps divided by {@code √(Σ_c |S_c|²)}, pixel by pixel; 0 where that is 0. */
    public CoilSensitivities normalised() {
        ComplexArray scaled = maps.copy();
        double[] sums = sums(maps);
        for (int i = 0; i < scaled.size(); i++) {
            double sum = sums[i % sums.length];
            double factor = sum > 0 ? 1 / Math.sqrt(sum) : 0;
            scaled.re()[i] *= factor;
            scaled.im()[i] *= factor;
        }
        return new CoilSensitivities(scaled);
    }

    private static double[] sums(ComplexArray maps) {
        int pixels = maps.shape().extent(1) * maps.shape().extent(2);
        double[] sums = new double[pixels];
        for (int i = 0; i < maps.size(); i++) {
            sums[i % pixels] += maps.re()[i] * maps.re()[i] + maps.im()[i] * maps.im()[i];
        }
        return sums;
    }

    private static double largest(double[] sums) {
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** {@code Σ_c |S_c|²}, pixel by pixel; a new array. */
    public double[] sums() {
        return sums(maps);
    }

    /** Number of coils. */
    public int coils() {
        return maps.shape().extent(0);
    }

    /** Shape of the image: rows × columns. */
    public Shape image() {
        return image;
    }

    /** The maps, shape [coils, rows, columns]; not a copy. */
    public ComplexArray maps() {
        return maps;
    }

    /**
     * {@code max Σ_c |S_c|²} over all pixels, rounded up: {@code ‖S‖} is at most its square root. 1, up to rounding, for
     * normalised maps.
     */
    public double largestSum() {
        return largestSum;
    }

    /**
     * An image, zero wherever no coil sees anything: the data say nothing of those pixels, and a wavelet fills them from their
     * neighbours.
     *
     * @param image rows × columns
     * @throws IllegalArgumentException if the image has another shape than the maps
     */
    public ComplexArray whereSeen(ComplexArray image) {
        if (!image.shape().equals(image())) {
            throw new IllegalArgumentException("the maps are of images of " + image() + ", found " + image.shape());
        }
        double[] sums = sums();
        ComplexArray seen = image.copy();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] == 0) {
                seen.re()[i] = 0;
                seen.im()[i] = 0;
            }
        }
        return seen;
    }
}
