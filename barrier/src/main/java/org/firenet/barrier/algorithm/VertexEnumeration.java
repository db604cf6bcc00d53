package org.firenet.barrier.algorithm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.LinearSystem;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply.Approximation;

/**
 * Solves the approximate problem {@code (A_64, y_64)} exactly: goes through the supports S with one column per row, and
 * for P2 through their sign patterns, and keeps the vertex with the smallest objective. There is no rounding error at
 * all, and still not a digit more: what is missing is not in the arithmetic but in the data.
 *
 * <p>P1 and P3 (whose minimisers interpolate on these classes) have the vertices {@code A_S x_S = y}, P2 has
 * {@code A_Sᵀ(A_S x_S − y) = −(λ/2)·sign(x_S)}.
 */
public final class VertexEnumeration implements Algorithm {
    private static final int PRECISION = 64;

    @Override
    public String name() {
        return "vertex-enumeration";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        Approximation data = oracle.approximation(PRECISION);
        boolean lasso = task.problemClass().problem() == Problem.P2;
        return supports(data.matrix())
                .flatMap(support -> lasso ? lassoVertices(data, support) : interpolant(data, support))
                .min(Comparator.comparing(x -> objective(data, x, lasso)))
                .orElseThrow(() -> new ArithmeticException("no support gives a vertex"));
    }

    /** All sets of as many columns as there are rows, as bit masks. */
    private static Stream<List<Integer>> supports(ExactMatrix matrix) {
        return IntStream.range(0, 1 << matrix.columns())
                .filter(mask -> Integer.bitCount(mask) == matrix.rows())
                .mapToObj(mask -> IntStream.range(0, matrix.columns())
                        .filter(column -> (mask >> column & 1) == 1)
                        .boxed()
                        .toList());
    }

    private static Stream<ExactVector> interpolant(Approximation data, List<Integer> support) {
        return LinearSystem.solve(columns(data.matrix(), support), data.data())
                .map(x -> embed(x, support, data.matrix().columns()))
                .stream();
    }

    private static Stream<ExactVector> lassoVertices(Approximation data, List<Integer> support) {
        ExactMatrix sub = columns(data.matrix(), support);
        ExactMatrix gram = new ExactMatrix(IntStream.range(0, support.size())
                .mapToObj(i -> sub.transposeTimes(sub.column(i)))
                .toList());
        ExactVector correlation = sub.transposeTimes(data.data());
        return IntStream.range(0, 1 << support.size())
                .mapToObj(signs -> halfLambdaTimesSigns(signs, support.size()))
                .map(shift -> LinearSystem.solve(gram, correlation.minus(shift)).filter(x -> haveEqualSigns(x, shift)))
                .flatMap(Optional::stream)
                .map(x -> embed(x, support, data.matrix().columns()));
    }

    private static ExactVector halfLambdaTimesSigns(int signs, int size) {
        QuadraticNumber half = QuadraticNumber.of(Problem.LAMBDA.divide(2));
        return new ExactVector(IntStream.range(0, size)
                .mapToObj(i -> (signs >> i & 1) == 1 ? half.negate() : half)
                .toList());
    }

    private static boolean haveEqualSigns(ExactVector x, ExactVector shift) {
        return IntStream.range(0, x.size())
                .allMatch(i -> x.get(i).signum() == shift.get(i).signum());
    }

    private static QuadraticNumber objective(Approximation data, ExactVector x, boolean lasso) {
        QuadraticNumber norm =
                x.entries().stream().map(QuadraticNumber::abs).reduce(QuadraticNumber.ZERO, QuadraticNumber::plus);
        return lasso ? norm.times(Problem.LAMBDA).plus(data.matrix().times(x).distanceSquared(data.data())) : norm;
    }

    private static ExactMatrix columns(ExactMatrix matrix, List<Integer> support) {
        return new ExactMatrix(matrix.rowVectors().stream()
                .map(row -> new ExactVector(support.stream().map(row::get).toList()))
                .toList());
    }

    private static ExactVector embed(ExactVector x, List<Integer> support, int size) {
        return new ExactVector(IntStream.range(0, size)
                .mapToObj(column -> support.contains(column) ? x.get(support.indexOf(column)) : QuadraticNumber.ZERO)
                .toList());
    }
}
