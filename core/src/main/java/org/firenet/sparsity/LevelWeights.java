package org.firenet.sparsity;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;

/**
 * One weight {@code w_(k) > 0} for each level, for the norm {@code ‖x‖_{1,w} = Σᵢ wᵢ|xᵢ|} where wᵢ is the weight of the
 * level of i (Colbrook, Antun and Hansen 2022). Immutable.
 *
 * @param levels the levels, r of them
 * @param perLevel w_(1), …, w_(r) in this order, positive and finite
 */
public record LevelWeights(SparsityLevels levels, List<Double> perLevel) {
    /** @throws IllegalArgumentException if there are not r weights, or one is not positive and finite */
    public LevelWeights {
        perLevel = List.copyOf(perLevel);
        if (perLevel.size() != levels.count()) {
            throw new IllegalArgumentException(
                    "expected one weight for each of " + levels + ", found " + perLevel.size());
        }
        for (double weight : perLevel) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights must be positive and finite, found " + weight);
            }
        }
    }

    /** The weight 1 everywhere. */
    public static LevelWeights uniform(SparsityLevels levels) {
        return new LevelWeights(levels, Collections.nCopies(levels.count(), 1.0));
    }

    /**
     * The weights {@code w_(k) = √(s/s_k)}, {@code s = Σ s_k}, which make κ = r, its least value.
     *
     * <p>A level with s_k = 0 would need an infinite weight; it is counted as s_k = 1 (also in s), that is, the
     * coefficients of an empty level get the largest weight that a level with content could have.
     */
    public static LevelWeights balanced(LocalSparsities sparsities) {
        LocalSparsities positive = sparsities.atLeastOne();
        double total = positive.total();
        return new LevelWeights(
                positive.levels(),
                positive.perLevel().stream().map(s -> Math.sqrt(total / s)).toList());
    }

    /**
     * The weight w_(k).
     *
     * @param level k from 1 to r
     */
    public double of(int level) {
        return perLevel.get(level - 1);
    }

    /** One weight for every coefficient, K of them in the layout of the levels; a new array. */
    public double[] expand() {
        return IntStream.range(0, levels.size())
                .mapToDouble(i -> of(levels.levelOf(i)))
                .toArray();
    }

    /**
     * The weighted norm {@code ‖x‖_{1,w}}.
     *
     * @throws IllegalArgumentException if x has not K values
     */
    public double norm(ComplexArray x) {
        if (x.size() != levels.size()) {
            throw new IllegalArgumentException("expected " + levels.size() + " coefficients, found " + x.size());
        }
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += of(levels.levelOf(i)) * Math.hypot(x.re()[i], x.im()[i]);
        }
        return sum;
    }
}
