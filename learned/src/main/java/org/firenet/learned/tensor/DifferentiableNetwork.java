package org.firenet.learned.tensor;

import java.util.List;

/** A network whose derivative with respect to its first input is known. */
public interface DifferentiableNetwork extends Network {
    /**
     * The output with the transposed derivative there.
     *
     * @throws org.firenet.audit.network.ReconstructionException if the network fails
     */
    Evaluation evaluate(List<RealTensor> inputs);

    /** A network at one point. */
    interface Evaluation extends AutoCloseable {
        RealTensor output();

        /**
         * {@code Jᵀg} for a cotangent g of the output; can be asked as often as wanted until {@link #close}.
         *
         * @return values in the order of the first input
         */
        double[] pullback(double[] cotangent);

        @Override
        void close();
    }

    @Override
    default RealTensor apply(List<RealTensor> inputs) {
        try (Evaluation evaluation = evaluate(inputs)) {
            return evaluation.output();
        }
    }
}
