package org.firenet.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Vector API's kernels give what the plain loops give, on random shapes, strides, positions and edge values. */
class KernelAgreementTest {
    /** A few roundings of single precision, relative to the largest value. */
    private static final float TOLERANCE = 2e-6f;

    private static final float[] EDGES = {
        Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, 1e-40f, -0f, 0f, 1e30f, 1, -1
    };

    private final Kernels plain = Simd.plain();
    private Kernels vector = plain;

    @BeforeEach
    void needTheVectorApi() {
        Assumptions.assumeTrue(Simd.vector().isPresent(), "skipped: Java runs without jdk.incubator.vector");
        vector = Simd.vector().orElseThrow();
    }

    static IntStream seeds() {
        return IntStream.range(0, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowTransformsAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int length = 1 << random.nextInt(0, 9);
        int at = random.nextInt(20);
        Plane start = randomPlane(random, 1, length + at + 3);
        Twiddles twiddles = new Twiddles(length);
        compare(start, kernels -> x -> kernels.rows().forward(x, at, length, twiddles));
        compare(start, kernels -> x -> kernels.rows().adjoint(x, at, length, twiddles));
        compare(start, kernels -> x -> kernels.rows().hadamard(x, at, length));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void columnStagesAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int quarter = 1 << random.nextInt(0, 4);
        int rows = 4 * quarter * random.nextInt(1, 3);
        int width = random.nextInt(1, 70);
        int at = random.nextInt(20);
        Plane src = randomPlane(random, rows + 1, width + 20 + random.nextInt(9));
        Plane dst = randomPlane(random, rows + 1, width + 20 + random.nextInt(9));
        Twiddles twiddles = new Twiddles(4 * quarter);
        compare(dst, k -> x -> k.columns().radix2(src, at, x, 3, rows, width));
        compare(dst, k -> x -> k.columns().radix4Forward(src, at, x, 3, rows, quarter, width, twiddles));
        compare(dst, k -> x -> k.columns().radix4Adjoint(src, at, x, 3, rows, quarter, width, twiddles));
        compare(dst, k -> x -> k.columns().radix4Forward(x, 3, x, 3, rows, quarter, width, twiddles));
        compare(dst, k -> x -> k.columns().radix4Adjoint(x, 3, x, 3, rows, quarter, width, twiddles));
    }

    /** Of any width, with gaps between the rows and without, as wide as a vector or not. */
    @ParameterizedTest
    @MethodSource("seeds")
    void hadamardStagesAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int part = 1 << random.nextInt(0, 6);
        int rows = 8 * part * random.nextInt(1, 3);
        int at = random.nextInt(20);
        for (int width : new int[] {random.nextInt(1, 70), vector.bands().width()}) {
            for (int stride : new int[] {width, width + random.nextInt(9)}) {
                Plane start = randomPlane(random, 1, at + rows * stride);
                for (int parts = 2; parts <= 8; parts *= 2) {
                    int joined = parts;
                    compare(start, k -> x -> k.hadamard().join(x.re(), at, stride, rows, part, joined, width));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filterBanksAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 9);
        int width = random.nextInt(1, 50);
        int column = random.nextInt(5);
        WaveletFilter filter = random.nextBoolean() ? WaveletFilter.HAAR : WaveletFilter.DB4;
        FilterBank down = FilterBank.of(filter.lowPass(), filter.highPass(), n, 0.5);
        FilterBank along = FilterBank.of(filter.lowPass(), filter.highPass(), width + column + 2, 0.5);
        Plane image = randomPlane(random, 2 * n, 2 * width + random.nextInt(9));
        compare(image, k -> x -> k.columns().combine(x, 0, width, n, width, down, along, column));
        compare(image, k -> x -> k.columns().split(x, 0, width, n, width, down, along, column));
    }

    /** In blocks, which are as wide as the vectors: the order of plain loops on another width says what must come out. */
    @ParameterizedTest
    @MethodSource("seeds")
    void columnsInBlocksAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int width = vector.bands().width();
        int quarter = 1 << random.nextInt(0, 6);
        int rows = 4 * quarter * random.nextInt(1, 3);
        int at = random.nextInt(20);
        Plane block = randomPlane(random, rows + 20, width);
        Twiddles twiddles = new Twiddles(4 * quarter);
        compare(block, k -> x -> k.columns().radix2(x, at, x, at, rows, width));
        compare(block, k -> x -> k.columns().radix4Forward(x, at, x, at, rows, quarter, width, twiddles));
        compare(block, k -> x -> k.columns().radix4Adjoint(x, at, x, at, rows, quarter, width, twiddles));
        int n = random.nextInt(1, 150);
        WaveletFilter filter = random.nextBoolean() ? WaveletFilter.HAAR : WaveletFilter.DB4;
        FilterBank down = FilterBank.of(filter.lowPass(), filter.highPass(), n, 0.5);
        FilterBank along = FilterBank.of(filter.lowPass(), filter.highPass(), width + 3, 0.5);
        Plane two = randomPlane(random, 4 * n + 3, width);
        int right = (2 * n + 2) * width;
        compare(two, k -> x -> k.columns().combine(x, width, right, n, width, down, along, 2));
        compare(two, k -> x -> k.columns().split(x, width, right, n, width, down, along, 2));
    }

    /** Along rows in blocks, whichever their width, comes out what comes out of rows in one piece. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bandsAreTransformedAsRowsAre(int seed) {
        for (Kernels kernels : List.of(plain, vector)) {
            SplittableRandom random = new SplittableRandom(seed);
            int width = kernels.bands().width();
            int length = width << random.nextInt(0, 6);
            int rows = random.nextInt(1, 6);
            int at = width * random.nextInt(3);
            int blockStride = (rows + random.nextInt(3)) * width + at;
            Twiddles twiddles = new Twiddles(length);
            BandTransform bands = new BandTransform(kernels.bands(), length, twiddles);
            Plane start = randomPlane(random, 1, at + length / width * blockStride);
            List<Consumer<Plane>> ofBands = List.of(
                    x -> bands.forward(x, at, blockStride, length, rows),
                    x -> bands.adjoint(x, at, blockStride, length, rows),
                    x -> {
                        bands.hadamard(x, at, blockStride, length, rows);
                        int[] rowsOfBlocks = IntStream.range(0, length / width * rows)
                                .map(i -> at + i / rows * blockStride + i % rows * width)
                                .toArray();
                        kernels.hadamard().transformRows(x.re(), rowsOfBlocks, 0, rowsOfBlocks.length);
                        kernels.hadamard().transformRows(x.im(), rowsOfBlocks, 0, rowsOfBlocks.length);
                    });
            List<Consumer<Plane>> ofRows = List.of(
                    x -> plain.rows().forward(x, 0, length, twiddles),
                    x -> plain.rows().adjoint(x, 0, length, twiddles),
                    x -> plain.rows().hadamard(x, 0, length));
            for (int i = 0; i < 3; i++) {
                Plane found = copy(start);
                ofBands.get(i).accept(found);
                for (int row = 0; row < rows; row++) {
                    Plane expected = rowOf(start, at + row * width, blockStride, width, length);
                    ofRows.get(i).accept(expected);
                    assertClose(rowOf(found, at + row * width, blockStride, width, length), expected);
                }
            }
        }
    }

    /** A row out of its blocks, in one piece. */
    private static Plane rowOf(Plane blocks, int at, int blockStride, int width, int length) {
        Plane row = Plane.zeros(length);
        for (int c = 0; c < length; c++) {
            int from = at + c / width * blockStride + c % width;
            row.re()[c] = blocks.re()[from];
            row.im()[c] = blocks.im()[from];
        }
        return row;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filtersAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WaveletFilter wavelet = List.of(WaveletFilter.values()).get(random.nextInt(WaveletFilter.values().length));
        PolyphaseFilter filter = PolyphaseFilter.of(wavelet.lowPass(), wavelet.highPass(), 0.7);
        int count = random.nextInt(1, 70);
        int stride = count + random.nextInt(5);
        Plane src = randomPlane(random, 2 * filter.taps(), stride);
        Plane dst = randomPlane(random, 2, stride);
        int half = src.at(filter.taps(), 0);
        for (float[] taps : new float[][] {filter.synthesis(), filter.analysis()}) {
            compare(dst, k -> x -> k.filters().filter(taps, src.re(), 0, half, stride, x.re(), 0, stride, count));
            int along = Math.min(count, half - filter.taps() + 1);
            compare(dst, k -> x -> k.filters().filter(taps, src.re(), 0, half, 1, x.re(), stride, 0, along));
        }
        compare(dst, k -> x -> k.filters().interleave(src.im(), 1, half, x.im(), 0, count));
        compare(dst, k -> x -> k.filters().deinterleave(src.im(), 0, x.im(), 0, stride, count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pointwisePassesAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int at = random.nextInt(20);
        int count = random.nextInt(1, 200);
        Plane a = randomPlane(random, 1, count + at);
        Plane b = randomPlane(random, 1, count + at);
        Plane c = randomPlane(random, 1, count + at);
        Plane d = randomPlane(random, 1, count + at);
        float[] thresholds = positive(random, count + 2);
        for (float share : new float[] {0, 0.3f}) {
            comparePrimalSteps(List.of(a, b, c), at, count, share, thresholds);
        }
        compare(a, k -> x -> k.points().average(b, x, at, count, 0.7f, 0.6f, 0.4f, thresholds, 2));
        compare(a, k -> x -> k.points().blend(x, b, at, count, 0.3f));
        compare(a, k -> x -> k.points().blend(x, b, at, count, 1));
        compare(a, k -> x -> k.points().scale(x, at, count, 0.3f));
        for (float share : new float[] {0.3f, 1}) {
            compare(a, k -> x -> k.points().scaleAndBlend(x, copy(b), at, count, 0.4f, share));
            compare(a, k -> x -> k.points().scaleAndBlend(copy(b), x, at, count, 0.4f, share));
        }
        compare(a, k -> x -> k.points().multiply(x, at, count, 0.3f, -0.8f));
        compare(a, k -> x -> k.points().multiply(x, at, count, b, 0));
        compare(a, k -> x -> k.points().product(b, at, c, 0, x, at, count));
        compare(a, k -> x -> k.points().addConjugateProduct(b, at, c, 0, x, at, count));
        compare(a, k -> x -> k.points().addMultiple(x, at, b, at / 2, count, -0.7f));
        compare(a, k -> x -> k.points().shrink(x, at, count, 0.7f, thresholds, 2));
        compare(a, k -> x -> k.points().clip(x, at, count, thresholds, 2));
        compare(a, k -> x -> k.points().fold(x, 0, (count + at) / 2, (count + at) / 2));
        compare(a, k -> x -> k.points().dualStep(b, c, d, a, x, at, count, 0.4f));
        compareSums(k -> k.points().dualStep(b, c, d, a, copy(a), at, count, 0.4f));
        compareSums(k -> k.points().weightedNorm(a, at, count, thresholds, 2));
        compareSums(k -> k.points().weightedMaximum(a, at, count, thresholds, 2));
        compareSums(k -> k.points().distanceSquared(a, b, at, count));
        compareSums(k -> 100 + k.points().innerProduct(a, b, at, count));
    }

    /** The point, the mean and z are all written. */
    private void comparePrimalSteps(List<Plane> planes, int at, int count, float share, float[] thresholds) {
        for (Step step : List.of(plainStep(at, count, share, thresholds), relaxedStep(at, count, share, thresholds))) {
            for (int written = 0; written < planes.size(); written++) {
                int i = written;
                compare(planes.get(i), k -> x -> {
                    Plane[] all = planes.stream().map(KernelAgreementTest::copy).toArray(Plane[]::new);
                    all[i] = x;
                    step.take(k, all[0], all[1], all[2]);
                });
            }
            compareSums(k -> step.take(k, copy(planes.get(0)), copy(planes.get(1)), copy(planes.get(2))));
        }
    }

    @FunctionalInterface
    private interface Step {
        double take(Kernels kernels, Plane point, Plane mean, Plane z);
    }

    private static Step plainStep(int at, int count, float share, float[] t) {
        return (k, x, mean, z) -> k.points().primalStep(x, mean, at, z, at / 2, count, 0.6f, 0.7f, 0.4f, share, t, 2);
    }

    private static Step relaxedStep(int at, int count, float share, float[] t) {
        return (k, q, mean, z) ->
                k.points().relaxedStep(q, mean, at, z, at / 2, count, 0.8f, 0.6f, 0.7f, 1.7f, 0.4f, share, t, 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void edgeValuesTakeTheSameWay(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 67;
        Plane a = edgePlane(random, count);
        Plane b = edgePlane(random, count);
        float[] thresholds = positive(random, count + 2);
        Plane c = edgePlane(random, count);
        for (Step step : List.of(plainStep(0, count, 0.3f, thresholds), relaxedStep(0, count, 0.3f, thresholds))) {
            compareKinds(a, k -> x -> step.take(k, x, copy(b), copy(c)));
            compareKinds(a, k -> x -> step.take(k, copy(b), x, copy(c)));
            compareKinds(a, k -> x -> step.take(k, copy(b), copy(c), x));
        }
        compareKinds(a, k -> x -> k.points().average(b, x, 0, count, 0.7f, 0.6f, 0.4f, thresholds, 0));
        compareKinds(a, k -> x -> k.points().blend(x, b, 0, count, 0.5f));
        compareKinds(a, k -> x -> k.points().scale(x, 0, count, -0.5f));
        compareKinds(a, k -> x -> k.points().scaleAndBlend(copy(b), x, 0, count, 0.5f, 1));
        compareKinds(a, k -> x -> k.points().scaleAndBlend(copy(b), x, 0, count, 0.5f, 0.5f));
        compareKinds(a, k -> x -> k.points().multiply(x, 0, count, 0.5f, 0.25f));
        compareKinds(a, k -> x -> k.points().multiply(x, 0, count, b, 0));
        compareKinds(a, k -> x -> k.points().product(b, 0, b, 0, x, 0, count));
        compareKinds(a, k -> x -> k.points().addConjugateProduct(a, 0, b, 0, x, 0, count));
        compareKinds(a, k -> x -> k.filters().interleave(b.re(), 0, 34, x.re(), 0, 33));
        compareKinds(a, k -> x -> k.filters().deinterleave(b.re(), 1, x.re(), 0, 34, 33));
        compareKinds(a, k -> x -> k.points().dualStep(b, a, b, a, x, 0, count, 0.4f));
        compareKinds(
                a,
                k -> x ->
                        k.columns().radix2(new Plane(b.re(), b.im(), 33), 0, new Plane(x.re(), x.im(), 33), 0, 2, 33));
    }

    @Test
    void theFilterBankOfThePolyphaseSplitIsTheLastButterflyOfTheFourierTransform() {
        int n = 32;
        Twiddles twiddles = new Twiddles(2 * n);
        // Taps at samples 0 (even entries) and 1 (odd entries), in the numbering j + 1 - L/2 with L = 2.
        FilterBank lazy = FilterBank.of(new double[] {1, 0}, new double[] {0, 1}, n, 1);
        Plane expected = randomPlane(new SplittableRandom(5), 1, 2 * n);
        Plane halves = copy(expected);
        plain.rows().forward(expected, 0, 2 * n, twiddles);
        plain.rows().forward(halves, 0, n, twiddles);
        plain.rows().forward(halves, n, n, twiddles);
        for (int f = 0; f < 2 * n; f++) {
            int k = f % n;
            float re = lazy.lowRe()[f] * halves.re()[k]
                    - lazy.lowIm()[f] * halves.im()[k]
                    + lazy.highRe()[f] * halves.re()[n + k]
                    - lazy.highIm()[f] * halves.im()[n + k];
            assertThat(re).isCloseTo(expected.re()[f], within(1e-5f));
        }
    }

    /** A kernel applied to the matrix it changes. */
    @FunctionalInterface
    private interface Pass {
        Consumer<Plane> of(Kernels kernels);
    }

    @FunctionalInterface
    private interface Sum {
        double of(Kernels kernels);
    }

    private void compare(Plane start, Pass pass) {
        Plane expected = copy(start);
        Plane found = copy(start);
        pass.of(plain).accept(expected);
        pass.of(vector).accept(found);
        assertClose(found, expected);
    }

    private static void assertClose(Plane found, Plane expected) {
        float scale = Math.max(largest(expected.re()), largest(expected.im()));
        assertThat(largestDifference(found.re(), expected.re())).isLessThan(TOLERANCE * scale);
        assertThat(largestDifference(found.im(), expected.im())).isLessThan(TOLERANCE * scale);
    }

    private void compareSums(Sum sum) {
        double expected = sum.of(plain);
        assertThat(sum.of(vector)).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }

    /** Same values, or the same kind of special value, at the same places. */
    private void compareKinds(Plane start, Pass pass) {
        Plane expected = copy(start);
        Plane found = copy(start);
        pass.of(plain).accept(expected);
        pass.of(vector).accept(found);
        for (int i = 0; i < start.re().length; i++) {
            assertThat(kind(found.re()[i]))
                    .as("re[%d] against %s", i, expected.re()[i])
                    .isEqualTo(kind(expected.re()[i]));
            assertThat(kind(found.im()[i]))
                    .as("im[%d] against %s", i, expected.im()[i])
                    .isEqualTo(kind(expected.im()[i]));
        }
    }

    private static String kind(float value) {
        return Float.isFinite(value) ? "finite" : Float.toString(value);
    }

    private static float largestDifference(float[] a, float[] b) {
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static float largest(float[] values) {
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static Plane copy(Plane plane) {
        return new Plane(plane.re().clone(), plane.im().clone(), plane.stride());
    }

    private static Plane randomPlane(SplittableRandom random, int rows, int stride) {
        Plane plane = Plane.zeros(rows, stride);
        for (int i = 0; i < plane.re().length; i++) {
            plane.re()[i] = (float) (random.nextDouble() * 2 - 1);
            plane.im()[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return plane;
    }

    private static Plane edgePlane(SplittableRandom random, int length) {
        Plane plane = Plane.zeros(length);
        for (int i = 0; i < length; i++) {
            plane.re()[i] = EDGES[random.nextInt(EDGES.length)];
            plane.im()[i] = EDGES[random.nextInt(EDGES.length)];
        }
        return plane;
    }

    private static float[] positive(SplittableRandom random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (0.1 + random.nextDouble());
        }
        return values;
    }
}
