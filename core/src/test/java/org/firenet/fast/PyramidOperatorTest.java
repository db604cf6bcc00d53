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
import org.firenet.simd.Plane;
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

    /** Shapes from two pixels' breadth to several leaves, levels, masks and threads at random; every second on plain loops. */
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

    /** What an engine does in every layer: the dual variable is made of the samples on the way, whichever way the team faces. */
    @ParameterizedTest
    @MethodSource("seeds")
    void turningIsTheAdjointOfTheSamples(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SamplingDomain domain = seed % 4 < 2 ? SamplingDomain.WALSH : SamplingDomain.CENTRED_FOURIER;
        Shape image = Shape.of(1 << random.nextInt(1, 11), 1 << random.nextInt(1, 9));
        int levels = random.nextInt(1, ImagingModel.maxLevels(image) + 1);
        ImagingModel model = new ImagingModel(domain, mask(image, random), WaveletFilter.HAAR, levels);
        SampledOperator operator = FastPlan.operator(model, seed % 2 == 0 ? Simd.active() : Simd.plain());
        ComplexArray x = RandomArrays.complex(model.operator().domain(), 1);
        ComplexArray expected = model.operator().adjoint(model.operator().apply(x));
        Plane work = operator.layout().zeros();
        Plane samples = Plane.zeros(operator.order().count());
        Dual dual = Dual.zeros(operator);
        try (Team team = new Team(random.nextInt(1, 3))) {
            SampledOperator.Passes passes =
                    operator.bind(work, team, range -> copy(operator, range, samples, dual), dual);
            for (int way = 0; way < 2; way++) {
                Exchange exchange = new Exchange(operator, operator.layout(), 1);
                exchange.importCoefficients(x, work);
                team.run(operator.layout().groups(), (worker, group) -> passes.forwardRows(group));
                passes.turn(samples);
                team.run(operator.layout().groups(), (worker, group) -> passes.adjointRows(group));
                ComplexArray found = ComplexArray.zeros(expected.shape());
                exchange.exportCoefficients(work, found);
                assertThat(found.distance(expected)).isLessThan(TOLERANCE * x.norm());
                team.turnRound();
            }
        }
    }

    private static void copy(SampledOperator operator, int range, Plane samples, Dual dual) {
        int begin = operator.order().begin(range);
        int count = operator.order().end(range) - begin;
        System.arraycopy(samples.re(), begin, dual.u().re(), begin, count);
        System.arraycopy(samples.im(), begin, dual.u().im(), begin, count);
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
