package org.firenet.testing;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;

/**
 * A square-root LASSO built backwards from its optimality conditions, so that its minimum is known: choose a unit vector
 * u and a residual length r, let {@code g = A*u}, {@code λw_i = |g_i|} on the support and more elsewhere,
 * {@code x_i = −a_i g_i/|g_i|} on the support, and {@code y = Ax − ru}. Then x is a minimiser, u solves the dual problem,
 * and {@code F(x) = D(u) = λ‖x‖_{1,w} + r}.
 */
public record SolvedProblem(SquareRootLasso lasso, ComplexArray solution, ComplexArray dual, double minimum) {
    private static final double LAMBDA = 0.1;

    /**
     * @param support number of coefficients of the solution that are not zero, drawn at random
     * @param residual r, above 0
     */
    public static SolvedProblem of(LinearOperator operator, int support, double residual, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ComplexArray u = RandomArrays.ofNorm(1, operator.range(), seed + 1);
        ComplexArray g = operator.adjoint(u);
        ComplexArray x = ComplexArray.zeros(operator.domain());
        double[] weights = new double[x.size()];
        boolean[] inSupport = chosen(support, x.size(), random);
        double minimum = residual;
        for (int i = 0; i < weights.length; i++) {
            double magnitude = Math.hypot(g.re()[i], g.im()[i]);
            weights[i] = magnitude / LAMBDA;
            if (inSupport[i]) {
                double amplitude = 0.5 + random.nextDouble();
                x.re()[i] = -amplitude * g.re()[i] / magnitude;
                x.im()[i] = -amplitude * g.im()[i] / magnitude;
                minimum += amplitude * magnitude;
            } else {
                weights[i] *= 1.1 + random.nextDouble();
            }
        }
        ComplexArray y = operator.apply(x);
        y.add(-residual, u);
        return new SolvedProblem(new SquareRootLasso(operator, y, weights, LAMBDA), x, u, minimum);
    }

    /** A problem with a random dense matrix, fewer rows than columns. */
    public static SolvedProblem dense(long seed) {
        return of(RandomMatrices.uniform(14, 24, seed), 5, 0.3, seed);
    }

    private static boolean[] chosen(int count, int of, SplittableRandom random) {
        boolean[] chosen = new boolean[of];
        for (int left = count; left > 0; ) {
            int i = random.nextInt(of);
            if (!chosen[i]) {
                chosen[i] = true;
                left--;
            }
        }
        return chosen;
    }
}
