package org.firenet.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.VariableDensity;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.CircularShift;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftAveragedLassoTest {
    private static final Shape IMAGE = Shape.of(12, 16);
    private static final SamplingMask MASK = new VariableDensity(IMAGE, 80, 2, 4).draw(1);
    private static final List<CircularShift> SHIFTS =
            List.of(new CircularShift(0, 0), new CircularShift(1, 3), new CircularShift(-2, 5));

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    private static ImagingModel model(boolean real) {
        return new ImagingModel(SamplingDomain.CENTRED_FOURIER, MASK, WaveletFilter.DB2, 3, real);
    }

    private static ShiftAveragedLasso problem(ImagingModel model, List<CircularShift> shifts) {
        ComplexArray y = RandomArrays.complex(model.operator().range(), 3);
        double[] weights = RandomArrays.reals(model.operator().domain().size(), 0.5, 2, 11);
        return model.averaged(new SquareRootLasso(model.operator(), y, weights, 0.1), shifts);
    }

    /** Weak duality, whatever u and the image beside it are: no image has a smaller F. */
    @ParameterizedTest
    @MethodSource("seeds")
    void dualValuesAreBelowTheObjectiveOfEveryImage(int seed) {
        ImagingModel model = model(seed % 2 == 0);
        ShiftAveragedLasso problem = problem(model, SHIFTS);
        Workspace workspace = new Workspace();
        ComplexArray y = RandomArrays.complex(model.operator().range(), 3);
        ComplexArray u = RandomArrays.ofNorm(0.4, y.shape(), seed);
        u.add(-1 / y.norm(), y);
        for (int other = 0; other < 5; other++) {
            ComplexArray near = RandomArrays.ofNorm(Math.pow(10, other - 2), IMAGE, 100 + other);
            double dual = problem.dualValueNear(real(model, near), u, workspace);
            for (double length : new double[] {0, 0.1, 1, 10}) {
                ComplexArray image = model.zeroFilled(y);
                image.add(1, RandomArrays.ofNorm(1e-3 + length, IMAGE, seed + other));
                assertThat(dual).isLessThan(problem.objective(real(model, image), workspace) * (1 + 1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAdjointOfAFeasibleDualVariableIsNoLongerThanItsBound(int seed) {
        ImagingModel model = model(false);
        ShiftAveragedLasso problem = problem(model, SHIFTS);
        double[] weights = RandomArrays.reals(model.operator().domain().size(), 0.5, 2, 11);
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        assertThat(problem.adjointBound()).isCloseTo(0.1 * Math.sqrt(squares), within(1e-12));
        ComplexArray y = RandomArrays.complex(model.operator().range(), 3);
        ComplexArray u = RandomArrays.complex(y.shape(), seed);
        double scaling = problem.dualValue(u, new Workspace()) / -u.innerRe(y);
        double length = problem.operator().adjoint(u).norm();
        assertThat(scaling * length).isPositive().isLessThanOrEqualTo(problem.adjointBound());
    }

    private static ComplexArray real(ImagingModel model, ComplexArray image) {
        return model.isReal() ? ComplexArray.ofReal(image.shape(), image.re()) : image;
    }

    /** Small steps: (x − prox(x))/τ is a subgradient where there is but one, here of an image without zero coefficients. */
    @Test
    void theProximalMapTakesTheSubgradientOff() {
        ImagingModel model = model(false);
        ShiftAveragedLasso problem = problem(model, SHIFTS);
        ComplexArray x = RandomArrays.complex(IMAGE, 5);
        double step = 1e-6;
        ComplexArray moved = x.copy();
        problem.primalProximal(step, moved);
        ComplexArray direction = RandomArrays.complex(IMAGE, 6);
        ComplexArray there = x.copy();
        there.add(step, direction);
        double slope = (problem.averagedNorm(there) - problem.averagedNorm(x)) / step;
        ComplexArray subgradient = x.copy();
        subgradient.add(-1, moved);
        assertThat(subgradient.innerRe(direction) / step).isCloseTo(slope, within(1e-3 * Math.abs(slope)));
    }

    @Test
    void shapesThatDoNotMatchAreRefused() {
        ImagingModel model = model(false);
        assertThatThrownBy(() -> problem(model, List.of())).hasMessageContaining("at least one shift");
    }
}
