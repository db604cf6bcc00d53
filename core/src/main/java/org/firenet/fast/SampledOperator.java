package org.firenet.fast;

import org.firenet.simd.Plane;

/**
 * The operator A of a network in single precision, made ready for one mask. Coefficients lie in a plane in an order of
 * the operator's own, samples in a vector likewise. Immutable: many engines share one, and bind it to their memory.
 */
interface SampledOperator {
    /** How the coefficients lie in a plane. */
    Layout layout();

    /** The subbands that the coefficients are made of: where they lie in the plane, each in an order of its own. */
    Pyramid pyramid();

    /**
     * Where coefficient (row, column) of the plane lies in the pyramid; the same map leads back.
     *
     * @return row · columns + column
     */
    int position(int row, int column);

    /** How measurements and samples correspond. */
    SampleOrder order();

    /** How many entries an image has that the operator keeps of every dual variable, so that A* is cheap; 0 for none. */
    default int imageSize() {
        return 0;
    }

    /**
     * Binds the passes to an engine's memory and threads.
     *
     * @param next the dual variable whose u the listener fills; an operator that keeps images puts its image beside it
     */
    Passes bind(Plane work, Team team, SampleListener listener, Dual next);

    /** Told as soon as the samples of a range are there, on the thread that made them. */
    @FunctionalInterface
    interface SampleListener {
        void ready(int range);
    }

    /**
     * A and its adjoint as passes that an engine can weave its own work into: groups of rows of coefficients first, columns and
     * samples last; the adjoint the other way round.
     */
    interface Passes {
        /** Begins A: one group of rows of the work plane, in place. Thread-safe for different groups. */
        void forwardRows(int group);

        /** Ends A: destroys the work plane and writes the samples. */
        void forwardColumns(Plane samples);

        /** Begins the adjoint: overwrites the work plane. */
        void adjointColumns(Dual dual);

        /**
         * Ends A and begins the adjoint of the dual variable that it is bound to, whose u the listener makes of the samples:
         * range by range, while memory is in the nearest cache, where the operator can.
         */
        void turn(Plane samples);

        /** Ends the adjoint: one group of rows of the work plane, in place. Thread-safe for different groups. */
        void adjointRows(int group);
    }
}
