package org.firenet.barrier.algorithm;

import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply.Approximation;

/**
 * The primal–dual iteration of Chambolle and Pock for all three problems, last iterate, in double precision:
 * {@code x⁺ = S_{τλ}(x − τAᵀu)}, {@code u⁺ = D(u + σ(A(2x⁺ − x) − y))}, where the dual step D is the identity for P1
 * (η = 0), the division by {@code 1 + σ/2} for P2 and the projection onto the unit ball for P3.
 *
 * <p>Source: Chambolle, Pock, J. Math. Imaging Vision 40 (2011).
 */
public final class PrimalDual implements Algorithm {
    private static final int PRECISION = 60;
    private static final int ITERATIONS = 4000;

    @Override
    public String name() {
        return "primal-dual";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        Approximation data = oracle.approximation(PRECISION);
        return ExactVector.ofDoubles(minimise(
                task.problemClass().problem(),
                data.matrix().toDoubles(),
                data.data().toDoubles()));
    }

    private static double[] minimise(Problem problem, double[][] a, double[] y) {
        double step = 1 / Math.sqrt(DenseAlgebra.frobeniusSquared(a));
        double[] x = new double[a[0].length];
        double[] u = new double[a.length];
        for (int k = 0; k < ITERATIONS; k++) {
            double[] descent = DenseAlgebra.transposeTimes(a, u);
            double[] next = new double[x.length];
            double[] extrapolated = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                next[i] = DenseAlgebra.shrink(x[i] - step * descent[i], step * Problem.LAMBDA.doubleValue());
                extrapolated[i] = 2 * next[i] - x[i];
            }
            double[] ascent = DenseAlgebra.residual(a, extrapolated, y);
            for (int i = 0; i < u.length; i++) {
                u[i] += step * ascent[i];
            }
            double shrinkage = dualFactor(problem, u, step);
            for (int i = 0; i < u.length; i++) {
                u[i] *= shrinkage;
            }
            x = next;
        }
        return x;
    }

    private static double dualFactor(Problem problem, double[] u, double sigma) {
        return switch (problem) {
            case P1 -> 1;
            case P2 -> 1 / (1 + sigma / 2);
            case P3 -> Math.min(1, 1 / DenseAlgebra.norm(u));
        };
    }
}
