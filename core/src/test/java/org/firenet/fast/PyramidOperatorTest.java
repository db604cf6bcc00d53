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
import org.firenet.simd.Simd;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operators without an image in between, whose transforms are those of subbands. */
class PyramidOperatorTest {
    private static final double TOLERANCE = 3e-6;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** Shapes from one pixel's breadth to several leaves, levels, masks and threads at random; every second on plain loops. */
    @ParameterizedTest
    @MethodSource("seeds")
    void itIsTheModelsOperatorAndKeepsItsLaws(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean walsh = seed % 4 < 2;
        Shape image = Shape.of(1 << random.nextInt(1, 11), 1 << random.nextInt(1, 10));
        WaveletFilter filter = walsh ? WaveletFilter.HAAR : WaveletFilter.DB4;
        int levels = random.nextInt(1, ImagingModel.maxLevels(image) + 1);
        ImagingModel model = new ImagingModel(
                walsh ? SamplingDomain.WALSH : SamplingDomain.FOURIER, mask(image, random), filter, levels);
        LinearOperator expected = model.operator();
        try (Team team = new Team(random.nextInt(1, 4))) {
            SampledOperator operator = FastPlan.operator(model, seed % 2 == 0 ? Simd.active() : Simd.plain());
            assertThat(operator).isInstanceOf(walsh ? PyramidWalsh.class : PyramidFourier.class);
            LinearOperator found = new BoundOperator(operator, team, expected.domain(), expected.range());
            ComplexArray x = RandomArrays.complex(expected.domain(), 1);
            ComplexArray y = RandomArrays.complex(expected.range(), 2);
            assertThat(found.apply(x).distance(expected.apply(x))).isLessThan(TOLERANCE * x.norm());
            assertThat(found.adjoint(y).distance(expected.adjoint(y))).isLessThan(TOLERANCE * y.norm());
            OperatorLaws.check(found, 3, TOLERANCE);
        }
    }

    /** Some masks have many samples, some so few that most rows of blocks are empty. */
    private static SamplingMask mask(Shape image, SplittableRandom random) {
        int oneIn = List.of(1, 4, 50, 1000).get(random.nextInt(4));
        return SamplingMask.of(
                image,
                IntStream.range(0, image.size())
                        .filter(i -> i == 0 || random.nextInt(oneIn) == 0)
                        .toArray());
    }
}
