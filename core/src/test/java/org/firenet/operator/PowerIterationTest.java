package org.firenet.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerIterationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheLargestSingularValue(long seed) {
        LinearOperator a = RandomMatrices.withSingularValues(8, 12, seed, 3.5, 3, 2, 1, 1e-3);
        assertThat(new PowerIteration(1e-13, 10_000, seed).estimate(a)).isCloseTo(3.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1e-40", "1e-8", "1", "1e40"})
    void theEstimateScales(double scale) {
        LinearOperator a = RandomMatrices.withSingularValues(10, 6, 7, 2 * scale, 1.9 * scale, scale);
        double estimate = PowerIteration.DEFAULT.estimate(a) / scale;
        assertThat(estimate).isBetween(1.98, 2 + 1e-14);
        assertThat(PowerIteration.DEFAULT.safeNorm(a) / scale).isBetween(2.0, 2.03);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverExceedsTheNormButForRounding(long seed) {
        LinearOperator a = RandomMatrices.withSingularValues(9, 9, seed, 1, 0.999, 0.99, 0.9);
        for (int iterations = 1; iterations <= 50; iterations++) {
            assertThat(new PowerIteration(1e-15, iterations, seed).estimate(a)).isLessThan(1 + 1e-14);
        }
    }

    /** A random start has little of the one large singular value; the iteration must not stop before it shows. */
    @ParameterizedTest
    @ValueSource(doubles = {0.95, 0.9, 0.7, 0.1})
    void oneLargeSingularValueAmongManyIsFound(double others) {
        LinearOperator diagonal = new Diagonal(20_000, others);
        for (long seed = 1; seed <= 3; seed++) {
            PowerIteration power = new PowerIteration(
                    PowerIteration.DEFAULT.tolerance(), PowerIteration.DEFAULT.maxIterations(), seed);
            assertThat(power.safeNorm(diagonal)).isBetween(1.0, 1.0101);
        }
    }

    /** One singular value 1, all others the same. */
    private static class Diagonal implements LinearOperator {
        private final int size;
        private final double others;

        Diagonal(int size, double others) {
            this.size = size;
            this.others = others;
        }

        @Override
        public Shape domain() {
            return Shape.of(size);
        }

        @Override
        public Shape range() {
            return domain();
        }

        @Override
        public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
            out.set(x);
            out.scale(others);
            out.re()[7] = x.re()[7];
            out.im()[7] = x.im()[7];
        }

        @Override
        public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
            apply(y, out, workspace);
        }

        @Override
        public OperatorNorm norm() {
            return OperatorNorm.UNKNOWN;
        }
    }

    @Test
    void theZeroOperatorHasTheNormZero() {
        assertThat(PowerIteration.DEFAULT.estimate(new Scaling(Shape.of(3, 3), 0)))
                .isZero();
        assertThat(PowerIteration.DEFAULT.safeNorm(RandomMatrices.withSingularValues(3, 4, 1, 0)))
                .isZero();
    }

    @Test
    void theSeedDecidesTheStart() {
        LinearOperator a = RandomMatrices.uniform(20, 30, 1);
        assertThat(new PowerIteration(1e-3, 2, 1).estimate(a))
                .isEqualTo(new PowerIteration(1e-3, 2, 1).estimate(a))
                .isNotEqualTo(new PowerIteration(1e-3, 2, 2).estimate(a));
    }

    @Test
    void anExactNormIsTakenAndABoundIsNotExceeded() {
        assertThat(PowerIteration.DEFAULT.safeNorm(new Identity(Shape.of(4)))).isEqualTo(1);
        LinearOperator rankOne = RandomMatrices.withSingularValues(5, 5, 1, 2);
        assertThat(PowerIteration.DEFAULT.safeNorm(rankOne))
                .as("the Frobenius norm of a matrix of rank 1 is its norm")
                .isCloseTo(2, within(1e-13));
    }

    @Test
    void aBoundThatIsNearlyAttainedEndsTheEstimation() {
        int[] applications = {0};
        LinearOperator counted = new Diagonal(200, 0.97) {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                applications[0]++;
                super.apply(x, out, workspace);
            }

            @Override
            public OperatorNorm norm() {
                return OperatorNorm.atMost(1);
            }
        };
        assertThat(PowerIteration.DEFAULT.safeNorm(counted)).isEqualTo(1);
        assertThat(applications[0]).as("A and A* together").isLessThan(300);
        int early = applications[0];
        applications[0] = 0;
        assertThat(PowerIteration.DEFAULT.estimate(counted)).isLessThan(1 + 1e-14);
        assertThat(applications[0]).isGreaterThan(early);
    }

    @Test
    void senselessParametersAreRefused() {
        assertThatThrownBy(() -> new PowerIteration(0, 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("power iteration needs a tolerance above 0 and at least one iteration, found 0.0 and 10");
        assertThatThrownBy(() -> new PowerIteration(Double.NaN, 10, 1)).hasMessageEndingWith("found NaN and 10");
        assertThatThrownBy(() -> new PowerIteration(1e-3, 0, 1)).hasMessageEndingWith("found 0.001 and 0");
    }
}
