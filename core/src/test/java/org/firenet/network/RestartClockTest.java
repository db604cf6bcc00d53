package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestartClockTest {
    private static final double SLACK = 1.1;

    /** What happened in one round. */
    private record Round(int layers, List<Integer> looks) {}

    @Test
    void theFirstTwoRoundsEndWithoutALook() {
        RestartClock clock = new RestartClock(0.37);
        for (int expected : new int[] {2, 5}) {
            int layers = 1;
            while (!clock.tick()) {
                layers++;
            }
            assertThat(layers).isEqualTo(expected);
            assertThat(clock.endsRoundUnseen()).isTrue();
            clock.restart(1);
        }
        assertThat(clock.endsRoundUnseen()).isFalse();
    }

    /** Gaps that behave as the clock assumes are caught soon after they are small enough, at few looks. */
    @ParameterizedTest
    @CsvSource({"0.37, 30", "0.5, 50", "0.1, 200"})
    void aGapThatFallsSteadilyIsCaughtInTime(double factor, int due) {
        double ratio = Math.pow(factor, 1.0 / due);
        for (IntToDoubleFunction gap :
                List.<IntToDoubleFunction>of(layer -> Math.pow(ratio, layer), layer -> factor * due / layer)) {
            Round round = thirdRound(factor, gap, 10 * due);
            assertThat(gap.applyAsDouble(round.layers())).isLessThanOrEqualTo(SLACK * factor);
            assertThat(round.layers()).isLessThanOrEqualTo(due * 6 / 5);
            assertThat(round.looks()).hasSizeLessThanOrEqualTo(8);
        }
    }

    /** However the gap behaves, no more layers go by without a look than have passed. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 40, 0, -1e-16})
    void noLookIsPutOffTooLong(double gap) {
        List<Integer> looks = thirdRound(0.37, layer -> gap, 500).looks();
        assertThat(looks.get(0)).isEqualTo(10);
        for (int i = 1; i < looks.size(); i++) {
            assertThat(looks.get(i)).isBetween(looks.get(i - 1) + 1, 2 * looks.get(i - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.37, 0.9, 0.95, 0.999})
    void aGapThatDoesNotFallIsNeverSmallEnough(double factor) {
        assertThat(thirdRound(factor, layer -> 1, 300).layers()).isEqualTo(300);
    }

    @Test
    void theFirstLookOfALaterRoundComesAfterTheLengthOfTheRoundBefore() {
        RestartClock clock = atThirdRound(0.37);
        for (int layer = 1; layer <= 25; layer++) {
            clock.tick();
        }
        clock.restart(0.1);
        for (int layer = 1; layer < 30; layer++) {
            assertThat(clock.tick()).as("look at layer %d", layer).isFalse();
        }
        assertThat(clock.tick()).isTrue();
    }

    /** A clock whose third round begins at the gap 1. */
    private static RestartClock atThirdRound(double factor) {
        RestartClock clock = new RestartClock(factor);
        clock.restart(5);
        clock.restart(1);
        return clock;
    }

    private static Round thirdRound(double factor, IntToDoubleFunction gap, int most) {
        RestartClock clock = atThirdRound(factor);
        List<Integer> looks = new ArrayList<>();
        for (int layer = 1; layer <= most; layer++) {
            if (clock.tick()) {
                looks.add(layer);
                if (clock.isDue(gap.applyAsDouble(layer))) {
                    return new Round(layer, looks);
                }
            }
        }
        return new Round(most, looks);
    }
}
