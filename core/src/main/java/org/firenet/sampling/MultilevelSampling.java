package org.firenet.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.Shape;

/**
 * Multilevel random sampling (the "DAS" masks of Colbrook, Antun and Hansen 2022): the level k gets
 * {@code m_k = min(c·density(k), size of the level)} samples, with the scale c such that Σ m_k is the wanted total, and
 * they are drawn uniformly without replacement within the level. The total is exact, every m_k is rounded to a whole
 * number next to its real value.
 *
 * @param levels the sampling levels, r per axis
 * @param density the density of each level, made for r sparsity levels
 * @param samples the total, from 1 to the number of positions where the density is positive
 */
public record MultilevelSampling(SamplingLevels levels, LevelDensity density, int samples) implements SamplingPattern {
    /** @throws IllegalArgumentException if the total is out of range, or the numbers of levels differ */
    public MultilevelSampling {
        SampleCount.check(levels.shape(), samples);
        int sparsityLevels = density.sparsities().levels().count();
        if (sparsityLevels != levels.count()) {
            throw new IllegalArgumentException("expected local sparsities of " + levels.count()
                    + " levels, as many as the sampling has, found " + sparsityLevels);
        }
        int reachable = apportionment(levels, density).reachable();
        if (samples > reachable) {
            throw new IllegalArgumentException("the density is positive on " + reachable + " of the "
                    + levels.shape().size() + " positions, found a request for " + samples + " samples");
        }
    }

    @Override
    public Shape shape() {
        return levels.shape();
    }

    /** The numbers of samples m_k, r × r of them; that of the level (k₁, k₂) is at {@code [k₁ − 1][k₂ − 1]}. */
    public int[][] counts() {
        int r = levels.count();
        int[] flat = apportionment(levels, density).of(samples);
        return IntStream.range(0, r)
                .mapToObj(i -> Arrays.copyOfRange(flat, i * r, (i + 1) * r))
                .toArray(int[][]::new);
    }

    @Override
    public SamplingMask draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = counts();
        int[] drawn = new int[samples];
        int next = 0;
        for (int k1 = 1; k1 <= levels.count(); k1++) {
            for (int k2 = 1; k2 <= levels.count(); k2++) {
                int count = counts[k1 - 1][k2 - 1];
                int[] positions = RandomSubset.draw(levels.positionsOf(k1, k2), count, random);
                System.arraycopy(positions, 0, drawn, next, count);
                next += count;
            }
        }
        return SamplingMask.of(shape(), drawn);
    }

    private static Apportionment apportionment(SamplingLevels levels, LevelDensity density) {
        int r = levels.count();
        double[] densities = new double[r * r];
        int[] sizes = new int[r * r];
        for (int i = 0; i < r * r; i++) {
            densities[i] = density.at(1 + i / r, 1 + i % r);
            sizes[i] = levels.sizeOf(1 + i / r, 1 + i % r);
        }
        return new Apportionment(densities, sizes);
    }
}
