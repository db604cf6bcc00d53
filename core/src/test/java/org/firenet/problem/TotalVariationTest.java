package org.firenet.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.Analysis;
import org.firenet.operator.Composition;
import org.firenet.operator.Crop;
import org.firenet.operator.DenseMatrix;
import org.firenet.operator.Gradient;
import org.firenet.operator.Identity;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorNorm;
import org.firenet.operator.RealCoefficients;
import org.firenet.operator.Sampling;
import org.firenet.operator.Scaling;
import org.firenet.operator.Stack;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.firenet.transform.Fourier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TotalVariationTest {
    private static final Shape IMAGE = Shape.of(5, 6);
    private static final double LAMBDA = 0.2;

    /** With the constant image measured and not, complex and real, and an operator without any structure. */
    static Stream<Named<LinearOperator>> encodings() {
        return Stream.of(
                Named.of("identity", new Identity(IMAGE)),
                Named.of("k-space", samples(3, 8, 15, 16, 22)),
                Named.of("k-space without the mean", samples(3, 8, 16, 22)),
                Named.of("k-space of real images", new RealCoefficients(samples(3, 8, 15, 16, 22))),
                Named.of("part of the image", new Crop(IMAGE, Shape.of(2, 3))),
                Named.of("dense", dense()));
    }

    private static LinearOperator samples(int... positions) {
        return new Composition(new Sampling(IMAGE, positions), new Analysis(new Fourier(IMAGE, Fourier.Origin.CENTRE)));
    }

    /** A matrix on images. */
    private static LinearOperator dense() {
        DenseMatrix matrix = RandomMatrices.uniform(12, IMAGE.size(), 4);
        return new LinearOperator() {
            @Override
            public Shape domain() {
                return IMAGE;
            }

            @Override
            public Shape range() {
                return matrix.range();
            }

            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                matrix.apply(x.reshape(matrix.domain()), out, workspace);
            }

            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                matrix.adjoint(y, out.reshape(matrix.domain()), workspace);
            }

            @Override
            public OperatorNorm norm() {
                return matrix.norm();
            }
        };
    }

    private static TotalVariation problem(LinearOperator encoding) {
        return new TotalVariation(encoding, RandomArrays.complex(encoding.range(), 2), LAMBDA);
    }

    private static double plainObjective(TotalVariation problem, LinearOperator encoding, ComplexArray x) {
        double variation = 0;
        for (int i = 0; i < IMAGE.rows(); i++) {
            for (int j = 0; j < IMAGE.columns(); j++) {
                int here = i * IMAGE.columns() + j;
                int below = (i + 1) % IMAGE.rows() * IMAGE.columns() + j;
                int right = i * IMAGE.columns() + (j + 1) % IMAGE.columns();
                variation += Math.sqrt(Math.pow(x.re()[below] - x.re()[here], 2)
                        + Math.pow(x.im()[below] - x.im()[here], 2)
                        + Math.pow(x.re()[right] - x.re()[here], 2)
                        + Math.pow(x.im()[right] - x.im()[here], 2));
            }
        }
        return LAMBDA * variation + encoding.apply(x).distance(problem.measurements());
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theObjectiveFollowsItsFormula(LinearOperator encoding) {
        TotalVariation problem = problem(encoding);
        ComplexArray x = RandomArrays.complex(IMAGE, 5);
        double expected = plainObjective(problem, encoding, x);
        assertThat(problem.objective(x, new Workspace())).isCloseTo(expected, within(1e-13));
        assertThat(problem.objective(x, problem.operator().apply(x))).isCloseTo(expected, within(1e-13));
    }

    /** What makes the bound rigorous: the corrected variables meet {@code A*u + s∇*v = 0}. */
    @ParameterizedTest
    @MethodSource("encodings")
    void anyDualVariableIsMadeFeasible(LinearOperator encoding) {
        double scale = 0.3;
        Gradient gradient = new Gradient(IMAGE);
        LinearOperator stacked = new Stack(encoding, new Composition(new Scaling(gradient.range(), scale), gradient));
        ComplexArray dual = RandomArrays.complex(stacked.range(), 6);
        ComplexArray adjoint = stacked.adjoint(dual);
        new FeasibleDual(encoding, 1, gradient, scale).correct(dual, adjoint, new Workspace());
        assertThat(stacked.adjoint(dual).norm()).isLessThan(1e-13);
    }

    /** D(u, v) ≤ F(x) for every x and (u, v): random ones, and directions of residuals. */
    @ParameterizedTest
    @MethodSource("encodings")
    void noDualValueExceedsAnObjective(LinearOperator encoding) {
        TotalVariation problem = problem(encoding);
        SplittableRandom random = new SplittableRandom(7);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int trial = 0; trial < 1000; trial++) {
            ComplexArray x = encoding.adjoint(problem.measurements());
            x.scale(random.nextDouble());
            x.add(random.nextDouble(), RandomArrays.complex(IMAGE, random));
            lowest = Math.min(lowest, plainObjective(problem, encoding, real(encoding, x)));
            ComplexArray dual = RandomArrays.complex(problem.operator().range(), random);
            dual.scale(Math.pow(10, 4 * random.nextDouble() - 3));
            for (int i = 0; i < problem.measurements().size(); i++) {
                dual.re()[i] -= problem.measurements().re()[i];
                dual.im()[i] -= problem.measurements().im()[i];
            }
            highest =
                    Math.max(highest, problem.dualValue(dual, problem.operator().adjoint(dual)));
        }
        assertThat(highest).isPositive().isLessThanOrEqualTo(lowest);
    }

    private static ComplexArray real(LinearOperator encoding, ComplexArray x) {
        return encoding.overTheReals() ? ComplexArray.ofReal(IMAGE, x.re()) : x;
    }

    @Test
    void theDualProximalMapProjectsBothParts() {
        TotalVariation problem = problem(new Identity(IMAGE));
        ComplexArray dual = RandomArrays.complex(problem.operator().range(), 8);
        ComplexArray before = dual.copy();
        double sigma = 0.7;
        problem.dualProximal(sigma, dual);
        int k = IMAGE.size();
        ComplexArray u = ComplexArray.zeros(IMAGE);
        for (int i = 0; i < k; i++) {
            u.re()[i] = before.re()[i] - sigma * problem.measurements().re()[i];
            u.im()[i] = before.im()[i] - sigma * problem.measurements().im()[i];
        }
        assertThat(u.norm()).isGreaterThan(1);
        double radius = LAMBDA * Math.sqrt(8);
        for (int i = 0; i < k; i++) {
            assertThat(dual.re()[i]).isCloseTo(u.re()[i] / u.norm(), within(1e-15));
            double length = Math.sqrt(Math.pow(before.re()[k + i], 2)
                    + Math.pow(before.im()[k + i], 2)
                    + Math.pow(before.re()[2 * k + i], 2)
                    + Math.pow(before.im()[2 * k + i], 2));
            double factor = Math.min(1, radius / length);
            assertThat(dual.im()[k + i]).isCloseTo(before.im()[k + i] * factor, within(1e-15));
            assertThat(dual.re()[2 * k + i]).isCloseTo(before.re()[2 * k + i] * factor, within(1e-15));
        }
    }

    @Test
    void stepsFitTheOperator() {
        TotalVariation problem = problem(new Identity(Shape.of(4, 6)));
        assertThat(problem.operatorNorm()).isCloseTo(Math.sqrt(2), within(1e-14));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Identity identity = new Identity(IMAGE);
        ComplexArray y = RandomArrays.complex(IMAGE, 1);
        assertThatThrownBy(() -> new TotalVariation(identity, ComplexArray.zeros(Shape.of(4)), 1))
                .hasMessageContaining("5x6")
                .hasMessageContaining("4");
        assertThatThrownBy(() -> new TotalVariation(identity, y, 0)).hasMessageContaining("lambda");
        y.im()[3] = Double.NaN;
        assertThatThrownBy(() -> new TotalVariation(identity, y, 1)).hasMessageContaining("position 3");
    }
}
