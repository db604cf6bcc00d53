package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.testing.ExactMatrix;
import org.firenet.testing.ExactTransforms;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promised bounds of rounding errors hold against 40 digits, and are not idle. */
class RoundingErrorTest {
    /** A transform and its exact twins. */
    record Case(
            String name, Transform transform, UnaryOperator<ExactMatrix> forward, UnaryOperator<ExactMatrix> inverse) {
        @Override
        public String toString() {
            return name + " " + transform.shape();
        }
    }

    static Stream<Case> transforms() {
        Stream<Case> fourier = Stream.of(Shape.of(8, 4), Shape.of(1, 32), Shape.of(6, 5), Shape.of(1, 29))
                .flatMap(shape ->
                        Stream.of(fourier(shape, Fourier.Origin.CORNER), fourier(shape, Fourier.Origin.CENTRE)));
        Stream<Case> walsh = Stream.of(Shape.of(8, 4), Shape.of(1, 32)).map(RoundingErrorTest::walsh);
        Stream<Case> wavelets = Stream.of(
                wavelet(Shape.of(8, 8), WaveletFilter.HAAR, 3),
                wavelet(Shape.of(12, 4), WaveletFilter.HAAR, 2),
                wavelet(Shape.of(8, 16), WaveletFilter.DB2, 3),
                wavelet(Shape.of(8, 8), WaveletFilter.DB4, 2),
                wavelet(Shape.of(8, 8), WaveletFilter.DB10, 2),
                wavelet(Shape.of(8, 4), WaveletFilter.SYM8, 2));
        return Stream.of(fourier, walsh, wavelets).flatMap(s -> s);
    }

    private static Case fourier(Shape shape, Fourier.Origin origin) {
        ExactMatrix down = ExactTransforms.dft(shape.rows(), origin);
        ExactMatrix along = ExactTransforms.dft(shape.columns(), origin);
        return separable("Fourier " + origin, new Fourier(shape, origin), down, along);
    }

    private static Case walsh(Shape shape) {
        ExactMatrix down = ExactTransforms.walsh(shape.rows());
        ExactMatrix along = ExactTransforms.walsh(shape.columns());
        return separable("Walsh", new WalshHadamard(shape), down, along);
    }

    private static Case separable(String name, Transform transform, ExactMatrix down, ExactMatrix along) {
        return new Case(
                name,
                transform,
                x -> ExactTransforms.separable(down, x, along),
                x -> ExactTransforms.separable(down.adjoint(), x, along.adjoint()));
    }

    private static Case wavelet(Shape shape, WaveletFilter filter, int levels) {
        return new Case(
                filter.label(),
                new Wavelet(shape, filter, levels),
                x -> ExactTransforms.wavelet(x, filter, levels),
                x -> ExactTransforms.inverseWavelet(x, filter, levels));
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void theBoundHolds(Case test) {
        double bound = test.transform.roundingError();
        assertThat(bound).isBetween(0x1p-52, 1e-12);
        double worst = 0;
        for (ComplexArray x : arguments(test.transform.shape())) {
            ComplexArray there = x.copy();
            test.transform.forward(there, new Workspace());
            worst = Math.max(worst, relativeError(there, test.forward.apply(ExactMatrix.of(x)), x));
            ComplexArray back = x.copy();
            test.transform.inverse(back, new Workspace());
            worst = Math.max(worst, relativeError(back, test.inverse.apply(ExactMatrix.of(x)), x));
        }
        assertThat(worst).as("largest error found").isLessThanOrEqualTo(bound);
        assertThat(worst).as("a bound of the right order").isGreaterThan(bound / 1000);
    }

    /** Random values, a constant, alternating signs, and values of very different size. */
    private static ComplexArray[] arguments(Shape shape) {
        ComplexArray constant = ComplexArray.zeros(shape);
        ComplexArray alternating = ComplexArray.zeros(shape);
        ComplexArray spread = RandomArrays.complex(shape, 3);
        for (int i = 0; i < shape.size(); i++) {
            constant.re()[i] = 1 / 3.0;
            alternating.re()[i] = i % 2 == 0 ? 0.7 : -0.7;
            spread.re()[i] *= Math.pow(10, -(i % 17));
        }
        return new ComplexArray[] {RandomArrays.complex(shape, 1), constant, alternating, spread};
    }

    private static double relativeError(ComplexArray found, ExactMatrix exact, ComplexArray x) {
        BigDecimal error = ExactMatrix.of(found).minus(exact).norm();
        return error.divide(ExactMatrix.of(x).norm(), ExactMatrix.DIGITS).doubleValue();
    }
}
