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
 * A FIRENET of the reference engine (30 restarts of 50 layers) on {@code (A_60, y_60)}. It solves P3, and P1 with it,
 * since on these classes both have the same minimisers.
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
        SquareRootLasso problem = DenseProblem.of(a, data.data().toDoubles(), Problem.LAMBDA.doubleValue());
        // The Frobenius norm bounds the norm that the engine estimates with its margin, so these steps are valid.
        double step = 1 / (1.01 * Math.sqrt(DenseAlgebra.frobeniusSquared(a)));
        PaperSchedule schedule = new PaperSchedule(
                RESTARTS, INNER_LAYERS, Math.exp(-1), DELTA, PaperSchedule.MEASUREMENT_NORM, step, step);
        return ExactVector.ofDoubles(
                new Firenet(problem, schedule).run().coefficients().re());
    }
}
