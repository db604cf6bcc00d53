package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorLaws;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Kernels;
import org.firenet.simd.Simd;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator that makes the image is the model's, to single precision. */
class FramedOperatorTest {
    private static final double TOLERANCE = 2e-6;

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    /** Shapes, wavelets, levels, domains and masks at random; every second one on plain loops. */
    @ParameterizedTest
    @MethodSource("seeds")
    void itIsTheModelsOperatorAndKeepsItsLaws(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SamplingDomain domain = List.of(SamplingDomain.values()).get(random.nextInt(3));
        boolean walsh = domain == SamplingDomain.WALSH;
        Shape image = Shape.of(
                walsh ? 1 << random.nextInt(1, 8) : random.nextInt(2, 150),
                walsh ? 1 << random.nextInt(1, 8) : random.nextInt(2, 150));
        WaveletFilter filter = List.of(WaveletFilter.values()).get(random.nextInt(WaveletFilter.values().length));
        int levels = random.nextInt(1, ImagingModel.maxLevels(image) + 1);
        ImagingModel model = new ImagingModel(domain, mask(image, random), filter, levels);
        assertIsTheModels(model, seed % 2 == 0 ? Simd.active() : Simd.plain(), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "CENTRED_FOURIER, 230, 180, DB4, 5, 2",
        "FOURIER, 3, 211, SYM4, 1, 3",
        "CENTRED_FOURIER, 256, 255, HAAR, 7, 2",
        "FOURIER, 129, 320, DB7, 7, 2",
        "CENTRED_FOURIER, 48, 320, DB4, 4, 1",
        "FOURIER, 240, 96, SYM8, 3, 2",
        "CENTRED_FOURIER, 496, 112, DB2, 6, 2",
        "FOURIER, 225, 240, DB3, 4, 2",
        "CENTRED_FOURIER, 105, 336, DB2, 3, 1",
        "WALSH, 256, 256, DB10, 8, 2"
    })
    void itIsTheModelsOperatorWithSeveralThreads(
            SamplingDomain domain, int rows, int columns, WaveletFilter filter, int levels, int threads) {
        Shape image = Shape.of(rows, columns);
        ImagingModel model = new ImagingModel(domain, mask(image, new SplittableRandom(1)), filter, levels);
        assertIsTheModels(model, Simd.active(), threads);
    }

    private static void assertIsTheModels(ImagingModel model, Kernels kernels, int threads) {
        LinearOperator expected = model.operator();
        try (Team team = new Team(threads)) {
            FramedOperator framed = new FramedOperator(model, kernels);
            LinearOperator found = new BoundOperator(framed, team, expected.domain(), expected.range());
            ComplexArray x = RandomArrays.complex(expected.domain(), 1);
            ComplexArray y = RandomArrays.complex(expected.range(), 2);
            assertThat(found.apply(x).distance(expected.apply(x))).isLessThan(TOLERANCE * x.norm());
            assertThat(found.adjoint(y).distance(expected.adjoint(y))).isLessThan(TOLERANCE * y.norm());
            OperatorLaws.check(found, 3, TOLERANCE);
        }
    }

    private static SamplingMask mask(Shape image, SplittableRandom random) {
        int[] positions = IntStream.range(0, image.size())
                .filter(i -> i == 0 || random.nextInt(4) == 0)
                .toArray();
        return SamplingMask.of(image, positions);
    }
}
