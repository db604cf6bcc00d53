package org.firenet.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquareRootLassoTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 8;
    private static final double LAMBDA = 0.3;

    private final LinearOperator operator = RandomMatrices.uniform(ROWS, COLUMNS, 1);
    private final ComplexArray y = RandomArrays.complex(operator.range(), 2);
    private final double[] weights = RandomArrays.reals(COLUMNS, 0.5, 2, 3);
    private final SquareRootLasso problem = new SquareRootLasso(operator, y, weights, LAMBDA);

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void theObjectiveFollowsItsFormula(long seed) {
        ComplexArray x = RandomArrays.complex(operator.domain(), seed);
        double norm = 0;
        for (int i = 0; i < COLUMNS; i++) {
            norm += weights[i] * Math.hypot(x.re()[i], x.im()[i]);
        }
        ComplexArray ax = operator.apply(x);
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
            squares += Math.pow(ax.re()[i] - y.re()[i], 2) + Math.pow(ax.im()[i] - y.im()[i], 2);
        }
        double expected = LAMBDA * norm + Math.sqrt(squares);
        assertThat(problem.weightedNorm(x)).isCloseTo(norm, within(1e-14));
        assertThat(problem.objective(x, ax)).isCloseTo(expected, within(1e-14));
        assertThat(problem.objective(x, new Workspace())).isCloseTo(expected, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.3, 3, 1000})
    void theDualValueFollowsItsFormula(double scale) {
        ComplexArray u = RandomArrays.ofNorm(scale, operator.range(), 20);
        ComplexArray g = operator.adjoint(u);
        double factor = Math.min(1, 1 / scale);
        for (int i = 0; i < COLUMNS; i++) {
            factor = Math.min(factor, LAMBDA * weights[i] / Math.hypot(g.re()[i], g.im()[i]));
        }
        double inner = 0;
        for (int i = 0; i < ROWS; i++) {
            inner += u.re()[i] * y.re()[i] + u.im()[i] * y.im()[i];
        }
        assertThat(problem.dualValue(u, g)).isCloseTo(-inner * factor, within(1e-14));
    }

    @Test
    void aFeasibleDualVariableIsNotScaled() {
        ComplexArray u = RandomArrays.ofNorm(1e-3, operator.range(), 20);
        assertThat(problem.dualValue(u, operator.adjoint(u))).isCloseTo(-u.innerRe(y), within(1e-18));
    }

    /** D(u) ≤ F(x) for every x and u: near 0, near the minimiser, and far away. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noDualValueExceedsAnObjective(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int trial = 0; trial < 2000; trial++) {
            ComplexArray x = RandomArrays.complex(operator.domain(), random);
            x.scale(Math.pow(10, 6 * random.nextDouble() - 4));
            lowest = Math.min(lowest, problem.objective(x, operator.apply(x)));
            ComplexArray u = operator.apply(x);
            u.add(-1, y);
            u.add(random.nextDouble(), RandomArrays.complex(operator.range(), random));
            u.scale(Math.pow(10, 6 * random.nextDouble() - 4));
            highest = Math.max(highest, problem.dualValue(u, operator.adjoint(u)));
        }
        assertThat(highest).isPositive().isLessThanOrEqualTo(lowest);
    }

    /** F for cy at cx is c times F for y at x, and so is D: λ needs no new choice. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-40, 1e-6, 1e6, 1e40})
    void objectiveAndDualValueScaleWithTheData(double c) {
        ComplexArray x = RandomArrays.complex(operator.domain(), 5);
        ComplexArray u = RandomArrays.complex(operator.range(), 6);
        ComplexArray scaledX = x.copy();
        scaledX.scale(c);
        ComplexArray scaledY = y.copy();
        scaledY.scale(c);
        SquareRootLasso scaled = new SquareRootLasso(operator, scaledY, weights, LAMBDA);
        assertThat(scaled.objective(scaledX, operator.apply(scaledX)) / (c * problem.objective(x, operator.apply(x))))
                .isCloseTo(1, within(1e-14));
        ComplexArray g = operator.adjoint(u);
        assertThat(scaled.dualValue(u, g) / (c * problem.dualValue(u, g))).isCloseTo(1, within(1e-14));
    }

    /** ‖A*u‖ ≤ λ‖w‖ for every feasible u, and no smaller bound will do: some A*u has all of its entries at their limits. */
    @Test
    void theAdjointOfAFeasibleDualVariableIsNoLongerThanItsBound() {
        for (long seed = 1; seed <= 50; seed++) {
            ComplexArray u = RandomArrays.complex(operator.range(), seed);
            ComplexArray g = operator.adjoint(u);
            double scaling = problem.dualValue(u, g) / -u.innerRe(y);
            assertThat(scaling * g.norm()).isLessThanOrEqualTo(problem.adjointBound());
        }
        ComplexArray u = RandomArrays.ofNorm(1, operator.range(), 4);
        ComplexArray g = operator.adjoint(u);
        for (double lambda : new double[] {1e-170, 0.3, 1e170}) {
            double[] limits = Arrays.stream(g.magnitude())
                    .map(magnitude -> magnitude / lambda)
                    .toArray();
            SquareRootLasso tight = new SquareRootLasso(operator, y, limits, lambda);
            assertThat(tight.adjointBound()).isCloseTo(g.norm(), within(1e-14));
        }
    }

    @Test
    void theWeightsAreCopied() {
        double before = problem.weight(0);
        weights[0] = 100;
        assertThat(problem.weight(0)).isEqualTo(before);
    }
}
