package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableDensityTest {
    private static final Shape SHAPE = Shape.of(60, 44);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAreExactAndTheCalibrationBlockIsComplete(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 20; trial++) {
            int samples = 100 + random.nextInt(SHAPE.size() - 99);
            SamplingMask mask =
                    new VariableDensity(SHAPE, samples, 6 * random.nextDouble(), 10).draw(random.nextLong());
            assertThat(mask.count()).isEqualTo(samples);
            for (int position : new CalibrationBlock(SHAPE, 10).inside()) {
                assertThat(mask.contains(position)).isTrue();
            }
        }
    }

    @Test
    void theZeroFrequencyIsInTheSmallestBlock() {
        SamplingMask mask = new VariableDensity(SHAPE, 1, 3, 1).draw(4);
        assertThat(mask.indices()).containsExactly(30 * 44 + 22);
    }

    @Test
    void allPositionsCanBeSampled() {
        assertThat(new VariableDensity(SHAPE, SHAPE.size(), 5, 0).draw(4)).isEqualTo(SamplingMask.full(SHAPE));
    }

    /** Few of many samples, so that no weight saturates: the shares of two rings are as their weights. */
    @Test
    void sharesFollowTheWeights() {
        Shape shape = Shape.of(200, 200);
        CentredGrid grid = new CentredGrid(shape);
        double[] weight = new double[2];
        double[] found = new double[2];
        for (int i = 0; i < shape.size(); i++) {
            weight[grid.distance(i) < 0.3 ? 0 : 1] += Math.pow(1 - grid.distance(i), 3);
        }
        for (int seed = 0; seed < 20; seed++) {
            for (int i : new VariableDensity(shape, 400, 3, 0).draw(seed).indices()) {
                found[grid.distance(i) < 0.3 ? 0 : 1]++;
            }
        }
        double expected = 8000 * weight[0] / (weight[0] + weight[1]);
        // standard deviation below 45
        assertThat(found[0]).isBetween(expected - 180, expected + 180);
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThatThrownBy(() -> new VariableDensity(SHAPE, 99, 3, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calibration block of 10x10 needs at least 100 samples, found 99");
        assertThatThrownBy(() -> new VariableDensity(SHAPE, 2600, 3, 45))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the side of the calibration block must be from 0 to 44 in a 60x44 grid, found 45");
        assertThatThrownBy(() -> new VariableDensity(SHAPE, 100, -1, 0)).hasMessageContaining("found -1.0");
        assertThatThrownBy(() -> new VariableDensity(SHAPE, 0, 1, 0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> new VariableDensity(Shape.of(60), 10, 1, 0)).hasMessageContaining("found 60");
    }
}
