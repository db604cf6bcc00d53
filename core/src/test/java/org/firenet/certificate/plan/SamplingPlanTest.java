package org.firenet.certificate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.HaarFourierMeasure;
import org.firenet.sampling.SamplingLevels;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.sparsity.WeightedSparsity;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplingPlanTest {
    private static final Shape SHAPE = Shape.of(32, 32);
    private static final int R = 3;
    private static final WeightedSparsity SPARSITY =
            WeightedSparsity.balanced(LocalSparsities.of(SparsityLevels.pyramid(SHAPE, R), 20, 9, 6));

    @Test
    void countsMeasuresAndTheLogFactorFollowTheirFormulas() {
        SamplingMask mask = PaperSampling.of(SamplingDomain.FOURIER, SHAPE, WaveletFilter.HAAR, R, 300)
                .draw(1);
        HaarFourierMeasure measure = new HaarFourierMeasure(SPARSITY.sparsities());
        SamplingPlan plan = SamplingPlan.of(mask, SamplingLevels.fourier(SHAPE, R), measure, SPARSITY, 0.1);
        // s = 35, κ = r = 3, m = 300.
        double expected = 2 * 9 * Math.log(600) * Math.pow(Math.log(35 * 3), 2) + Math.log(10);
        assertThat(plan.logFactor()).isCloseTo(expected, within(1e-9));
        assertThat(plan.levels()).hasSize(9);
        assertThat(plan.levels().stream().mapToInt(LevelSampling::samples).sum())
                .isEqualTo(300);
        assertThat(plan.levels().stream().mapToInt(LevelSampling::size).sum()).isEqualTo(SHAPE.size());
        LevelSampling corner = plan.levels().get(8);
        assertThat(corner.k1()).isEqualTo(3);
        assertThat(corner.measure()).isEqualTo(20 / 16.0 + 9 / 4.0 + 6);
        assertThat(corner.ratio()).isEqualTo(corner.samples() / corner.measure());
        assertThatThrownBy(() -> SamplingPlan.of(mask, SamplingLevels.fourier(SHAPE, R), measure, SPARSITY, 0))
                .hasMessageContaining("between 0 and 1, found 0");
    }

    /** No mask of the same budget has a larger least ratio, but for the rounding of the counts. */
    @ParameterizedTest
    @EnumSource(SamplingDomain.class)
    void theMaskOfABudgetMakesTheLeastRatioLarge(SamplingDomain domain) {
        ImagingModel full = new ImagingModel(domain, SamplingMask.full(SHAPE), WaveletFilter.HAAR, R);
        SamplingMask computed = Plan.mask(full, SPARSITY, 300, 5);
        assertThat(computed.count()).isEqualTo(300);
        assertThat(computed)
                .isEqualTo(Plan.mask(full, SPARSITY, 300, 5))
                .isNotEqualTo(Plan.mask(full, SPARSITY, 300, 6));
        SamplingPlan plan = plan(full, computed);
        double room = plan.levels().stream()
                .filter(level -> !level.full())
                .mapToDouble(level -> (level.samples() + 1) / level.measure())
                .min()
                .orElseThrow();
        double most = plan.levels().stream()
                .filter(level -> !level.full())
                .mapToDouble(level -> (level.samples() - 1) / level.measure())
                .max()
                .orElseThrow();
        assertThat(most).as("moving a sample gains nothing").isLessThanOrEqualTo(room);
        SamplingMask other =
                PaperSampling.of(domain, SHAPE, WaveletFilter.HAAR, R, 300).draw(1);
        assertThat(plan.leastRatio()).isGreaterThanOrEqualTo(plan(full, other).leastRatio());
    }

    private static SamplingPlan plan(ImagingModel model, SamplingMask mask) {
        return SamplingPlan.of(
                mask,
                Plan.levels(model),
                SamplingMeasure.of(model.samplingDomain(), WaveletFilter.HAAR, SPARSITY.sparsities()),
                SPARSITY,
                0.01);
    }

    @ParameterizedTest
    @EnumSource(SamplingDomain.class)
    void oneWaveletOfEachBandStandsForAll(SamplingDomain domain) {
        ImagingModel full = new ImagingModel(domain, SamplingMask.full(SHAPE), WaveletFilter.HAAR, R);
        ImagingModel model = new ImagingModel(domain, Plan.mask(full, SPARSITY, 300, 5), WaveletFilter.HAAR, R);
        LevelCoherence coherence = LevelCoherence.of(model, Plan.levels(model));
        double[] least = IntStream.range(0, R).mapToDouble(j -> 1).toArray();
        for (int i = 0; i < SHAPE.size(); i += 3) {
            int j = model.sparsityLevels().levelOf(i) - 1;
            least[j] = Math.min(least[j], model.operator().apply(wavelet(i)).norm());
        }
        for (int j = 1; j <= R; j++) {
            assertThat(coherence.measured(j)).isCloseTo(least[j - 1], within(1e-10));
            ComplexArray found = wavelet(coherence.leastMeasuredWavelet(j));
            assertThat(model.operator().apply(found).norm()).isCloseTo(least[j - 1], within(1e-10));
            int level = j;
            double energy = IntStream.rangeClosed(1, R)
                    .mapToDouble(k -> coherence.energy(level, k))
                    .sum();
            assertThat(energy).isCloseTo(1, within(1e-10));
        }
        assertThat(coherence.leastGamma())
                .isCloseTo(
                        1
                                / IntStream.range(0, R)
                                        .mapToDouble(j -> least[j])
                                        .min()
                                        .orElseThrow(),
                        within(1e-9));
    }

    private static ComplexArray wavelet(int position) {
        ComplexArray e = ComplexArray.zeros(SHAPE);
        e.re()[position] = 1;
        return e;
    }

    @Test
    void walshSeesEachLevelInItsOwnBandOnly() {
        ImagingModel full = new ImagingModel(SamplingDomain.WALSH, SamplingMask.full(SHAPE), WaveletFilter.HAAR, R);
        LevelCoherence coherence = LevelCoherence.of(full, Plan.levels(full));
        for (int j = 1; j <= R; j++) {
            for (int k = 1; k <= R; k++) {
                assertThat(coherence.energy(j, k)).isCloseTo(j == k ? 1 : 0, within(1e-12));
                assertThat(coherence.coherence(j, k) > 1e-20).isEqualTo(j == k);
            }
        }
    }

    @Test
    void aMaskThatMissesAWaveletLeavesNoGamma() {
        SamplingMask corner = SamplingMask.of(SHAPE, 0, 1, 2);
        ImagingModel model = new ImagingModel(SamplingDomain.WALSH, corner, WaveletFilter.HAAR, R);
        assertThatThrownBy(() -> Plan.usualGamma(model)).hasMessageContaining("sees nothing of some wavelets of level");
    }
}
