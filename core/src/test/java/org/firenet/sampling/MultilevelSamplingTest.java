package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.Shape;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.ReferenceRun;
import org.firenet.sparsity.SparsityLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultilevelSamplingTest {
    private static final Shape SHAPE = Shape.of(64, 64);
    private static final SamplingLevels FOURIER = SamplingLevels.fourier(SHAPE, 5);
    private static final LocalSparsities SPARSITIES =
            LocalSparsities.of(SparsityLevels.pyramid(SHAPE, 5), 13, 20, 41, 66, 102);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void masksHaveTheWantedTotalAndTheAnnouncedCounts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 10; trial++) {
            int samples = 1 + random.nextInt(SHAPE.size());
            MultilevelSampling sampling = new MultilevelSampling(FOURIER, new FourierDensity(SPARSITIES, 1), samples);
            SamplingMask mask = sampling.draw(random.nextLong());
            assertThat(mask.count()).isEqualTo(samples);
            assertThat(FOURIER.count(mask)).isDeepEqualTo(sampling.counts());
        }
    }

    @Test
    void allPositionsCanBeSampled() {
        MultilevelSampling sampling = new MultilevelSampling(FOURIER, new FourierDensity(SPARSITIES, 1), SHAPE.size());
        assertThat(sampling.draw(1)).isEqualTo(SamplingMask.full(SHAPE));
    }

    @Test
    void imagesThatAreNeitherSquareNorPowersOfTwoAreSampledToo() {
        LocalSparsities sparsities =
                LocalSparsities.of(SparsityLevels.pyramid(Shape.of(240, 192), 4), 500, 700, 900, 1000);
        SamplingLevels levels = SamplingLevels.fourier(Shape.of(230, 180), 4);
        MultilevelSampling sampling = new MultilevelSampling(levels, new FourierDensity(sparsities, 4), 10_350);
        SamplingMask mask = sampling.draw(3);
        assertThat(mask.fraction()).isEqualTo(0.25);
        assertThat(levels.count(mask)[0][0]).isEqualTo(levels.sizeOf(1, 1));
    }

    @Test
    void seedsDecideAndNothingElse() {
        MultilevelSampling sampling = new MultilevelSampling(FOURIER, new FourierDensity(SPARSITIES, 1), 1024);
        assertThat(sampling.draw(5)).isEqualTo(sampling.draw(5)).isNotEqualTo(sampling.draw(6));
        assertThat(sampling.draw(5).hashCode()).isEqualTo(-1046862504);
    }

    /** Within a level every position is equally likely: each of 64 positions in about half of the masks. */
    @Test
    void drawsAreUniformWithinALevel() {
        SamplingLevels levels = SamplingLevels.walsh(Shape.of(8, 8), 1);
        LocalSparsities sparsities = LocalSparsities.of(SparsityLevels.pyramid(Shape.of(8, 8), 1), 1);
        MultilevelSampling sampling = new MultilevelSampling(levels, new HaarWalshDensity(sparsities), 32);
        int[] times = new int[64];
        for (int seed = 0; seed < 4000; seed++) {
            for (int position : sampling.draw(seed).indices()) {
                times[position]++;
            }
        }
        // standard deviation 32
        assertThat(IntStream.of(times)).allSatisfy(n -> assertThat(n).isBetween(2000 - 150, 2000 + 150));
    }

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
    void countsPerLevelAgreeWithTheReferenceMasks(String name) {
        ReferenceRun run = ReferenceRun.named(name);
        LocalSparsities sparsities = run.localSparsities();
        int r = sparsities.levels().count();
        boolean fourier = run.string("modality").equals("fourier");
        SamplingLevels levels = fourier ? SamplingLevels.fourier(run.shape(), r) : SamplingLevels.walsh(run.shape(), r);
        int moments = Integer.parseInt(run.string("wavelet").substring(2));
        LevelDensity density = fourier ? new FourierDensity(sparsities, moments) : new WalshDensity(sparsities);

        int[][] reference = levels.count(referenceMask(run));
        int[][] counts = new MultilevelSampling(levels, density, (int) run.number("m")).counts();
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                assertThat(counts[i][j]).as("level (%d, %d)", i + 1, j + 1).isCloseTo(reference[i][j], within(1));
            }
        }
    }

    /** The 64 x 64 figures again, without the reference folder. */
    @Test
    void countsOfThe64x64PhantomAreThoseOfTheReferenceMask() {
        int[][] reference = {
            {16, 16, 32, 33, 27},
            {16, 16, 31, 31, 26},
            {32, 31, 46, 54, 49},
            {33, 31, 54, 76, 81},
            {27, 26, 49, 81, 110}
        };
        int[][] counts = new MultilevelSampling(FOURIER, new FourierDensity(SPARSITIES, 1), 1024).counts();
        assertThat(counts).isDeepEqualTo(reference);
    }

    @Test
    void impossibleRequestsAreRefused() {
        LevelDensity density = new FourierDensity(SPARSITIES, 1);
        assertThatThrownBy(() -> new MultilevelSampling(FOURIER, density, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of samples of a 64x64 grid must be from 1 to 4096, found 0");
        assertThatThrownBy(() -> new MultilevelSampling(FOURIER, density, 4097)).hasMessageContaining("found 4097");
        assertThatThrownBy(() -> new MultilevelSampling(SamplingLevels.fourier(SHAPE, 4), density, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected local sparsities of 4 levels, as many as the sampling has, found 5");
        LocalSparsities empty = LocalSparsities.of(SPARSITIES.levels(), 13, 20, 41, 66, 0);
        SamplingLevels walsh = SamplingLevels.walsh(SHAPE, 5);
        assertThat(new MultilevelSampling(walsh, new HaarWalshDensity(empty), 1024)
                        .draw(1)
                        .count())
                .isEqualTo(1024);
        assertThatThrownBy(() -> new MultilevelSampling(walsh, new HaarWalshDensity(empty), 1025))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the density is positive on 1024 of the 4096 positions, found a request for 1025 samples");
    }

    private static SamplingMask referenceMask(ReferenceRun run) {
        double[] values = run.array("mask");
        int[] sampled =
                IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
        return SamplingMask.of(run.shape(), sampled);
    }
}
