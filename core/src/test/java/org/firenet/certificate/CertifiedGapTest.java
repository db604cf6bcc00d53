package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.Composition;
import org.firenet.operator.DenseMatrix;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorNorm;
import org.firenet.operator.RoundingError;
import org.firenet.operator.Sampling;
import org.firenet.operator.Scaling;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.ExactMatrix;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by arithmetic with 40 digits: the certificate is valid, and hardly looser than the exact gap. */
class CertifiedGapTest {
    /** What the rounding may cost on ordinary problems, relative to F. */
    private static final double LOOSENESS = 1e-9;

    /** A dense problem and its exact objective and dual value. */
    private record Exact(ExactMatrix matrix, SquareRootLasso lasso) {
        static Exact of(DenseMatrix matrix, SquareRootLasso lasso) {
            ComplexArray entries = ComplexArray.zeros(
                    Shape.of(matrix.range().size(), matrix.domain().size()));
            ComplexArray unit = ComplexArray.zeros(matrix.domain());
            for (int j = 0; j < unit.size(); j++) {
                unit.clear();
                unit.re()[j] = 1;
                ComplexArray column = matrix.apply(unit);
                for (int i = 0; i < column.size(); i++) {
                    entries.re()[i * unit.size() + j] = column.re()[i];
                    entries.im()[i * unit.size() + j] = column.im()[i];
                }
            }
            return new Exact(ExactMatrix.of(entries), lasso);
        }

        BigDecimal objective(ComplexArray z) {
            ExactMatrix c = ExactMatrix.of(z);
            BigDecimal residual =
                    matrix.times(c).minus(ExactMatrix.of(lasso.measurements())).norm();
            return c.weightedNorm(lasso.weights())
                    .multiply(new BigDecimal(lasso.lambda()))
                    .add(residual);
        }

        /** Of the longest feasible multiple, or of 0. */
        BigDecimal dual(ComplexArray dual) {
            ExactMatrix u = ExactMatrix.of(dual);
            BigDecimal excess = u.norm();
            ExactMatrix adjointU = matrix.adjoint().times(u);
            for (int i = 0; i < adjointU.size(); i++) {
                BigDecimal limit = new BigDecimal(lasso.lambda()).multiply(new BigDecimal(lasso.weight(i)));
                excess = excess.max(adjointU.magnitude(i).divide(limit, ExactMatrix.DIGITS));
            }
            BigDecimal value = u.innerRe(ExactMatrix.of(lasso.measurements())).negate();
            return excess.signum() == 0
                    ? BigDecimal.ZERO
                    : value.divide(excess, ExactMatrix.DIGITS).max(BigDecimal.ZERO);
        }

        void judge(ComplexArray z, ComplexArray u, double looseness) {
            CertifiedGap found = CertifiedGap.of(lasso, Approximation.exactly(z), u, new Workspace());
            BigDecimal objective = objective(z);
            BigDecimal dual = dual(u);
            BigDecimal gap = objective.subtract(dual);
            assertThat(new BigDecimal(found.objective().lo())).isLessThanOrEqualTo(objective);
            assertThat(new BigDecimal(found.objective().hi())).isGreaterThanOrEqualTo(objective);
            assertThat(new BigDecimal(found.dual())).isLessThanOrEqualTo(dual);
            assertThat(new BigDecimal(found.gap())).isGreaterThanOrEqualTo(gap);
            assertThat(new BigDecimal(found.gap()).subtract(gap))
                    .as("looseness")
                    .isLessThanOrEqualTo(objective.multiply(new BigDecimal(looseness)));
            assertThat(new BigDecimal(found.relative()).multiply(objective)).isGreaterThanOrEqualTo(gap.min(objective));
        }
    }

    private static Exact exact(long seed) {
        DenseMatrix matrix = RandomMatrices.uniform(14, 24, seed);
        return Exact.of(matrix, SolvedProblem.of(matrix, 5, 0.3, seed).lasso());
    }

    /** Close to the solution the exact gap is as small as the rounding errors, and smaller. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theGapIsValidAndTightNearTheSolution(long seed) {
        DenseMatrix matrix = RandomMatrices.uniform(14, 24, seed);
        SolvedProblem solved = SolvedProblem.of(matrix, 5, 0.3, seed);
        Exact exact = Exact.of(matrix, solved.lasso());
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 12; trial++) {
            double distance = trial == 0 ? 0 : Math.pow(10, -17 + trial);
            ComplexArray z = solved.solution().copy();
            z.add(distance, RandomArrays.complex(z.shape(), random));
            ComplexArray u = solved.dual().copy();
            u.add(distance, RandomArrays.complex(u.shape(), random));
            exact.judge(z, u, LOOSENESS);
        }
    }

    /** Around the boundary of the feasible set, bit by bit. */
    @Test
    void aDualVariableThatIsJustInfeasibleGainsNothing() {
        SolvedProblem solved = SolvedProblem.dense(7);
        Exact exact = Exact.of((DenseMatrix) solved.lasso().operator(), solved.lasso());
        for (int ulps = -3; ulps <= 3; ulps++) {
            ComplexArray u = solved.dual().copy();
            u.scale(1 + ulps * Math.ulp(1.0));
            exact.judge(solved.solution(), u, LOOSENESS);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1e-60, 1e60, 1e150})
    void imagesAndDualVariablesOfAnySizeAreCertified(double size) {
        Exact exact = exact(3);
        ComplexArray z = RandomArrays.complex(Shape.of(24), 1);
        z.scale(size);
        ComplexArray u = exact.lasso.operator().apply(z);
        u.scale(-size);
        exact.judge(z, u, LOOSENESS);
    }

    @Test
    void componentsOfVeryDifferentSizeAreCertified() {
        Exact exact = exact(4);
        ComplexArray z = RandomArrays.complex(Shape.of(24), 1);
        ComplexArray u = RandomArrays.complex(Shape.of(14), 2);
        for (int i = 0; i < 24; i++) {
            z.re()[i] *= Math.pow(10, 150 - 12 * i);
            u.im()[i % 14] *= Math.pow(10, 20 * (i % 14) - 150);
        }
        exact.judge(z, u, LOOSENESS);
    }

    @Test
    void singlePrecisionIsWhatItIs() {
        SolvedProblem solved = SolvedProblem.dense(5);
        Exact exact = Exact.of((DenseMatrix) solved.lasso().operator(), solved.lasso());
        ComplexArray z = solved.solution().copy();
        for (int i = 0; i < z.size(); i++) {
            z.re()[i] = (float) z.re()[i];
            z.im()[i] = (float) z.im()[i];
        }
        exact.judge(z, solved.dual(), LOOSENESS);
        exact.judge(ComplexArray.zeros(z.shape()), solved.dual(), LOOSENESS);
        exact.judge(z, ComplexArray.zeros(Shape.of(14)), LOOSENESS);
    }

    @Test
    void zeroImageAndZeroDataHaveNoGap() {
        SquareRootLasso zeroData = new SquareRootLasso(
                RandomMatrices.uniform(2, 3, 1), ComplexArray.zeros(Shape.of(2)), new double[] {1, 2, 3}, 0.1);
        ComplexArray u = RandomArrays.complex(Shape.of(2), 5);
        Approximation zero = Approximation.exactly(ComplexArray.zeros(Shape.of(3)));
        CertifiedGap gap = CertifiedGap.of(zeroData, zero, u, new Workspace());
        assertThat(gap.gap()).isZero();
        assertThat(gap.relative()).isZero();
        assertThat(gap.digits()).isEqualTo(15);
    }

    /** What z may be if it is known up to an error only: every one of these is certified. */
    @Test
    void theErrorOfTheCoefficientsIsCovered() {
        SolvedProblem solved = SolvedProblem.dense(6);
        Exact exact = Exact.of((DenseMatrix) solved.lasso().operator(), solved.lasso());
        Approximation z = new Approximation(solved.solution(), 1e-3);
        CertifiedGap found = CertifiedGap.of(solved.lasso(), z, solved.dual(), new Workspace());
        for (long seed = 1; seed <= 20; seed++) {
            ComplexArray near = solved.solution().copy();
            near.add(1, RandomArrays.ofNorm(0.999e-3, near.shape(), seed));
            assertThat(new BigDecimal(found.objective().hi())).isGreaterThan(exact.objective(near));
            assertThat(new BigDecimal(found.objective().lo())).isLessThan(exact.objective(near));
        }
    }

    @Test
    void digitsAreThoseThatTheGapLeaves() {
        assertThat(gapOf(1, 0).digits()).isZero();
        assertThat(gapOf(1, 0.95).digits()).isEqualTo(1);
        assertThat(gapOf(1, 0.9985).digits()).isEqualTo(2);
        assertThat(gapOf(1000, 999.9999995).digits()).isEqualTo(9);
    }

    private static CertifiedGap gapOf(double objective, double dual) {
        return new CertifiedGap(org.firenet.rounding.Interval.of(objective), dual);
    }

    @Test
    void anOperatorThatDoesNotKnowItsErrorsIsRefused() {
        LinearOperator matrix = RandomMatrices.uniform(2, 3, 1);
        LinearOperator unknown = new LinearOperator() {
            @Override
            public Shape domain() {
                return matrix.domain();
            }

            @Override
            public Shape range() {
                return matrix.range();
            }

            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                matrix.apply(x, out, workspace);
            }

            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                matrix.adjoint(y, out, workspace);
            }

            @Override
            public OperatorNorm norm() {
                return matrix.norm();
            }
        };
        assertThat(unknown.roundingError()).isEqualTo(RoundingError.UNKNOWN);
        assertThatThrownBy(() -> Approximation.of(unknown, ComplexArray.zeros(Shape.of(3)), new Workspace()))
                .hasMessageContaining("rounding errors");
        LinearOperator product = new Composition(new Sampling(Shape.of(2), new int[] {1}), unknown);
        assertThat(product.roundingError().isKnown()).isFalse();
    }

    /** The bound of a product, in both directions. */
    @Test
    void productsOfOperatorsAddUpTheirErrors() {
        DenseMatrix first = RandomMatrices.uniform(9, 7, 1);
        LinearOperator product = Composition.of(
                new Sampling(Shape.of(5), new int[] {0, 2, 3}),
                RandomMatrices.uniform(5, 9, 2),
                new Scaling(Shape.of(9), 1 / 3.0),
                first);
        ExactMatrix exact = Exact.of(RandomMatrices.uniform(5, 9, 2), anyProblem(RandomMatrices.uniform(5, 9, 2)))
                .matrix
                .times(scaled(Exact.of(first, anyProblem(first)).matrix, 1 / 3.0));
        for (long seed = 1; seed <= 20; seed++) {
            ComplexArray x = RandomArrays.complex(Shape.of(7), seed);
            Approximation found = Approximation.of(product, x, new Workspace());
            ExactMatrix full = exact.times(ExactMatrix.of(x));
            ExactMatrix sampled = full.block(0, 0, 1, 1);
            assertThat(found.value().re()[0])
                    .isCloseTo(sampled.re()[0].doubleValue(), org.assertj.core.api.Assertions.within(found.error()));
            assertThat(found.error()).isBetween(1e-16, 1e-12);
        }
    }

    private static ExactMatrix scaled(ExactMatrix matrix, double third) {
        ExactMatrix scale = ExactMatrix.zeros(matrix.rows(), matrix.rows());
        for (int i = 0; i < matrix.rows(); i++) {
            scale.re()[i * matrix.rows() + i] = new BigDecimal(third);
        }
        return scale.times(matrix);
    }

    private static SquareRootLasso anyProblem(DenseMatrix matrix) {
        double[] weights = new double[matrix.domain().size()];
        java.util.Arrays.fill(weights, 1);
        return new SquareRootLasso(matrix, ComplexArray.zeros(matrix.range()), weights, 1);
    }

    @Test
    void nanIsNotCertified() {
        SolvedProblem solved = SolvedProblem.dense(4);
        ComplexArray u = solved.dual().copy();
        u.re()[3] = Double.NaN;
        assertThatThrownBy(() -> CertifiedGap.dual(solved.lasso(), u, new Workspace()))
                .hasMessageContaining("finite")
                .hasMessageContaining("position 3");
    }
}
