package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.Firenet;
import org.firenet.network.Iterate;
import org.firenet.network.LayerListener;
import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;
import org.firenet.problem.SquareRootLasso;
import org.firenet.reference.ReferenceProblem;
import org.firenet.reference.ReferenceRun;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Kernels;
import org.firenet.simd.Simd;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast engine gives what the reference engine gives, to single precision. */
class FastEngineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_fourier_db1_N64_s25",
                "a_fourier_db1_N128_s25",
                "a_fourier_db1_N256_s25",
                "a_fourier_db1_N512_s15",
                "b_walsh_db1_N128_s25",
                "c_fourier_db2_N128_s25",
                "d_noise2_fourier_db1_N128_s25",
                "d_noise2_fourier_db1_N256_s25",
                "e_ell_fourier_db1_N128_s25"
            })
    void everyPixelOfTheSharedRunsAgrees(String name) {
        assertPixelsAgree(ReferenceProblem.of(ReferenceRun.shared(name)), Simd.active());
    }

    @Test
    void everyPixelOfTheBundledRunAgreesOnPlainLoops() {
        assertPixelsAgree(ReferenceProblem.simulated(ReferenceRun.bundled()), Simd.plain());
    }

    private static void assertPixelsAgree(ReferenceProblem problem, Kernels kernels) {
        ComplexArray expected = problem.model()
                .synthesis()
                .apply(new Firenet(problem.lasso(), problem.schedule()).run().coefficients());
        FastPlan plan = FastPlan.of(problem.model(), problem.lasso(), kernels);
        try (FastEngine engine = new FastEngine(plan, problem.lasso().measurements(), 2)) {
            ComplexArray found = problem.model()
                    .synthesis()
                    .apply(new Firenet(problem.lasso(), problem.schedule())
                            .run(engine, null, LayerListener.NONE)
                            .coefficients());
            assertThat(largestDifference(found, expected)).isLessThan(2e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FOURIER, 32, 32, HAAR, 5",
        "FOURIER, 64, 32, DB4, 2",
        "CENTRED_FOURIER, 32, 128, DB10, 5",
        "CENTRED_FOURIER, 64, 64, SYM6, 1",
        "WALSH, 32, 64, HAAR, 3",
        "WALSH, 64, 64, HAAR, 6",
        "FOURIER, 8, 4, DB2, 2",
        "WALSH, 2, 4, HAAR, 1",
        "CENTRED_FOURIER, 2, 4, HAAR, 1",
        "CENTRED_FOURIER, 230, 180, DB4, 5",
        "CENTRED_FOURIER, 97, 31, DB2, 4",
        "FOURIER, 97, 31, SYM5, 1",
        "FOURIER, 5, 64, DB10, 2",
        "CENTRED_FOURIER, 64, 5, HAAR, 2",
        "CENTRED_FOURIER, 48, 64, DB3, 4",
        "FOURIER, 3, 2, HAAR, 1",
        "WALSH, 64, 32, DB4, 3",
        "WALSH, 32, 128, SYM6, 5",
        "WALSH, 4, 2, DB2, 1",
        "WALSH, 512, 64, HAAR, 4",
        "FOURIER, 512, 64, DB4, 3"
    })
    void everyValueOfEveryLayerAgrees(SamplingDomain domain, int rows, int columns, WaveletFilter filter, int levels) {
        ImagingModel model = new ImagingModel(domain, mask(rows, columns), filter, levels);
        try (EnginePair engines = new EnginePair(model, Simd.active(), 1)) {
            engines.goThroughAllKinds();
        }
    }

    @ParameterizedTest
    @CsvSource({"FOURIER, DB2", "CENTRED_FOURIER, HAAR", "WALSH, HAAR"})
    void realImagesAgreeToo(SamplingDomain domain, WaveletFilter filter) {
        ImagingModel model = new ImagingModel(domain, mask(64, 32), filter, 3, true);
        try (EnginePair engines = new EnginePair(model, Simd.active(), 1)) {
            engines.goThroughAllKinds();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FOURIER, 64, DB2, false, 1",
        "FOURIER, 64, HAAR, true, 2",
        "CENTRED_FOURIER, 64, DB4, false, 3",
        "CENTRED_FOURIER, 48, DB2, true, 4",
        "FOURIER, 48, HAAR, false, 5",
        "WALSH, 64, HAAR, false, 6",
        "WALSH, 32, HAAR, true, 7",
        "WALSH, 64, DB2, false, 8",
        "WALSH, 256, HAAR, false, 9",
        "CENTRED_FOURIER, 256, DB2, false, 10"
    })
    void schedulesAtRandomAgreeWheneverTheyAreLookedAt(
            SamplingDomain domain, int columns, WaveletFilter filter, boolean real, long seed) {
        ImagingModel model = new ImagingModel(domain, mask(32, columns), filter, 3, real);
        for (Kernels kernels : List.of(Simd.active(), Simd.plain())) {
            try (EnginePair engines = new EnginePair(model, kernels, 2)) {
                engines.goThroughAnything(seed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FOURIER, 256, 256, 8, 1",
        "FOURIER, 256, 256, 8, 2",
        "FOURIER, 256, 256, 8, 3",
        "CENTRED_FOURIER, 230, 180, 5, 2",
        "CENTRED_FOURIER, 211, 320, 7, 3",
        "WALSH, 256, 128, 7, 2"
    })
    void threadsDoNotChangeASingleBit(SamplingDomain domain, int rows, int columns, int levels, int threads) {
        ImagingModel model = new ImagingModel(domain, mask(rows, columns), WaveletFilter.DB4, levels);
        SquareRootLasso problem = problem(model);
        FastPlan plan = FastPlan.of(model, problem);
        ComplexArray expected = run(plan, problem, TunedSchedule.of(12), 1);
        ComplexArray found = run(plan, problem, TunedSchedule.of(12), threads);
        assertThat(found.re()).isEqualTo(expected.re());
        assertThat(found.im()).isEqualTo(expected.im());
    }

    /** The problem is homogeneous: another unit of the data changes nothing, not even a bit. */
    @ParameterizedTest
    @ValueSource(ints = {-160, -130, 3, 129, 160})
    void dataOfAnyMagnitudeFit(int exponent) {
        ImagingModel model = new ImagingModel(SamplingDomain.FOURIER, mask(32, 32), WaveletFilter.DB2, 3);
        SquareRootLasso problem = problem(model);
        ComplexArray scaled = problem.measurements().copy();
        scaled.scale(Math.scalb(1.0, exponent));
        SquareRootLasso other =
                new SquareRootLasso(model.operator(), scaled, EnginePair.weights(model), problem.lambda());
        Firenet.Result expected = result(FastPlan.of(model, problem), problem, TunedSchedule.of(30), 1);
        Firenet.Result found = result(FastPlan.of(model, other), other, TunedSchedule.of(30), 1);
        found.coefficients().scale(Math.scalb(1.0, -exponent));
        assertThat(found.coefficients().re()).isEqualTo(expected.coefficients().re());
        assertThat(found.restarts()).isEqualTo(expected.restarts());
        assertThat(found.gap().relative()).isCloseTo(expected.gap().relative(), within(1e-12));
    }

    @Test
    void whatSinglePrecisionCannotHoldIsRefused() {
        ImagingModel model = new ImagingModel(SamplingDomain.FOURIER, mask(8, 8), WaveletFilter.HAAR, 2);
        SquareRootLasso problem = problem(model);
        for (double lambda : new double[] {1e-20, 1e20}) {
            SquareRootLasso extreme =
                    new SquareRootLasso(model.operator(), problem.measurements(), EnginePair.weights(model), lambda);
            assertThatThrownBy(() -> FastPlan.of(model, extreme)).hasMessageContaining("single precision lambda");
        }
        ComplexArray guess = random(model.operator().domain(), 7);
        guess.scale(1e40);
        try (FastEngine engine = new FastEngine(FastPlan.of(model, problem), problem.measurements(), 1)) {
            assertThatThrownBy(() -> engine.start(guess)).hasMessageContaining("too large for single precision");
        }
    }

    @Test
    void aSecondStartForgetsTheFirstRun() {
        ImagingModel model = new ImagingModel(SamplingDomain.WALSH, mask(64, 64), WaveletFilter.HAAR, 6);
        SquareRootLasso problem = problem(model);
        try (FastEngine engine = new FastEngine(FastPlan.of(model, problem), problem.measurements(), 1)) {
            Firenet network = new Firenet(problem, PaperSchedule.of(2, 3));
            ComplexArray first = network.run(engine, null, LayerListener.NONE).coefficients();
            ComplexArray second = network.run(engine, null, LayerListener.NONE).coefficients();
            assertThat(second.re()).isEqualTo(first.re());
        }
    }

    /** A guess that is no number spoils its own run, and no other. */
    @ParameterizedTest
    @EnumSource(names = {"FOURIER", "WALSH"})
    void aStartAfterARunThatBrokeIsLikeTheFirst(SamplingDomain domain) {
        ImagingModel model = new ImagingModel(domain, mask(64, 64), WaveletFilter.HAAR, 6);
        SquareRootLasso problem = problem(model);
        ComplexArray huge = random(model.operator().domain(), 7);
        huge.scale(1e10);
        try (FastEngine engine = new FastEngine(FastPlan.of(model, problem), problem.measurements(), 1)) {
            Firenet network = new Firenet(problem, TunedSchedule.of(20));
            ComplexArray first = network.run(engine, null, LayerListener.NONE).coefficients();
            engine.start(huge);
            for (int layer = 0; layer < 5; layer++) {
                engine.layer(1e30, 1e30, 1.9);
            }
            assertThat(engine.objective(Iterate.MEAN)).isNaN();
            ComplexArray second = network.run(engine, null, LayerListener.NONE).coefficients();
            assertThat(second.re()).isEqualTo(first.re());
        }
    }

    private static ComplexArray run(FastPlan plan, SquareRootLasso problem, Schedule schedule, int threads) {
        return result(plan, problem, schedule, threads).coefficients();
    }

    private static Firenet.Result result(FastPlan plan, SquareRootLasso problem, Schedule schedule, int threads) {
        try (FastEngine engine = new FastEngine(plan, problem.measurements(), threads)) {
            return new Firenet(problem, schedule).run(engine, null, LayerListener.NONE);
        }
    }

    private static double largestDifference(ComplexArray a, ComplexArray b) {
        double largest = 0;
        for (int i = 0; i < a.size(); i++) {
            largest = Math.max(largest, Math.hypot(a.re()[i] - b.re()[i], a.im()[i] - b.im()[i]));
        }
        return largest;
    }

    private static SquareRootLasso problem(ImagingModel model) {
        return EnginePair.problem(model);
    }

    private static SamplingMask mask(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(11);
        int[] positions = IntStream.range(0, rows * columns)
                .filter(i -> i == 0 || random.nextInt(4) == 0)
                .toArray();
        return SamplingMask.of(Shape.of(rows, columns), positions);
    }

    private static ComplexArray random(Shape shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ComplexArray array = ComplexArray.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.re()[i] = random.nextDouble() - 0.5;
            array.im()[i] = random.nextDouble() - 0.5;
        }
        return array;
    }
}
