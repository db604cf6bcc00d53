package org.firenet.barrier.algorithm;

import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.oracle.Oracle;

/**
 * Reads approximations n = 1, 2, 3, … until they prove which entry of a row is larger: both entries are known to
 * {@code 2^−n}, so a difference above {@code 2·2^−n} decides. A gap {@code 2^−q} shows by n = q + 2; a tie never does.
 */
final class GapReader {
    private GapReader() {}

    /** The larger entry of the row, 0 or 1; does not return on a tie unless the budget ends. */
    static int largerEntry(Oracle oracle, int row) {
        return largerEntry(oracle, row, Integer.MAX_VALUE);
    }

    /** The larger entry of the row, or the second one if {@code limit} approximations do not tell. */
    static int largerEntry(Oracle oracle, int row, int limit) {
        for (int n = 1; n <= limit; n++) {
            QuadraticNumber difference = difference(oracle.approximation(n).matrix(), row);
            QuadraticNumber margin = QuadraticNumber.of(Rationals.powerOfTwo(1 - n));
            if (difference.abs().compareTo(margin) > 0) {
                return difference.signum() > 0 ? 0 : 1;
            }
        }
        return 1;
    }

    private static QuadraticNumber difference(ExactMatrix matrix, int row) {
        return matrix.get(row, 2 * row).minus(matrix.get(row, 2 * row + 1));
    }
}
