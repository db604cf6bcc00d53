package org.firenet.barrier.oracle;

import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;

/** Something the oracle told an algorithm. */
public sealed interface Reply {
    /** n: the accuracy {@code 2^−n} that was asked for. */
    int precision();

    /** {@code A_n}, dyadic, with {@code ‖A_n − A‖ ≤ 2^−n}. */
    ExactMatrix matrix();

    /** Approximate data, dyadic. */
    ExactVector data();

    /** Approximations {@code A_n}, {@code y_n} of the instance; {@code data} is {@code y_n}. */
    record Approximation(int precision, ExactMatrix matrix, ExactVector data) implements Reply {}

    /**
     * A pair of the training set as the theorem offers it: {@code data} approximates {@code y_k = (k/4)·y} to
     * {@code 2^−n}, and {@code solution} is a minimiser of the approximate problem {@code (A_n, y_{k,n})}.
     *
     * @param index k, from 1 to {@link Oracle#TRAINING_PAIRS}
     */
    record TrainingPair(int index, int precision, ExactMatrix matrix, ExactVector data, ExactVector solution)
            implements Reply {}
}
