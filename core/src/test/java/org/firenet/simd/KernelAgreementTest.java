package org.firenet.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Vector API's kernels give what the plain loops give, on random shapes, strides, positions and edge values. */
class KernelAgreementTest {
    private final Kernels plain = Simd.plain();
    private KernelPair pair = new KernelPair(plain, plain);

    @BeforeEach
    void needTheVectorApi() {
        pair = KernelPair.orSkip();
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
        Plane start = KernelPair.randomPlane(random, 1, length + at + 3);
        Twiddles twiddles = new Twiddles(length);
        pair.compare(start, kernels -> x -> kernels.rows().forward(x, at, length, twiddles));
        pair.compare(start, kernels -> x -> kernels.rows().adjoint(x, at, length, twiddles));
        pair.compare(start, kernels -> x -> kernels.rows().hadamard(x, at, length));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void columnStagesAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int quarter = 1 << random.nextInt(0, 4);
        int rows = 4 * quarter * random.nextInt(1, 3);
        int width = random.nextInt(1, 70);
        int at = random.nextInt(20);
        Plane src = KernelPair.randomPlane(random, rows + 1, width + 20 + random.nextInt(9));
        Plane dst = KernelPair.randomPlane(random, rows + 1, width + 20 + random.nextInt(9));
        Twiddles twiddles = new Twiddles(4 * quarter);
        pair.compare(dst, k -> x -> k.columns().radix2(src, at, x, 3, rows, width));
        pair.compare(dst, k -> x -> k.columns().radix4Forward(src, at, x, 3, rows, quarter, width, twiddles));
        pair.compare(dst, k -> x -> k.columns().radix4Adjoint(src, at, x, 3, rows, quarter, width, twiddles));
        pair.compare(dst, k -> x -> k.columns().radix4Forward(x, 3, x, 3, rows, quarter, width, twiddles));
        pair.compare(dst, k -> x -> k.columns().radix4Adjoint(x, 3, x, 3, rows, quarter, width, twiddles));
    }

    /** Of any width, with gaps between the rows and without, as wide as a vector or not. */
    @ParameterizedTest
    @MethodSource("seeds")
    void hadamardStagesAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int part = 1 << random.nextInt(0, 6);
        int rows = 8 * part * random.nextInt(1, 3);
        int at = random.nextInt(20);
        for (int width : new int[] {random.nextInt(1, 70), pair.vector().bands().width()}) {
            for (int stride : new int[] {width, width + random.nextInt(9)}) {
                Plane start = KernelPair.randomPlane(random, 1, at + rows * stride);
                for (int parts = 2; parts <= 8; parts *= 2) {
                    int joined = parts;
                    pair.compare(start, k -> x -> k.hadamard().join(x.re(), at, stride, rows, part, joined, width));
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
        Plane image = KernelPair.randomPlane(random, 2 * n, 2 * width + random.nextInt(9));
        pair.compare(image, k -> x -> k.columns().combine(x, 0, width, n, width, down, along, column));
        pair.compare(image, k -> x -> k.columns().split(x, 0, width, n, width, down, along, column));
    }

    /** In blocks, which are as wide as the vectors: the order of plain loops on another width says what must come out. */
    @ParameterizedTest
    @MethodSource("seeds")
    void columnsInBlocksAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int width = pair.vector().bands().width();
        int quarter = 1 << random.nextInt(0, 6);
        int rows = 4 * quarter * random.nextInt(1, 3);
        int at = random.nextInt(20);
        Plane block = KernelPair.randomPlane(random, rows + 20, width);
        Twiddles twiddles = new Twiddles(4 * quarter);
        pair.compare(block, k -> x -> k.columns().radix2(x, at, x, at, rows, width));
        pair.compare(block, k -> x -> k.columns().radix4Forward(x, at, x, at, rows, quarter, width, twiddles));
        pair.compare(block, k -> x -> k.columns().radix4Adjoint(x, at, x, at, rows, quarter, width, twiddles));
        int n = random.nextInt(1, 150);
        WaveletFilter filter = random.nextBoolean() ? WaveletFilter.HAAR : WaveletFilter.DB4;
        FilterBank down = FilterBank.of(filter.lowPass(), filter.highPass(), n, 0.5);
        FilterBank along = FilterBank.of(filter.lowPass(), filter.highPass(), width + 3, 0.5);
        Plane two = KernelPair.randomPlane(random, 4 * n + 3, width);
        int right = (2 * n + 2) * width;
        pair.compare(two, k -> x -> k.columns().combine(x, width, right, n, width, down, along, 2));
        pair.compare(two, k -> x -> k.columns().split(x, width, right, n, width, down, along, 2));
    }

    /** Along rows in blocks, whichever their width, comes out what comes out of rows in one piece. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bandsAreTransformedAsRowsAre(int seed) {
        for (Kernels kernels : List.of(plain, pair.vector())) {
            SplittableRandom random = new SplittableRandom(seed);
            int width = kernels.bands().width();
            int length = width << random.nextInt(0, 6);
            int rows = random.nextInt(1, 6);
            int at = width * random.nextInt(3);
            int blockStride = (rows + random.nextInt(3)) * width + at;
            Twiddles twiddles = new Twiddles(length);
            BandTransform bands = new BandTransform(kernels.bands(), length, twiddles);
            Plane start = KernelPair.randomPlane(random, 1, at + length / width * blockStride);
            List<Consumer<Plane>> ofBands = List.of(
                    x -> bands.forward(x, at, blockStride, length, rows),
                    x -> bands.adjoint(x, at, blockStride, length, rows),
                    x -> {
                        bands.hadamard(x, at, blockStride, length, rows);
                        int[] rowsOfBlocks = IntStream.range(0, length / width * rows)
                                .map(i -> at + i / rows * blockStride + i % rows * width)
                                .toArray();
                        kernels.hadamard().transformRows(x, rowsOfBlocks, 0, rowsOfBlocks.length);
                    });
            List<Consumer<Plane>> ofRows = List.of(
                    x -> plain.rows().forward(x, 0, length, twiddles),
                    x -> plain.rows().adjoint(x, 0, length, twiddles),
                    x -> plain.rows().hadamard(x, 0, length));
            for (int i = 0; i < 3; i++) {
                Plane found = KernelPair.copy(start);
                ofBands.get(i).accept(found);
                for (int row = 0; row < rows; row++) {
                    Plane expected = rowOf(start, at + row * width, blockStride, width, length);
                    ofRows.get(i).accept(expected);
                    KernelPair.assertClose(rowOf(found, at + row * width, blockStride, width, length), expected);
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
        Plane src = KernelPair.randomPlane(random, 2 * filter.taps(), stride);
        Plane dst = KernelPair.randomPlane(random, 2, stride);
        int half = src.at(filter.taps(), 0);
        for (float[] taps : new float[][] {filter.synthesis(), filter.analysis()}) {
            pair.compare(dst, k -> x -> k.filters().filter(taps, src.re(), 0, half, stride, x.re(), 0, stride, count));
            int along = Math.min(count, half - filter.taps() + 1);
            pair.compare(dst, k -> x -> k.filters().filter(taps, src.re(), 0, half, 1, x.re(), stride, 0, along));
        }
        pair.compare(dst, k -> x -> k.filters().interleave(src.im(), 1, half, x.im(), 0, count));
        pair.compare(dst, k -> x -> k.filters().deinterleave(src.im(), 0, x.im(), 0, stride, count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pointwisePassesAgree(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int at = random.nextInt(20);
        int count = random.nextInt(1, 200);
        Plane a = KernelPair.randomPlane(random, 1, count + at);
        Plane b = KernelPair.randomPlane(random, 1, count + at);
        Plane c = KernelPair.randomPlane(random, 1, count + at);
        Plane d = KernelPair.randomPlane(random, 1, count + at);
        float[] thresholds = KernelPair.positive(random, count + 2);
        pair.compare(a, k -> x -> k.points().blend(x, b, at, count, 0.3f));
        pair.compare(a, k -> x -> k.points().blend(x, b, at, count, 1));
        pair.compare(a, k -> x -> k.points().scale(x, at, count, 0.3f));
        for (float share : new float[] {0.3f, 1}) {
            pair.compare(a, k -> x -> k.points().scaleAndBlend(x, KernelPair.copy(b), at, count, 0.4f, share));
            pair.compare(a, k -> x -> k.points().scaleAndBlend(KernelPair.copy(b), x, at, count, 0.4f, share));
        }
        pair.compare(a, k -> x -> k.points().multiply(x, at, count, 0.3f, -0.8f));
        pair.compare(a, k -> x -> k.points().multiply(x, at, count, b, 0));
        pair.compare(a, k -> x -> k.points().product(b, at, c, 0, x, at, count));
        pair.compare(a, k -> x -> k.points().addConjugateProduct(b, at, c, 0, x, at, count));
        pair.compare(a, k -> x -> k.points().addMultiple(x, at, b, at / 2, count, -0.7f));
        pair.compare(a, k -> x -> k.points().shrink(x, at, count, 0.7f, thresholds, 2));
        pair.compare(a, k -> x -> k.points().clip(x, at, count, thresholds, 2));
        pair.compare(a, k -> x -> k.points().fold(x, 0, (count + at) / 2, (count + at) / 2));
        pair.compare(a, k -> x -> k.points().dualStep(b, c, d, a, x, at, count, 0.4f));
        pair.compareSums(k -> k.points().dualStep(b, c, d, a, KernelPair.copy(a), at, count, 0.4f));
        pair.compareSums(k -> k.points().weightedNorm(a, at, count, thresholds, 2));
        pair.compareSums(k -> k.points().weightedMaximum(a, at, count, thresholds, 2));
        pair.compareSums(k -> k.points().distanceSquared(a, b, at, count));
        pair.compareSums(k -> 100 + k.points().innerProduct(a, b, at, count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void edgeValuesTakeTheSameWay(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 67;
        Plane a = KernelPair.edgePlane(random, count);
        Plane b = KernelPair.edgePlane(random, count);
        pair.compareKinds(a, k -> x -> k.points().blend(x, b, 0, count, 0.5f));
        pair.compareKinds(a, k -> x -> k.points().scale(x, 0, count, -0.5f));
        pair.compareKinds(a, k -> x -> k.points().scaleAndBlend(KernelPair.copy(b), x, 0, count, 0.5f, 1));
        pair.compareKinds(a, k -> x -> k.points().scaleAndBlend(KernelPair.copy(b), x, 0, count, 0.5f, 0.5f));
        pair.compareKinds(a, k -> x -> k.points().multiply(x, 0, count, 0.5f, 0.25f));
        pair.compareKinds(a, k -> x -> k.points().multiply(x, 0, count, b, 0));
        pair.compareKinds(a, k -> x -> k.points().product(b, 0, b, 0, x, 0, count));
        pair.compareKinds(a, k -> x -> k.points().addConjugateProduct(a, 0, b, 0, x, 0, count));
        pair.compareKinds(a, k -> x -> k.filters().interleave(b.re(), 0, 34, x.re(), 0, 33));
        pair.compareKinds(a, k -> x -> k.filters().deinterleave(b.re(), 1, x.re(), 0, 34, 33));
        pair.compareKinds(a, k -> x -> k.points().dualStep(b, a, b, a, x, 0, count, 0.4f));
        pair.compareKinds(
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
        Plane expected = KernelPair.randomPlane(new SplittableRandom(5), 1, 2 * n);
        Plane halves = KernelPair.copy(expected);
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
}
