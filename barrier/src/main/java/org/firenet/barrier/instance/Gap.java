package org.firenet.barrier.instance;

import java.util.OptionalInt;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;

/**
 * How the two entries of one row differ: the entry {@code larger} is the peak α, the other is {@code α − 2^−exponent},
 * or α as well on a tie.
 *
 * @param larger 0 or 1, the position of the larger entry (0 by convention on a tie)
 * @param exponent q in the gap {@code 2^−q}, of either sign, empty on a tie
 */
public record Gap(int larger, OptionalInt exponent) {
    public static final Gap TIE = new Gap(0, OptionalInt.empty());

    public Gap {
        if (larger < 0 || larger > 1) {
            throw new IllegalArgumentException("a row has the entries 0 and 1, found " + larger);
        }
    }

    /** The gap {@code 2^−exponent} in favour of entry {@code larger}. */
    public static Gap of(int larger, int exponent) {
        return new Gap(larger, OptionalInt.of(exponent));
    }

    public boolean isTie() {
        return exponent.isEmpty();
    }

    /** The gap of the same size in favour of the other entry. */
    public Gap mirrored() {
        return isTie() ? this : new Gap(1 - larger, exponent);
    }

    /** The size {@code 2^−q}, zero on a tie. */
    public QuadraticNumber size() {
        return isTie() ? QuadraticNumber.ZERO : QuadraticNumber.of(Rationals.powerOfTwo(-exponent.getAsInt()));
    }

    @Override
    public String toString() {
        return isTie() ? "tie" : "2^" + -exponent.getAsInt() + " in favour of entry " + (larger + 1);
    }
}
