package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firenet.testing.RandomArrays.relativeDistance;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.OperatorLaws;
import org.firenet.operator.OperatorNorm;
import org.firenet.sampling.SamplingMask;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagingModelTest {
    @ParameterizedTest
    @CsvSource({
        "FOURIER, HAAR, 230, 180, 4, 240x192",
        "CENTRED_FOURIER, DB4, 230, 180, 4, 240x192",
        "FOURIER, DB10, 33, 17, 3, 40x24",
        "FOURIER, SYM8, 16, 40, 3, 16x40",
        "CENTRED_FOURIER, DB2, 2, 3, 1, 2x4",
        "FOURIER, DB3, 31, 31, 4, 32x32",
        "WALSH, HAAR, 32, 32, 5, 32x32",
        "WALSH, DB7, 16, 64, 4, 16x64",
        "WALSH, SYM4, 8, 2, 1, 8x2"
    })
    void theOperatorKeepsTheLawsAndItsMeasurementsAreThoseOfTheImage(
            SamplingDomain domain, WaveletFilter filter, int rows, int columns, int levels, String frame) {
        Shape image = Shape.of(rows, columns);
        ImagingModel model = new ImagingModel(domain, mask(image), filter, levels);
        OperatorLaws.check(model.operator(), 7, 1e-13);
        assertThat(model.operator().norm()).isEqualTo(OperatorNorm.COISOMETRY);
        assertThat(model.operator().domain()).isEqualTo(model.wavelet().shape()).hasToString(frame);
        assertThat(model.sparsityLevels().size())
                .isEqualTo(model.wavelet().shape().size());

        ComplexArray c = RandomArrays.complex(model.operator().domain(), 3);
        ComplexArray x = model.synthesis().apply(c);
        assertThat(x.shape()).isEqualTo(image);
        assertThat(relativeDistance(model.measure(x), model.operator().apply(c)))
                .isLessThan(1e-14);
    }

    @ParameterizedTest
    @CsvSource({"FOURIER", "CENTRED_FOURIER", "WALSH"})
    void theZeroFilledImageOfAllSamplesIsTheImage(SamplingDomain domain) {
        Shape shape = Shape.of(16, 8);
        ComplexArray image = RandomArrays.complex(shape, 5);
        ImagingModel model = new ImagingModel(domain, SamplingMask.full(shape), WaveletFilter.DB2, 2);
        assertThat(relativeDistance(model.zeroFilled(model.measure(image)), image))
                .isLessThan(1e-14);
    }

    /** The zero-filled image has the given measurements, and zeros at all other positions of the grid. */
    @Test
    void theZeroFilledImageHasTheMeasurementsAndNothingElse() {
        Shape shape = Shape.of(15, 9);
        ImagingModel model = new ImagingModel(SamplingDomain.FOURIER, mask(shape), WaveletFilter.HAAR, 2);
        ComplexArray y = RandomArrays.complex(model.operator().range(), 5);
        ComplexArray zeroFilled = model.zeroFilled(y);
        assertThat(relativeDistance(model.measure(zeroFilled), y)).isLessThan(1e-14);
        assertThat(Math.abs(zeroFilled.norm() / y.norm() - 1)).isLessThan(1e-14);
    }

    @Test
    void theTwoFourierDomainsDifferOnlyInPhase() {
        Shape shape = Shape.of(9, 14);
        ComplexArray image = RandomArrays.complex(shape, 6);
        SamplingMask mask = mask(shape);
        double[] corner = new ImagingModel(SamplingDomain.FOURIER, mask, WaveletFilter.HAAR, 1)
                .measure(image)
                .magnitude();
        double[] centre = new ImagingModel(SamplingDomain.CENTRED_FOURIER, mask, WaveletFilter.HAAR, 1)
                .measure(image)
                .magnitude();
        assertThat(centre).containsExactly(corner, org.assertj.core.data.Offset.offset(1e-13));
    }

    @Test
    void samplesOfAGridComeInRowMajorOrder() {
        Shape shape = Shape.of(4, 4);
        ComplexArray grid = ComplexArray.zeros(shape);
        grid.re()[2] = 2;
        grid.re()[13] = 13;
        ImagingModel model =
                new ImagingModel(SamplingDomain.FOURIER, SamplingMask.of(shape, 13, 2, 7), WaveletFilter.HAAR, 1);
        assertThat(model.sample(grid).re()).containsExactly(2, 0, 13);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 1", "3, 100, 1", "230, 180, 7", "256, 512, 8", "255, 512, 7"})
    void theShorterSideLimitsTheLevels(int rows, int columns, int most) {
        Shape image = Shape.of(rows, columns);
        assertThat(ImagingModel.maxLevels(image)).isEqualTo(most);
        for (int levels : new int[] {0, most + 1}) {
            assertThatThrownBy(() -> new ImagingModel(
                            SamplingDomain.FOURIER, SamplingMask.of(image, 0), WaveletFilter.HAAR, levels))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an image of " + image + " can have 1 to " + most + " wavelet levels, found " + levels);
        }
    }

    @Test
    void whatCannotBeImagedIsRefused() {
        assertThatThrownBy(() -> new ImagingModel(
                        SamplingDomain.FOURIER, SamplingMask.of(Shape.of(1, 9), 0), WaveletFilter.HAAR, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wavelet transform needs an image of at least 2x2 pixels, found 1x9");
        assertThatThrownBy(() -> new ImagingModel(
                        SamplingDomain.WALSH, SamplingMask.of(Shape.of(24, 32), 0), WaveletFilter.HAAR, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Walsh-Hadamard transform needs sides that are powers of two, found 24x32");
    }

    /** About a third of the positions. */
    private static SamplingMask mask(Shape shape) {
        SplittableRandom random = new SplittableRandom(shape.size());
        return SamplingMask.of(
                shape,
                IntStream.range(0, shape.size())
                        .filter(i -> i == 0 || random.nextInt(3) == 0)
                        .toArray());
    }
}
