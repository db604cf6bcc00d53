package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.testing.BoundInstance;
import org.firenet.testing.Looseness;
import org.junit.jupiter.api.Test;

/**
 * What C₁ and C₂ mean: with the null space property, for all z and x,
 * {@code ‖z − x‖₂ ≤ (C₁/√ξ)(2σ_{s,M}(x)_w + ‖z‖_{1,w} − ‖x‖_{1,w}) + C₂‖A(z − x)‖₂}.
 */
class DistanceBoundTest {
    @Test
    void holdsForMatricesOfFullColumnRank() {
        Looseness looseness = new Looseness();
        for (long seed = 0; seed < 1000; seed++) {
            check(BoundInstance.tall(seed), seed, looseness);
        }
        assertThat(looseness.least()).as("not vacuous").isBetween(1.0, 4.0);
    }

    @Test
    void holdsForMatricesWithFewerRowsThanColumns() {
        Looseness looseness = new Looseness();
        for (long seed = 0; seed < 1000; seed++) {
            check(BoundInstance.wide(seed), seed, looseness);
        }
        assertThat(looseness.least()).as("not vacuous").isBetween(1.0, 8.0);
    }

    private static void check(BoundInstance instance, long seed, Looseness looseness) {
        ErrorConstants constants = instance.constants();
        ComplexArray x = instance.truth();
        double root = Math.sqrt(instance.sparsity().xi());
        double excess = 2 * instance.sparsity().bestApproximationError(x)
                - instance.sparsity().weights().norm(x);
        SplittableRandom random = new SplittableRandom(~seed);
        for (int trial = 0; trial < 10; trial++) {
            ComplexArray z = instance.candidate(random);
            double seen = instance.matrix().apply(z).distance(instance.matrix().apply(x));
            double bound = constants.c1()
                            / root
                            * (excess + instance.sparsity().weights().norm(z))
                    + constants.c2() * seen;
            double distance = z.distance(x);
            assertThat(distance).isLessThanOrEqualTo(bound * (1 + 1e-12) + 1e-13);
            looseness.add(distance, bound);
        }
    }
}
