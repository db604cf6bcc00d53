package org.firenet.barrier.oracle;

import org.firenet.barrier.oracle.Reply.Approximation;
import org.firenet.barrier.oracle.Reply.TrainingPair;

/**
 * All that an algorithm gets to see of an instance. It may ask as often as it likes, within the budget of the game, and
 * each question may depend on the replies before it. To ask the same question twice gives the same reply.
 */
public interface Oracle {
    /** R: the training set has pairs k = 1…R; {@code y_4 = y}, so the very problem to be solved is among them. */
    int TRAINING_PAIRS = 8;

    /**
     * {@code A_n} and {@code y_n}, within {@code 2^−n} of A and y.
     *
     * @param precision n ≥ 0
     * @throws ForfeitException if the budget is spent or the question is not allowed
     */
    Approximation approximation(int precision);

    /**
     * The training pair {@code (y_{k,n}, x_{k,n})} with its {@code A_n}.
     *
     * @param index k, from 1 to {@link #TRAINING_PAIRS}
     * @param precision n ≥ 0
     * @throws ForfeitException if the budget is spent or the question is not allowed
     */
    TrainingPair trainingPair(int index, int precision);
}
