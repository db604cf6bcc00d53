package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.sampling.SamplingMask;
import org.firenet.testing.SimulatedCoils;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;

class PseudoReplicasTest {
    private static final Shape SHAPE = Shape.of(16, 16);
    private static final CoilSensitivities MAPS = SimulatedCoils.sensitivities(4, SHAPE);
    private static final ComplexArray GRIDS = SimulatedCoils.kSpace(MAPS, SimulatedCoils.image(SHAPE));

    /** With next to no sparsity a fully sampled scan is the least-squares image: the ratio is 1 up to the draw. */
    @Test
    void withoutUndersamplingAndSparsityTheRatioIsOne() throws InterruptedException {
        PseudoReplicas.NoiseMap map = new PseudoReplicas(60, 0.1, 1)
                .run(reconstructor(SamplingMask.full(SHAPE), 1e-6), GRIDS, 2, LayerListener.NONE);
        assertThat(Arrays.stream(map.ratio()).average().orElseThrow()).isCloseTo(1, within(0.03));
        assertThat(Arrays.stream(map.ratio()).min().orElseThrow()).isGreaterThan(0.6);
        double[] sums = MAPS.sums();
        for (int i = 0; i < sums.length; i++) {
            assertThat(map.deviation()[i]).isCloseTo(map.ratio()[i] * 0.1 / Math.sqrt(sums[i]), within(1e-12));
        }
    }

    /** Every other line of four coils: noise grows by more than √2, most where the coils can tell least. */
    @Test
    void undersamplingRaisesTheNoise() throws InterruptedException {
        SamplingMask lines = SamplingMask.of(
                SHAPE,
                IntStream.range(0, SHAPE.size()).filter(i -> i / 16 % 2 == 0).toArray());
        PseudoReplicas.NoiseMap map =
                new PseudoReplicas(40, 0.1, 1).run(reconstructor(lines, 1e-6), GRIDS, 2, LayerListener.NONE);
        assertThat(Arrays.stream(map.ratio()).average().orElseThrow()).isBetween(Math.sqrt(2), 4.0);
    }

    @Test
    void theMapDependsOnTheSeedAndNotOnTheThreads() throws InterruptedException {
        Reconstructor reconstructor = reconstructor(SamplingMask.full(SHAPE), 1e-2);
        double[] one = new PseudoReplicas(3, 0.1, 7)
                .run(reconstructor, GRIDS, 1, LayerListener.NONE)
                .deviation();
        assertThat(new PseudoReplicas(3, 0.1, 7)
                        .run(reconstructor, GRIDS, 3, LayerListener.NONE)
                        .deviation())
                .containsExactly(one);
        assertThat(new PseudoReplicas(3, 0.1, 8)
                        .run(reconstructor, GRIDS, 1, LayerListener.NONE)
                        .deviation())
                .isNotEqualTo(one);
    }

    @Test
    void senselessNumbersAreRefused() {
        assertThatThrownBy(() -> new PseudoReplicas(1, 0.1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a standard deviation needs at least 2 replicas, found 1");
        assertThatThrownBy(() -> new PseudoReplicas(2, Double.NaN, 1))
                .hasMessage("the noise level of the replicas must be a finite number above 0, found NaN");
    }

    private static Reconstructor reconstructor(SamplingMask mask, double lambda) {
        ReconstructionSettings settings = new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                WaveletFilter.HAAR,
                2,
                new WeightRule.Uniform(),
                lambda,
                TunedSchedule.of(120),
                false);
        return new Reconstructor(mask, settings, EngineFactory.REFERENCE).withSensitivities(MAPS);
    }
}
