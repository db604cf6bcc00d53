package org.firenet.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every implementation against three nested loops, on random shapes and strides. */
class BatchKernelsTest {
    private static final double TOLERANCE = 1e-12;

    static Stream<Arguments> kernelsAndSeeds() {
        return Stream.concat(Stream.of(Simd.plain()), Simd.vector().stream())
                .flatMap(kernels -> Stream.iterate(0, seed -> seed < 40, seed -> seed + 1)
                        .map(seed -> Arguments.of(kernels.name(), kernels.batches(), seed)));
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("kernelsAndSeeds")
    void productsAreThoseOfTheDefinition(String name, BatchKernels kernels, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MatrixView matrix = matrix(random, random.nextInt(1, 25), random.nextInt(1, 25));
        int samples = random.nextInt(1, 300);
        Batch in = batch(random, matrix.columns(), samples);
        Batch out = batch(random, matrix.rows(), samples + random.nextInt(70));
        double[] before = out.entries().clone();
        Batch sparse = new Batch(before.clone(), out.rows(), out.stride());

        kernels.addProduct(matrix, in, out, samples);
        kernels.addSparseProduct(matrix, in, sparse, samples);

        assertThat(sparse.entries()).containsExactly(out.entries(), within(TOLERANCE));

        for (int i = 0; i < matrix.rows(); i++) {
            for (int s = 0; s < out.stride(); s++) {
                double expected = before[i * out.stride() + s];
                if (s < Batch.padded(samples)) {
                    for (int k = 0; k < matrix.columns(); k++) {
                        expected += matrix.entries()[matrix.index(i, k)] * in.entries()[k * in.stride() + s];
                    }
                }
                assertThat(out.entries()[i * out.stride() + s])
                        .as("row %d, sample %d of %d", i, s, samples)
                        .isCloseTo(expected, within(TOLERANCE));
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("kernelsAndSeeds")
    void outerProductsAreThoseOfTheDefinition(String name, BatchKernels kernels, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MatrixView sum = matrix(random, random.nextInt(1, 25), random.nextInt(1, 25));
        double[] expected = sum.entries().clone();
        int samples = random.nextInt(1, 300);
        Batch left = batch(random, sum.rows(), samples);
        Batch right = batch(random, sum.columns(), samples + random.nextInt(70));
        for (int i = 0; i < sum.rows(); i++) {
            for (int k = 0; k < sum.columns(); k++) {
                for (int s = 0; s < Batch.padded(samples); s++) {
                    expected[sum.index(i, k)] +=
                            left.entries()[i * left.stride() + s] * right.entries()[k * right.stride() + s];
                }
            }
        }

        kernels.addOuterProducts(left, right, sum, samples);

        assertThat(sum.entries()).containsExactly(expected, within(TOLERANCE));
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("kernelsAndSeeds")
    void softThresholdAndItsReverseAreThoseOfTheDefinition(String name, BatchKernels kernels, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double threshold = seed == 0 ? 0 : random.nextDouble();
        Batch a = batch(random, random.nextInt(1, 9), random.nextInt(1, 99));
        a.entries()[0] = 0;
        a.entries()[1] = threshold;
        a.entries()[2] = -threshold;
        Batch g = batch(random, a.rows(), a.stride());
        double[] shrunk = a.entries().clone();
        double[] passed = g.entries().clone();
        double sum = 0;
        for (int i = 0; i < shrunk.length; i++) {
            double sign = Math.signum(a.entries()[i]);
            boolean active = Math.abs(a.entries()[i]) > threshold;
            shrunk[i] = active ? a.entries()[i] - sign * threshold : 0;
            passed[i] = active ? passed[i] : 0;
            sum += sign * passed[i];
        }

        kernels.shrink(a, threshold);

        assertThat(a.entries()).containsExactly(shrunk, within(0.0));
        assertThat(kernels.reverseShrink(a, g)).isCloseTo(sum, within(TOLERANCE));
        assertThat(g.entries()).containsExactly(passed, within(0.0));
    }

    @Test
    void aBatchTooSmallForItsRowsIsRefused() {
        assertThat(Batch.zeros(3, 250).stride()).isEqualTo(288);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batch(new double[95], 3, 32))
                .withMessageContaining("95 entries");
    }

    /** Somewhere inside a larger array, and transposed half of the time. */
    private static MatrixView matrix(SplittableRandom random, int rows, int columns) {
        int offset = random.nextInt(9);
        int stride = rows + random.nextInt(5);
        double[] entries =
                random.doubles(offset + (long) stride * columns, -1, 1).toArray();
        entries[offset] = 0;
        MatrixView byColumns = new MatrixView(entries, offset, rows, columns, 1, stride);
        return random.nextBoolean() ? byColumns : byColumns.transposed();
    }

    private static Batch batch(SplittableRandom random, int rows, int samples) {
        int stride = Batch.strideFor(samples);
        return new Batch(random.doubles((long) rows * stride, -1, 1).toArray(), rows, stride);
    }
}
