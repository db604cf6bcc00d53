package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartClockTest {
    /** A gap that behaves as the clock assumes is caught at the first layer that meets the factor. */
    @ParameterizedTest
    @CsvSource({"0.37, 1", "0.5, 3", "0.1, 20"})
    void aGapLikeOneOverTheLayersIsCaughtInTime(double factor, double scale) {
        RestartClock clock = new RestartClock(factor);
        List<Integer> looks = new ArrayList<>();
        int layer = 1;
        while (!(clock.tick() && look(clock, looks, layer, scale / layer))) {
            layer++;
        }
        assertThat(layer).isEqualTo((int) Math.ceil(1 / factor));
        assertThat(looks).hasSizeLessThanOrEqualTo(2 + (int) (2 * Math.log(layer) / Math.log(2)));
    }

    /** However the gap behaves, no more than half as many layers as have passed go by without a look. */
    @ParameterizedTest
    @CsvSource({"1", "1.5", "40"})
    void noLookIsPutOffTooLong(double gap) {
        RestartClock clock = new RestartClock(0.37);
        List<Integer> looks = new ArrayList<>();
        for (int layer = 1; layer <= 200; layer++) {
            if (clock.tick()) {
                assertThat(look(clock, looks, layer, layer == 1 ? 1 : gap)).isFalse();
            }
        }
        for (int i = 1; i < looks.size(); i++) {
            assertThat(looks.get(i)).isLessThanOrEqualTo(Math.max(looks.get(i - 1) * 3 / 2, looks.get(i - 1) + 1));
        }
    }

    private static boolean look(RestartClock clock, List<Integer> looks, int layer, double gap) {
        looks.add(layer);
        return clock.isDue(gap);
    }
}
