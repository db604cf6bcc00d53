package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.Engine;
import org.firenet.network.Firenet;
import org.firenet.network.Iterate;
import org.firenet.network.LayerListener;
import org.firenet.network.SettlingSchedule;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.CircularShift;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With the regulariser averaged over shifts, too, the fast engine gives what the reference engine gives. */
class AveragingEngineTest {
    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    /** Shapes, wavelets, levels, domains, masks, shifts and no to four coils at random. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyValueOfEveryLayerAgrees(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SamplingDomain domain = List.of(SamplingDomain.values()).get(random.nextInt(3));
        Shape image = Shape.of(side(domain, random), side(domain, random));
        int levels = random.nextInt(1, ImagingModel.maxLevels(image) + 1);
        WaveletFilter filter = List.of(WaveletFilter.values()).get(random.nextInt(WaveletFilter.values().length));
        ImagingModel model = model(domain, image, filter, levels, random.nextInt(4) == 0, random.nextInt(5));
        List<CircularShift> shifts = new ArrayList<>();
        for (int t = 0; t < random.nextInt(1, 5); t++) {
            shifts.add(new CircularShift(random.nextInt(-9, 99), random.nextInt(-9, 99)));
        }
        assertEveryLayerAgrees(model, shifts, random.nextInt(1, 4));
    }

    private static int side(SamplingDomain domain, SplittableRandom random) {
        return domain == SamplingDomain.WALSH ? 1 << random.nextInt(1, 6) : random.nextInt(2, 45);
    }

    private static void assertEveryLayerAgrees(ImagingModel model, List<CircularShift> shifts, int threads) {
        SquareRootLasso onOneGrid = problem(model);
        try (Engine reference = EngineFactory.REFERENCE.create(model, onOneGrid, shifts);
                Engine fast = new FastEngines(threads).create(model, onOneGrid, shifts)) {
            ComplexArray guess = RandomArrays.complex(model.mask().shape(), 7);
            if (model.isReal()) {
                Arrays.fill(guess.im(), 0);
            }
            assertThat(fast.adjointBound()).isEqualTo(reference.adjointBound());
            double sigma = 0.6 / (fast.operatorNorm() * fast.operatorNorm());
            for (Engine engine : List.of(reference, fast)) {
                engine.start(guess);
            }
            assertSameValues("start", model, reference, fast);
            for (int layer = 0; layer < 12; layer++) {
                double relaxation = layer < 3 || layer > 8 ? 1 : 1.7;
                for (Engine engine : List.of(reference, fast)) {
                    engine.layer(1.5, sigma, relaxation);
                }
                assertSameValues("layer " + layer, model, reference, fast);
                for (Engine engine : List.of(reference, fast)) {
                    switch (layer) {
                        case 2 -> engine.restartWithZeroDual(Iterate.MEAN);
                        case 4 -> engine.restart(Iterate.MEAN);
                        case 6 -> engine.restart(Iterate.LAST);
                        case 9 -> engine.restartWithZeroDual(Iterate.LAST);
                        default -> {}
                    }
                }
            }
        }
    }

    private static void assertSameValues(String when, ImagingModel model, Engine reference, Engine fast) {
        for (Iterate iterate : Iterate.values()) {
            double size = reference.objective(iterate);
            assertThat(fast.objective(iterate))
                    .as("objective of %s, %s", iterate, when)
                    .isCloseTo(size, within(1e-5 * size));
            assertThat(fast.dualValue(iterate))
                    .as("dual value of %s, %s", iterate, when)
                    .isCloseTo(reference.dualValue(iterate), within(1e-5 * size));
            ComplexArray expected = ComplexArray.zeros(model.operator().range());
            ComplexArray found = ComplexArray.zeros(model.operator().range());
            reference.readDual(iterate, expected);
            fast.readDual(iterate, found);
            assertThat(found.distance(expected)).as("dual variable, %s", when).isLessThan(1e-5);
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 8, 2", "46, 36, 5, 3", "32, 128, 0, 4"})
    void threadsDoNotChangeASingleBit(int rows, int columns, int coils, int threads) {
        ImagingModel model =
                model(SamplingDomain.CENTRED_FOURIER, Shape.of(rows, columns), WaveletFilter.DB2, 3, false, coils);
        assertThat(image(model, threads).distance(image(model, 1))).isZero();
    }

    private static ComplexArray image(ImagingModel model, int threads) {
        List<CircularShift> shifts =
                IntStream.range(0, 7).mapToObj(t -> new CircularShift(t, 3 * t)).toList();
        SquareRootLasso onOneGrid = problem(model);
        try (Engine engine = new FastEngines(threads).create(model, onOneGrid, shifts)) {
            return new Firenet(model.averaged(onOneGrid, shifts), SettlingSchedule.of(9))
                    .run(engine, null, LayerListener.NONE)
                    .coefficients();
        }
    }

    private static ImagingModel model(
            SamplingDomain domain, Shape image, WaveletFilter filter, int levels, boolean real, int coils) {
        SplittableRandom random = new SplittableRandom(image.size() + coils);
        boolean[] sampled = new boolean[image.size()];
        for (int p = 0; p < sampled.length; p++) {
            sampled[p] = p == 0 || random.nextInt(3) == 0;
        }
        ImagingModel model = new ImagingModel(domain, SamplingMask.ofBooleans(image, sampled), filter, levels, real);
        Shape maps = Shape.of(Math.max(1, coils), image.rows(), image.columns());
        return coils == 0
                ? model
                : model.withSensitivities(
                        CoilSensitivities.of(RandomArrays.complex(maps, 5)).normalised());
    }

    private static SquareRootLasso problem(ImagingModel model) {
        ComplexArray y = RandomArrays.complex(model.operator().range(), 3);
        double[] weights = RandomArrays.reals(model.operator().domain().size(), 0.5, 2, 11);
        return new SquareRootLasso(model.operator(), y, weights, 0.05);
    }
}
