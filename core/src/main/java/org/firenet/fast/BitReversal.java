package org.firenet.fast;

/** The order of a power-of-two transform that never reorders: the bits of an index back to front. */
final class BitReversal {
    private BitReversal() {}

    /** The index, below {@code length}, with its bits reversed. */
    static int of(int index, int length) {
        return length == 1 ? 0 : Integer.reverse(index) >>> (Integer.numberOfLeadingZeros(length) + 1);
    }
}
