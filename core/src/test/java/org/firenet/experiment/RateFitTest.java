package org.firenet.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateFitTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.97})
    void theRateOfAnExponentialWithFloorAndScatterIsFound(double rate) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = IntStream.rangeClosed(1, 400)
                .mapToDouble(l -> 7 * Math.pow(rate, l) * (0.9 + 0.2 * random.nextDouble()) + 1e-5)
                .toArray();
        RateFit fit = RateFit.of(values, 1).orElseThrow();
        // The floor bends the last points of the linear part a little.
        assertThat(fit.layersPerDigit()).isCloseTo(-1 / Math.log10(rate), within(-0.05 / Math.log10(rate)));
        assertThat(fit.determination()).isGreaterThan(0.98);
        assertThat(fit.lastLayer()).isLessThan((int) Math.ceil(Math.log(1e-6) / Math.log(rate)) + 10);
    }

    @Test
    void aStrideLooksAtTheEndsOfRestarts() {
        double[] values = IntStream.rangeClosed(1, 100)
                .mapToDouble(l -> l % 10 == 0 ? Math.exp(-0.1 * l) : 5)
                .toArray();
        RateFit fit = RateFit.of(values, 10).orElseThrow();
        assertThat(fit.rate()).isCloseTo(Math.exp(-0.1), within(1e-12));
        assertThat(fit.determination()).isCloseTo(1, within(1e-12));
        assertThat(fit.firstLayer() % 10).isZero();
    }

    @Test
    void whatDoesNotDecayHasNoRate() {
        // All of the decay is at the start.
        double[] flat =
                IntStream.range(0, 50).mapToDouble(i -> i < 5 ? 1 : 1e-9).toArray();
        assertThat(RateFit.of(flat, 1)).isEmpty();
        assertThat(RateFit.of(new double[] {}, 1)).isEmpty();
        assertThat(RateFit.of(new double[] {Double.NaN, -1, 0, Double.POSITIVE_INFINITY}, 1))
                .isEmpty();
        assertThat(RateFit.of(new double[] {1, 1e-9}, 1)).isEmpty();
    }
}
