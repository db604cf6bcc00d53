package org.firenet.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Primal steps on random stretches, some shorter than a vector, some with a rest. */
class PrimalKernelsTest {
    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    /** What a step makes of point, mean and z; returns its sum. */
    @FunctionalInterface
    private interface Step {
        double take(Kernels kernels, Plane point, Plane mean, Plane z);
    }

    /** All that can be done to stretches. */
    private static List<Step> steps(Stretches where, float share) {
        return List.of(
                (kernels, x, mean, z) -> {
                    float[] sums = new float[PrimalKernels.STRANDS];
                    kernels.primal().step(x, mean, z, where, 0.6f, 0.7f, 0.4f, share, sums);
                    return total(sums);
                },
                (kernels, q, mean, z) -> {
                    float[] sums = new float[PrimalKernels.STRANDS];
                    kernels.primal().relaxedStep(q, mean, z, where, 0.8f, 0.6f, 0.7f, 1.7f, 0.4f, share, sums);
                    return total(sums);
                },
                (kernels, q, mean, z) -> {
                    kernels.primal().average(q, mean, where, 0.7f, 0.6f, 0.4f);
                    return 0;
                });
    }

    private static double total(float[] sums) {
        double total = 0;
        for (float sum : sums) {
            total += sum;
        }
        return total;
    }

    private static Stretches stretches(SplittableRandom random) {
        int length = random.nextInt(1, 80);
        int count = random.nextInt(1, 5);
        float[] thresholds = KernelPair.positive(random, length);
        return new Stretches(random.nextInt(20), random.nextInt(20), length + random.nextInt(9), count, thresholds);
    }

    /** Room for all stretches, apart or not. */
    private static int room(Stretches where) {
        return 20 + where.count() * Math.max(where.distance(), where.length());
    }

    /** Point, mean and z are all written. */
    @ParameterizedTest
    @MethodSource("seeds")
    void vectorsDoWhatPlainLoopsDo(int seed) {
        KernelPair pair = KernelPair.orSkip();
        SplittableRandom random = new SplittableRandom(seed);
        Stretches where = stretches(random);
        Plane[] start = new Plane[3];
        Arrays.setAll(start, i -> KernelPair.randomPlane(random, 1, room(where)));
        for (Step step : steps(where, seed % 2 == 0 ? 0 : 0.3f)) {
            forEachPlane(start, step, pair::compare);
            pair.compareSums(sum(start, step));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void edgeValuesTakeTheSameWay(int seed) {
        KernelPair pair = KernelPair.orSkip();
        SplittableRandom random = new SplittableRandom(seed);
        Stretches where = stretches(random);
        Plane[] start = new Plane[3];
        Arrays.setAll(start, i -> KernelPair.edgePlane(random, room(where)));
        for (Step step : steps(where, 0.3f)) {
            forEachPlane(start, step, pair::compareKinds);
            pair.compareKindOfSum(sum(start, step));
        }
    }

    /** Stretches are but a way to name entries: one by one these give the same, and what lies between is left alone. */
    @ParameterizedTest
    @MethodSource("seeds")
    void stretchesAreTheirEntries(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Stretches where = stretches(random);
        Plane[] start = new Plane[3];
        Arrays.setAll(start, i -> KernelPair.randomPlane(random, 1, room(where)));
        for (int kind = 0; kind < 3; kind++) {
            Plane[] together = copies(start);
            Plane[] byOne = copies(start);
            double sum = steps(where, 0.3f).get(kind).take(Simd.plain(), together[0], together[1], together[2]);
            double sumByOne = 0;
            for (int stretch = 0; stretch < where.count(); stretch++) {
                for (int i = 0; i < where.length(); i++) {
                    Stretches entry = new Stretches(
                            where.at() + stretch * where.length() + i,
                            where.apartAt() + stretch * where.distance() + i,
                            0,
                            1,
                            new float[] {where.thresholds()[i]});
                    sumByOne += steps(entry, 0.3f).get(kind).take(Simd.plain(), byOne[0], byOne[1], byOne[2]);
                }
            }
            for (int plane = 0; plane < 3; plane++) {
                assertThat(together[plane].re()).isEqualTo(byOne[plane].re());
                assertThat(together[plane].im()).isEqualTo(byOne[plane].im());
            }
            assertThat(sum).isCloseTo(sumByOne, within(1e-6 * sumByOne));
        }
    }

    /** Compares what a step makes of each plane. */
    private static void forEachPlane(Plane[] start, Step step, BiConsumer<Plane, KernelPair.Pass> comparison) {
        for (int i = 0; i < start.length; i++) {
            int written = i;
            comparison.accept(start[written], kernels -> plane -> {
                Plane[] planes = copies(start);
                planes[written] = plane;
                step.take(kernels, planes[0], planes[1], planes[2]);
            });
        }
    }

    private static KernelPair.Sum sum(Plane[] start, Step step) {
        return kernels -> {
            Plane[] planes = copies(start);
            return step.take(kernels, planes[0], planes[1], planes[2]);
        };
    }

    private static Plane[] copies(Plane[] planes) {
        return Arrays.stream(planes).map(KernelPair::copy).toArray(Plane[]::new);
    }
}
