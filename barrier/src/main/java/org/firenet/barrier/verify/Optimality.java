package org.firenet.barrier.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;

/**
 * Exact optimality conditions, with λ = 1: x is a minimiser if some u has {@code (Aᵀu)ⱼ = −sign(xⱼ)} where
 * {@code xⱼ ≠ 0}, {@code |(Aᵀu)ⱼ| ≤ 1} elsewhere, and
 *
 * <ul>
 *   <li>P1: {@code Ax = y};
 *   <li>P2: {@code u = 2(Ax − y)};
 *   <li>P3: {@code Ax = y} and {@code ‖u‖₂ < 1}.
 * </ul>
 *
 * <p>All minimisers then share Ax and vanish wherever {@code |(Aᵀu)ⱼ| < 1}. So if that holds off the support of x, and
 * every row of A meets the support in exactly one column of its own, x is the only one.
 */
final class Optimality {
    private static final QuadraticNumber TWO = QuadraticNumber.of(2);

    private final String problem;
    private final ExactMatrix matrix;
    private final ExactVector data;
    private final ExactVector dual;
    private final ExactVector correlation;

    Optimality(String problem, ExactMatrix matrix, ExactVector data, ExactVector dual) {
        this.problem = problem;
        this.matrix = matrix;
        this.data = data;
        this.dual = dual;
        this.correlation = matrix.transposeTimes(dual);
    }

    /** Whether the dual vector proves x to be a minimiser. */
    boolean proves(ExactVector x) {
        return isCompatible(x)
                && IntStream.range(0, x.size())
                        .allMatch(j -> x.get(j).signum() == 0
                                ? correlation.get(j).abs().compareTo(QuadraticNumber.ONE) <= 0
                                : correlation
                                        .get(j)
                                        .equals(QuadraticNumber.of(-x.get(j).signum())));
    }

    /** Whether the dual vector proves x to be the only minimiser. */
    boolean provesUnique(ExactVector x) {
        List<Integer> support = IntStream.range(0, x.size())
                .filter(j -> x.get(j).signum() != 0)
                .boxed()
                .toList();
        return proves(x)
                && IntStream.range(0, x.size())
                        .filter(j -> !support.contains(j))
                        .allMatch(j -> correlation.get(j).abs().compareTo(QuadraticNumber.ONE) < 0)
                && support.size() == matrix.rows()
                && IntStream.range(0, matrix.rows()).allMatch(row -> nonzerosIn(row, support) == 1);
    }

    private long nonzerosIn(int row, List<Integer> support) {
        return support.stream().filter(j -> matrix.get(row, j).signum() != 0).count();
    }

    private boolean isCompatible(ExactVector x) {
        ExactVector residual = matrix.times(x).minus(data);
        return switch (problem) {
            case "P1" -> residual.normSquared().signum() == 0;
            case "P2" ->
                IntStream.range(0, dual.size())
                        .allMatch(i -> residual.get(i).times(TWO).equals(dual.get(i)));
            case "P3" ->
                residual.normSquared().signum() == 0 && dual.normSquared().compareTo(QuadraticNumber.ONE) < 0;
            default -> false;
        };
    }
}
