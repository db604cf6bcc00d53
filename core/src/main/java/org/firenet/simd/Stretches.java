package org.firenet.simd;

/**
 * Equally long stretches of entries with the same thresholds: one behind the other in some planes, a distance apart in another one.
 *
 * @param at position of the first where they lie one behind the other
 * @param apartAt position of the first in the other plane
 * @param distance from the beginning of one to that of the next in the other plane
 * @param count how many there are
 * @param thresholds of each, as many as a stretch has entries
 */
public record Stretches(int at, int apartAt, int distance, int count, float[] thresholds) {
    /** Entries of a stretch. */
    int length() {
        return thresholds.length;
    }

    /** Where a stretch begins that lies behind others. */
    int at(int stretch) {
        return at + stretch * length();
    }

    /** Where it begins in the other plane. */
    int apartAt(int stretch) {
        return apartAt + stretch * distance;
    }
}
