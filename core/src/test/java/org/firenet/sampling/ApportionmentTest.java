package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {
    @Test
    void proportionsAreKeptUntilALevelIsFull() {
        Apportionment apportionment = new Apportionment(new double[] {3, 1, 2}, new int[] {9, 100, 100});
        assertThat(apportionment.of(12)).containsExactly(6, 2, 4);
        assertThat(apportionment.of(39)).containsExactly(9, 10, 20);
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        Apportionment apportionment = new Apportionment(new double[] {0.5, 0.3, 0.2}, new int[] {9, 9, 9});
        assertThat(apportionment.of(4)).containsExactly(2, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void totalsAreExactAndSharesWithinOneOfTheirRealValues(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 100; trial++) {
            Apportionment apportionment = random(random);
            int total = 1 + random.nextInt(apportionment.reachable());
            int[] shares = apportionment.of(total);
            double[] real = apportionment.realShares(apportionment.scale(total));
            assertThat(Arrays.stream(shares).sum()).isEqualTo(total);
            for (int i = 0; i < shares.length; i++) {
                assertThat((double) shares[i]).isBetween(Math.floor(real[i]), Math.floor(real[i]) + 1);
                assertThat(shares[i]).isLessThanOrEqualTo(apportionment.capacity()[i]);
                assertThat(apportionment.density()[i] == 0 && shares[i] > 0).isFalse();
            }
        }
    }

    @Test
    void everythingReachableCanBeShared() {
        Apportionment apportionment = new Apportionment(new double[] {1e-9, 0, 5}, new int[] {7, 8, 9});
        assertThat(apportionment.reachable()).isEqualTo(16);
        assertThat(apportionment.of(16)).containsExactly(7, 0, 9);
        assertThat(apportionment.of(1)).containsExactly(0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void theScaleGrowsWithTheTotal(long seed) {
        Apportionment apportionment = random(new SplittableRandom(seed));
        double previous = 0;
        for (int total = 1; total <= apportionment.reachable(); total++) {
            double scale = apportionment.scale(total);
            assertThat(scale).isGreaterThan(previous);
            previous = scale;
        }
    }

    private static Apportionment random(SplittableRandom random) {
        int levels = 1 + random.nextInt(30);
        double[] density = new double[levels];
        int[] capacity = new int[levels];
        for (int i = 0; i < levels; i++) {
            density[i] = i > 0 && random.nextInt(5) == 0 ? 0 : Math.exp(20 * random.nextDouble() - 10);
            capacity[i] = 1 + random.nextInt(200);
        }
        return new Apportionment(density, capacity);
    }
}
