package org.firenet.barrier.algorithm;

import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply.Approximation;
import org.firenet.network.Firenet;
import org.firenet.network.PaperSchedule;
import org.firenet.problem.SquareRootLasso;

/**
 * A FIRENET of the reference engine (30 restarts of 50 layers) on {@code (A_60, y_60)}. On these classes the minimisers of
 * P3 interpolate, so they are those of P1 and do not depend on λ as long as {@code λ²Σ1/αᵢ² < 1}; the network runs with
 * {@code λ = ‖A‖_F/4}, because with λ = 1 the sharpness constant, and with it the number of inner layers that the theory
 * asks for, would grow like {@code 10^K}.
 */
public final class FirenetAlgorithm implements Algorithm {
    private static final int PRECISION = 60;
    private static final int RESTARTS = 30;
    private static final int INNER_LAYERS = 50;
    private static final double DELTA = 1e-15;

    @Override
    public String name() {
        return "firenet";
    }

    @Override
    public boolean solves(Problem problem) {
        return problem != Problem.P2;
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        Approximation data = oracle.approximation(PRECISION);
        double[][] a = data.matrix().toDoubles();
        double norm = Math.sqrt(DenseAlgebra.frobeniusSquared(a));
        SquareRootLasso problem = DenseProblem.of(a, data.data().toDoubles(), norm / 4);
        // The engine estimates ‖A‖ ≤ ‖A‖_F with a margin of 1 %, so these steps are valid.
        double step = 1 / (1.01 * norm);
        PaperSchedule schedule = new PaperSchedule(
                RESTARTS, INNER_LAYERS, Math.exp(-1), DELTA, PaperSchedule.MEASUREMENT_NORM, step, step);
        return ExactVector.ofDoubles(
                new Firenet(problem, schedule).run().coefficients().re());
    }
}
