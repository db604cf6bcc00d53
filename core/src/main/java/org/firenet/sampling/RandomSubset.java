package org.firenet.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Uniform draws without replacement. */
final class RandomSubset {
    private RandomSubset() {}

    /** The given numbers in random order (Fisher and Yates), as many as asked for; a new array. */
    static int[] draw(int[] from, int count, SplittableRandom random) {
        int[] shuffled = from.clone();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(shuffled.length - i);
            int drawn = shuffled[j];
            shuffled[j] = shuffled[i];
            shuffled[i] = drawn;
        }
        return Arrays.copyOf(shuffled, count);
    }
}
