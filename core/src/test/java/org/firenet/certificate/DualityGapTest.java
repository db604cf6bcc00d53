package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The certificate is true: judged on problems whose minimum is known from their optimality conditions. */
class DualityGapTest {
    private static final double ROUNDING = 1e-13;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theGapOfASolutionIsZero(long seed) {
        SolvedProblem problem = SolvedProblem.dense(seed);
        DualityGap gap = gap(problem, problem.solution(), problem.dual());
        assertThat(gap.objective() / problem.minimum()).isCloseTo(1, within(ROUNDING));
        assertThat(gap.relative()).isCloseTo(0, within(ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theGapIsAtLeastTheDistanceFromTheMinimum(long seed) {
        SolvedProblem problem = SolvedProblem.dense(seed);
        SplittableRandom random = new SplittableRandom(seed);
        double largestDual = 0;
        for (int trial = 0; trial < 500; trial++) {
            double distance = Math.pow(10, -14 * random.nextDouble());
            ComplexArray z = problem.solution().copy();
            z.add(distance, RandomArrays.complex(z.shape(), random));
            ComplexArray u = problem.dual().copy();
            u.add(distance, RandomArrays.complex(u.shape(), random));
            DualityGap gap = gap(problem, z, u);
            assertThat(gap.dual()).isLessThanOrEqualTo(problem.minimum() * (1 + ROUNDING));
            assertThat(gap.gap()).isGreaterThanOrEqualTo(gap.objective() - problem.minimum() * (1 + ROUNDING));
            assertThat(gap.gap()).isGreaterThanOrEqualTo(-ROUNDING * problem.minimum());
            largestDual = Math.max(largestDual, gap.dual());
        }
        assertThat(largestDual).as("the bound is sharp").isGreaterThan(0.999 * problem.minimum());
    }

    /** Just outside the feasible set, by more than rounding: scaling back must cost, not gain. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e-12, 1e-6, 1e-2, 1, 1e6, 1e100, 1e200, 1e306})
    void anInfeasibleDualVariableIsScaledBack(double excess) {
        SolvedProblem boundByTheWeights = SolvedProblem.dense(7);
        SolvedProblem boundByTheUnitBall = SolvedProblem.of(RandomMatrices.uniform(14, 24, 7), 0, 0.3, 7);
        for (SolvedProblem problem : List.of(boundByTheWeights, boundByTheUnitBall)) {
            ComplexArray u = problem.dual().copy();
            u.scale(1 + excess);
            DualityGap gap = gap(problem, problem.solution(), u);
            assertThat(gap.dual()).isLessThanOrEqualTo(problem.minimum() * (1 + ROUNDING));
            assertThat(gap.gap()).isGreaterThanOrEqualTo(-ROUNDING * problem.minimum());
            if (excess < 1e100) {
                assertThat(gap.dual() / problem.minimum()).isCloseTo(1, within(ROUNDING));
            }
        }
    }

    /** −Re⟨u, y⟩ overflows here, the dual value does not. */
    @Test
    void aHugeDualVariableOfHugeDataIsScaledBack() {
        SolvedProblem problem = SolvedProblem.dense(7);
        ComplexArray y = problem.lasso().measurements().copy();
        y.scale(1e40);
        double[] weights = new double[24];
        Arrays.setAll(weights, problem.lasso()::weight);
        SquareRootLasso huge = new SquareRootLasso(
                problem.lasso().operator(), y, weights, problem.lasso().lambda());
        ComplexArray u = problem.dual().copy();
        u.scale(1e290);
        ComplexArray z = ComplexArray.zeros(Shape.of(24));
        assertThat(DualityGap.of(huge, z, u, new Workspace()).dual())
                .isBetween(0.0, 1e40 * problem.minimum() * (1 + ROUNDING));
    }

    @Test
    void theDualVariableZeroGivesTheTrivialCertificate() {
        SolvedProblem problem = SolvedProblem.dense(3);
        DualityGap gap = gap(problem, problem.solution(), ComplexArray.zeros(Shape.of(14)));
        assertThat(gap.dual()).isZero();
        assertThat(gap.gap()).isEqualTo(gap.objective());
        assertThat(gap.relative()).isEqualTo(1);
    }

    /** A dual value below 0 is worse than what u = 0 gives. */
    @Test
    void theDualValueIsNeverNegative() {
        SolvedProblem problem = SolvedProblem.dense(3);
        ComplexArray u = problem.dual().copy();
        u.scale(-1);
        assertThat(gap(problem, problem.solution(), u).dual()).isZero();
    }

    @Test
    void theZeroImageIsWorthTheLengthOfTheMeasurements() {
        SolvedProblem problem = SolvedProblem.dense(4);
        DualityGap gap = gap(problem, ComplexArray.zeros(Shape.of(24)), problem.dual());
        assertThat(gap.objective()).isEqualTo(problem.lasso().measurements().norm());
        assertThat(gap.gap()).isCloseTo(gap.objective() - problem.minimum(), within(1e-12));
    }

    @Test
    void zeroDataAreCertifiedByAnything() {
        SquareRootLasso problem = new SquareRootLasso(
                RandomMatrices.uniform(2, 3, 1), ComplexArray.zeros(Shape.of(2)), new double[] {1, 2, 3}, 0.1);
        ComplexArray u = RandomArrays.complex(Shape.of(2), 5);
        DualityGap gap = DualityGap.of(problem, ComplexArray.zeros(Shape.of(3)), u, new Workspace());
        assertThat(gap.gap()).isZero();
        assertThat(gap.relative()).isZero();
    }

    @Test
    void nanIsNotCertified() {
        SolvedProblem problem = SolvedProblem.dense(4);
        ComplexArray z = problem.solution().copy();
        z.im()[3] = Double.NaN;
        assertThat(gap(problem, z, problem.dual()).gap()).isNaN();
        ComplexArray u = problem.dual().copy();
        u.re()[3] = Double.NaN;
        assertThat(gap(problem, problem.solution(), u).gap()).isNaN();
    }

    @Test
    void coefficientsAndDualVariableNeedTheirShapes() {
        SolvedProblem problem = SolvedProblem.dense(4);
        assertThatThrownBy(() -> gap(problem, ComplexArray.zeros(Shape.of(25)), problem.dual()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the problem has coefficients of shape 24, found 25");
        assertThatThrownBy(() -> gap(problem, problem.solution(), ComplexArray.zeros(Shape.of(15))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the problem has measurements of shape 14, found 15");
    }

    private static DualityGap gap(SolvedProblem problem, ComplexArray z, ComplexArray u) {
        return DualityGap.of(problem.lasso(), z, u, new Workspace());
    }
}
