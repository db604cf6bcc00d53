package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.Firenet;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Simd;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With coils, too, the fast engine gives what the reference engine gives, to single precision. */
class CoilOperatorTest {
    static IntStream seeds() {
        return IntStream.range(0, 18);
    }

    /** Shapes, wavelets, levels, domains, masks and one to nine coils at random; every second one on plain loops. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyValueOfEveryLayerAgrees(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SamplingDomain domain = List.of(SamplingDomain.values()).get(random.nextInt(3));
        Shape image = Shape.of(side(domain, random), side(domain, random));
        WaveletFilter filter = List.of(WaveletFilter.values()).get(random.nextInt(WaveletFilter.values().length));
        int levels = random.nextInt(1, ImagingModel.maxLevels(image) + 1);
        boolean real = random.nextInt(4) == 0;
        ImagingModel model = model(domain, image, filter, levels, real, random.nextInt(1, 10));
        try (EnginePair engines =
                new EnginePair(model, seed % 2 == 0 ? Simd.active() : Simd.plain(), random.nextInt(1, 4))) {
            engines.goThroughAllKinds();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void schedulesAtRandomAgreeWheneverTheyAreLookedAt(int seed) {
        ImagingModel model = model(
                SamplingDomain.CENTRED_FOURIER,
                Shape.of(32, 20 + seed),
                WaveletFilter.DB2,
                2,
                seed % 3 == 0,
                1 + seed % 5);
        try (EnginePair engines = new EnginePair(model, seed % 2 == 0 ? Simd.active() : Simd.plain(), 2)) {
            engines.goThroughAnything(seed);
        }
    }

    @ParameterizedTest
    @CsvSource({"CENTRED_FOURIER, 30, 41, 3", "WALSH, 32, 16, 2"})
    void theNormIsThatOfTheSensitivities(SamplingDomain domain, int rows, int columns, int coils) {
        ImagingModel model = model(domain, Shape.of(rows, columns), WaveletFilter.HAAR, 1, false, coils);
        SquareRootLasso problem = problem(model);
        try (FastEngine fast = new FastEngine(FastPlan.of(model, problem), problem.measurements(), 1)) {
            assertThat(fast.operatorNorm())
                    .isCloseTo(Math.sqrt(model.sensitivities().orElseThrow().largestSum()), within(1e-12));
        }
    }

    private static int side(SamplingDomain domain, SplittableRandom random) {
        return domain == SamplingDomain.WALSH ? 1 << random.nextInt(1, 6) : random.nextInt(2, 45);
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 8, 2", "64, 64, 3, 3", "46, 36, 5, 2", "32, 128, 1, 4"})
    void threadsDoNotChangeASingleBit(int rows, int columns, int coils, int threads) {
        ImagingModel model =
                model(SamplingDomain.CENTRED_FOURIER, Shape.of(rows, columns), WaveletFilter.DB4, 3, false, coils);
        SquareRootLasso problem = problem(model);
        FastPlan plan = FastPlan.of(model, problem);
        ComplexArray expected = run(plan, problem, 1);
        ComplexArray found = run(plan, problem, threads);
        assertThat(found.re()).isEqualTo(expected.re());
        assertThat(found.im()).isEqualTo(expected.im());
    }

    private static ComplexArray run(FastPlan plan, SquareRootLasso problem, int threads) {
        try (FastEngine engine = new FastEngine(plan, problem.measurements(), threads)) {
            return new Firenet(problem, TunedSchedule.of(12))
                    .run(engine, null, LayerListener.NONE)
                    .coefficients();
        }
    }

    private static ImagingModel model(
            SamplingDomain domain, Shape image, WaveletFilter filter, int levels, boolean real, int coils) {
        SplittableRandom random = new SplittableRandom(11);
        int[] positions = IntStream.range(0, image.size())
                .filter(i -> i == 0 || random.nextInt(4) == 0)
                .toArray();
        ComplexArray maps = RandomArrays.complex(Shape.of(coils, image.rows(), image.columns()), 13);
        return new ImagingModel(domain, SamplingMask.of(image, positions), filter, levels, real)
                .withSensitivities(CoilSensitivities.of(maps));
    }

    private static SquareRootLasso problem(ImagingModel model) {
        return EnginePair.problem(model);
    }
}
