package org.firenet.certificate.plan;

import java.util.ArrayList;
import java.util.List;
import org.firenet.sampling.LevelDensity;
import org.firenet.sampling.SamplingLevels;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.WeightedSparsity;

/**
 * A mask beside the sampling theorem for Haar wavelets: the null space property holds with probability 1 − ε_P if
 * {@code m_k ≥ C·M(s, k)·L} in every level that is not sampled in full, with a constant C (and a power of κ in it) that is
 * not known. Hence ratios m_k/M(s, k) and the factor L are reported, and never that they suffice. Colbrook, Antun and
 * Hansen 2022.
 *
 * @param levels all levels, row by row
 * @param logFactor L
 */
public record SamplingPlan(List<LevelSampling> levels, double logFactor) {
    public SamplingPlan {
        levels = List.copyOf(levels);
    }

    /**
     * Sets a mask beside a measure.
     *
     * @param failure ε_P in (0, 1)
     * @throws IllegalArgumentException if ε_P is out of range, or the mask has another shape than the levels
     */
    public static SamplingPlan of(
            SamplingMask mask, SamplingLevels levels, LevelDensity measure, WeightedSparsity sparsity, double failure) {
        if (!(failure > 0 && failure < 1)) {
            throw new IllegalArgumentException("the probability of failure must lie between 0 and 1, found " + failure);
        }
        int[][] counts = levels.count(mask);
        List<LevelSampling> all = new ArrayList<>();
        for (int k1 = 1; k1 <= levels.count(); k1++) {
            for (int k2 = 1; k2 <= levels.count(); k2++) {
                int samples = counts[k1 - 1][k2 - 1];
                all.add(new LevelSampling(k1, k2, levels.sizeOf(k1, k2), samples, measure.at(k1, k2)));
            }
        }
        return new SamplingPlan(all, logFactor(mask, sparsity, failure));
    }

    /** {@code L = d r² log(2m) log²(sκ) + log(1/ε_P)} in d = 2 dimensions, natural logarithms. */
    private static double logFactor(SamplingMask mask, WeightedSparsity sparsity, double failure) {
        double r = sparsity.levels().count();
        double inner = Math.log(sparsity.sparsities().total() * sparsity.kappa());
        return 2 * r * r * Math.log(2.0 * mask.count()) * inner * inner - Math.log(failure);
    }

    /** The least m_k/M(s, k) among the levels that are not sampled in full; infinite if all are. */
    public double leastRatio() {
        return levels.stream()
                .filter(level -> !level.full())
                .mapToDouble(LevelSampling::ratio)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
