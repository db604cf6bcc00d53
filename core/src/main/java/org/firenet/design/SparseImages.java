package org.firenet.design;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.operator.LinearOperator;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;

/**
 * Images whose wavelet coefficients are (s, M)-sparse: in every level, s_k positions drawn uniformly without repetition,
 * with independent standard normal values. Nothing but sparsity in levels is assumed of such images.
 *
 * @param synthesis coefficients to image
 * @param sparsities s_k for every level of the coefficients
 */
public record SparseImages(LinearOperator synthesis, LocalSparsities sparsities) implements ImageFamily {
    /** @throws IllegalArgumentException if the levels are not those of the coefficients */
    public SparseImages {
        if (!sparsities.levels().shape().equals(synthesis.domain())) {
            throw new IllegalArgumentException(
                    "sparsities of " + sparsities.levels() + " do not fit " + synthesis.domain() + " coefficients");
        }
    }

    @Override
    public ComplexArray draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SparsityLevels levels = sparsities.levels();
        ComplexArray coefficients = ComplexArray.zeros(synthesis.domain());
        int[] left = new int[levels.count() + 1];
        int[] wanted = new int[levels.count() + 1];
        for (int k = 1; k <= levels.count(); k++) {
            left[k] = levels.sizeOf(k);
            wanted[k] = sparsities.of(k);
        }
        // Selection sampling: each position in turn, with the probability that leaves every subset equally likely.
        for (int i = 0; i < levels.size(); i++) {
            int k = levels.levelOf(i);
            if (random.nextInt(left[k]--) < wanted[k]) {
                wanted[k]--;
                coefficients.re()[i] = random.nextGaussian();
            }
        }
        return synthesis.apply(coefficients);
    }
}
