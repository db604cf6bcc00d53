package org.firenet.barrier.algorithm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.LinearSystem;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply.Approximation;

/**
 * Solves the approximate problem {@code (A_64, y_64)} exactly: goes through all supports with one sign pattern each and
 * keeps the best vertex. No rounding error at all, and still no digit more: the error comes from the data.
 *
 * <p>P1 and P3 (whose minimisers interpolate on these classes): supports of m columns with {@code A_S x_S = y}.
 * P2: {@code A_Sᵀ(A_S x_S − y) = −(λ/2)·sign(x_S)} on every support.
 */
public final class VertexEnumeration implements Algorithm {
    private static final int PRECISION = 64;

    @Override
    public String name() {
        return "vertex-enumeration";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        Approximation problem = oracle.approximation(PRECISION);
        boolean lasso = task.problemClass().problem() == Problem.P2;
        ExactVector best = zero(problem.matrix().columns());
        QuadraticNumber bestValue = lasso ? objective(problem, best, true) : null;
        for (List<Integer> support : supports(problem.matrix())) {
            if (!lasso && support.size() < problem.matrix().rows()) {
                continue;
            }
            ExactVector candidate = lasso ? lassoVertex(problem, support) : interpolant(problem, support);
            if (candidate == null) {
                continue;
            }
            QuadraticNumber value = objective(problem, candidate, lasso);
            if (bestValue == null || value.compareTo(bestValue) < 0) {
                best = candidate;
                bestValue = value;
            }
        }
        return best;
    }
}
