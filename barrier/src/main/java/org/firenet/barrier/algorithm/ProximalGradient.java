package org.firenet.barrier.algorithm;

import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply.Approximation;

/**
 * ISTA and FISTA for the LASSO (P2) in double precision: {@code x ← S_{λt}(v − 2t·Aᵀ(Av − y))} with
 * {@code t = 1/(2‖A‖_F²)}, where v is x (ISTA) or x with Nesterov's momentum (FISTA).
 *
 * <p>Source: Beck, Teboulle, SIAM J. Imaging Sci. 2 (2009).
 */
public final class ProximalGradient implements Algorithm {
    private static final int PRECISION = 60;
    private static final int ITERATIONS = 2000;

    private final boolean accelerated;

    private ProximalGradient(boolean accelerated) {
        this.accelerated = accelerated;
    }

    public static ProximalGradient ista() {
        return new ProximalGradient(false);
    }

    public static ProximalGradient fista() {
        return new ProximalGradient(true);
    }

    @Override
    public String name() {
        return accelerated ? "fista" : "ista";
    }

    @Override
    public boolean solves(Problem problem) {
        return problem == Problem.P2;
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        Approximation data = oracle.approximation(PRECISION);
        return ExactVector.ofDoubles(
                minimise(data.matrix().toDoubles(), data.data().toDoubles(), Problem.LAMBDA.doubleValue()));
    }

    private double[] minimise(double[][] a, double[] y, double lambda) {
        double step = 1 / (2 * DenseAlgebra.frobeniusSquared(a));
        double[] x = new double[a[0].length];
        double[] v = x.clone();
        double momentum = 1;
        for (int k = 0; k < ITERATIONS; k++) {
            double[] gradient = DenseAlgebra.transposeTimes(a, DenseAlgebra.residual(a, v, y));
            double[] next = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                next[i] = DenseAlgebra.shrink(v[i] - 2 * step * gradient[i], lambda * step);
            }
            double nextMomentum = accelerated ? (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2 : 1;
            double weight = (momentum - 1) / nextMomentum;
            for (int i = 0; i < x.length; i++) {
                v[i] = next[i] + weight * (next[i] - x[i]);
            }
            x = next;
            momentum = nextMomentum;
        }
        return x;
    }
}
