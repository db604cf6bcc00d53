package org.firenet.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A weighted draw without replacement: the largest of the keys {@code ln(U)/weight} (Efraimidis and Spirakis 2006). */
final class WeightedDraw {
    private WeightedDraw() {}

    /** @throws IllegalArgumentException if the degree of a polynomial density is negative or not finite */
    static void requireDegree(double degree) {
        if (!(degree >= 0 && degree < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the degree must be finite and not negative, found " + degree);
        }
    }

    /**
     * The key of a candidate.
     *
     * @param certain whether it is drawn before all that are not certain
     */
    static double key(SplittableRandom random, double weight, boolean certain) {
        double key = StrictMath.log(1 - random.nextDouble()) / weight;
        return certain ? Double.POSITIVE_INFINITY : key;
    }

    /** The positions of so many largest keys; among equal ones, the first. */
    static int[] largest(double[] keys, int count) {
        double[] sorted = keys.clone();
        Arrays.sort(sorted);
        double least = sorted[keys.length - count];
        IntStream above = IntStream.range(0, keys.length).filter(i -> keys[i] > least);
        IntStream equal = IntStream.range(0, keys.length).filter(i -> keys[i] == least);
        return IntStream.concat(above, equal).limit(count).toArray();
    }
}
