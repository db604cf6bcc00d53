package org.firenet.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.firenet.array.Shape;
import org.firenet.testing.RandomMatrices;
import org.firenet.transform.Fourier;
import org.firenet.transform.WalshHadamard;
import org.firenet.transform.Wavelet;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of operators, on odd and even shapes. */
class OperatorsKeepTheLawsTest {
    private static final Shape ODD = Shape.of(9, 7);
    private static final Shape EVEN = Shape.of(16, 8);

    static Stream<Named<LinearOperator>> operators() {
        return Stream.of(
                Named.of("identity", new Identity(ODD)),
                Named.of("scaling", new Scaling(ODD, -2.5)),
                Named.of("scaling by zero", new Scaling(ODD, 0)),
                Named.of("sampling", new Sampling(ODD, new int[] {0, 5, 6, 40, 62})),
                Named.of("sampling of one position", new Sampling(ODD, new int[] {31})),
                Named.of("crop", new Crop(EVEN, Shape.of(9, 8))),
                Named.of("crop of an odd difference", new Crop(ODD, Shape.of(6, 2))),
                Named.of("Fourier analysis", new Analysis(new Fourier(ODD, Fourier.Origin.CORNER))),
                Named.of("centred Fourier analysis", new Analysis(new Fourier(ODD, Fourier.Origin.CENTRE))),
                Named.of("Walsh analysis", new Analysis(new WalshHadamard(EVEN))),
                Named.of("wavelet synthesis", new Synthesis(new Wavelet(EVEN, WaveletFilter.SYM5, 3))),
                Named.of("gradient", new Gradient(ODD)),
                Named.of("gradient with even sides", new Gradient(EVEN)),
                Named.of("gradient of one row", new Gradient(Shape.of(1, 6))),
                Named.of("stack", new Stack(new Gradient(ODD), new Analysis(new Fourier(ODD, Fourier.Origin.CENTRE)))),
                Named.of(
                        "stack of real coefficients",
                        new Stack(
                                new RealCoefficients(RandomMatrices.uniform(6, 11, 7)),
                                RandomMatrices.uniform(3, 11, 8))),
                Named.of("wide matrix", RandomMatrices.uniform(6, 11, 1)),
                Named.of("tall matrix", RandomMatrices.uniform(11, 6, 2)),
                Named.of("1x1 matrix", RandomMatrices.uniform(1, 1, 3)),
                Named.of("adjoint of a crop", new Adjoint(new Crop(EVEN, ODD))),
                Named.of("adjoint of a matrix", new Adjoint(RandomMatrices.uniform(6, 11, 4))),
                Named.of("composition", Composition.of(new Scaling(ODD, 3), new Crop(EVEN, ODD))),
                Named.of("composition with itself", squared(new Analysis(new Fourier(ODD, Fourier.Origin.CORNER)))),
                Named.of("matrix of real coefficients", new RealCoefficients(RandomMatrices.uniform(6, 11, 5))),
                Named.of("repeated matrix", new Repeated(RandomMatrices.uniform(6, 11, 7), 3)),
                Named.of("repeated crop", new Repeated(new Crop(EVEN, ODD), 4)),
                Named.of(
                        "repeated real coefficients",
                        new Repeated(new RealCoefficients(RandomMatrices.uniform(4, 3, 8)), 2)),
                Named.of(
                        "samples of real coefficients",
                        new RealCoefficients(Composition.of(
                                new Sampling(ODD, new int[] {0, 5, 6, 40, 62}),
                                new Analysis(new Fourier(ODD, Fourier.Origin.CENTRE))))),
                Named.of(
                        "matrix of a matrix",
                        new Composition(RandomMatrices.uniform(4, 5, 6), RandomMatrices.uniform(5, 9, 3))));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void theLawsHold(LinearOperator operator) {
        for (long seed = 1; seed <= 3; seed++) {
            OperatorLaws.check(operator, seed, 1e-13);
        }
    }

    @Test
    void whatIsKnownOfANormGoesThroughAComposition() {
        LinearOperator crop = new Crop(EVEN, ODD);
        assertThat(new Composition(new Identity(ODD), crop).norm()).isEqualTo(OperatorNorm.COISOMETRY);
        assertThat(new Composition(new Scaling(ODD, -3), crop).norm()).isEqualTo(OperatorNorm.atMost(3));
        assertThat(new Adjoint(crop).norm()).isEqualTo(OperatorNorm.exactly(1));
        assertThat(new Scaling(ODD, -3).norm()).isEqualTo(OperatorNorm.exactly(3));
    }

    private static LinearOperator squared(LinearOperator operator) {
        return new Composition(operator, operator);
    }
}
