package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonDiscTest {
    private static final Shape SHAPE = Shape.of(96, 80);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAreExact(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 10; trial++) {
            int samples = 64 + random.nextInt(SHAPE.size() - 63);
            SamplingMask mask = new PoissonDisc(SHAPE, samples, 3 * random.nextDouble(), 8).draw(random.nextLong());
            assertThat(mask.count()).isEqualTo(samples);
            for (int position : new CalibrationBlock(SHAPE, 8).inside()) {
                assertThat(mask.contains(position)).isTrue();
            }
        }
    }

    /** A tenth of the grid: discs of radius 2.5 or so fit, while a uniform draw has many neighbours. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void samplesKeepTheirDistance(long seed) {
        int[] poisson = new PoissonDisc(SHAPE, 768, 0, 0).draw(seed).indices();
        int[] uniform = new UniformRandom(SHAPE, 768).draw(seed).indices();
        assertThat(leastDistance(poisson)).isGreaterThanOrEqualTo(2);
        assertThat(leastDistance(uniform)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theDensityFallsFromTheCentre(long seed) {
        CentredGrid grid = new CentredGrid(SHAPE);
        int[] samples = new PoissonDisc(SHAPE, 768, 4, 0).draw(seed).indices();
        long centre =
                Arrays.stream(samples).filter(i -> grid.distance(i) < 0.25).count();
        long positions = IntStream.range(0, SHAPE.size())
                .filter(i -> grid.distance(i) < 0.25)
                .count();
        assertThat((double) centre / positions).isGreaterThan(2 * 768.0 / SHAPE.size());
    }

    /** The rule of the class itself, against all pairs. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void noTwoDartsAreCloserThanTheSmallerRadius(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] all = IntStream.range(0, SHAPE.size()).toArray();
        double[] radius = random.doubles(SHAPE.size(), 1, 3).toArray();
        DartThrowing darts = new DartThrowing(SHAPE, RandomSubset.draw(all, all.length, random), radius);
        int[] stuck = darts.stuck(1.7, SHAPE.size());
        assertThat(stuck).hasSizeBetween(100, 3000);
        for (int a = 0; a < stuck.length; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(distance(stuck[a], stuck[b]))
                        .isGreaterThanOrEqualTo(1.7 * Math.min(radius[stuck[a]], radius[stuck[b]]));
            }
        }
    }

    /** No position is left where another dart could stick. */
    @Test
    void dartsAreThrownUntilNoneFits() {
        SplittableRandom random = new SplittableRandom(8);
        int[] all = IntStream.range(0, SHAPE.size()).toArray();
        double[] radius = new double[SHAPE.size()];
        Arrays.fill(radius, 3);
        int[] stuck =
                new DartThrowing(SHAPE, RandomSubset.draw(all, all.length, random), radius).stuck(1, SHAPE.size());
        for (int position : all) {
            assertThat(Arrays.stream(stuck).anyMatch(dart -> distance(dart, position) < 3))
                    .isTrue();
        }
    }

    @Test
    void theExtremesWork() {
        assertThat(new PoissonDisc(SHAPE, SHAPE.size(), 1, 0).draw(1)).isEqualTo(SamplingMask.full(SHAPE));
        assertThat(new PoissonDisc(SHAPE, 1, 1, 0).draw(1).count()).isEqualTo(1);
        assertThat(new PoissonDisc(SHAPE, 64, 1, 8).draw(1).indices())
                .containsExactly(new CalibrationBlock(SHAPE, 8).inside());
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThatThrownBy(() -> new PoissonDisc(SHAPE, 63, 1, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calibration block of 8x8 needs at least 64 samples, found 63");
        assertThatThrownBy(() -> new PoissonDisc(SHAPE, 7680, 1, 81)).hasMessageContaining("found 81");
        assertThatThrownBy(() -> new PoissonDisc(SHAPE, 7681, 1, 0)).hasMessageContaining("found 7681");
        assertThatThrownBy(() -> new PoissonDisc(SHAPE, 100, Double.NaN, 0)).hasMessageContaining("found NaN");
    }

    private static double leastDistance(int[] samples) {
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < samples.length; a++) {
            for (int b = 0; b < a; b++) {
                least = Math.min(least, distance(samples[a], samples[b]));
            }
        }
        return least;
    }

    private static double distance(int a, int b) {
        int columns = SHAPE.columns();
        return Math.hypot(a / columns - b / columns, a % columns - b % columns);
    }
}
