package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.testing.BoundInstance;
import org.firenet.testing.Looseness;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;

/**
 * The ground that the other proofs by running stand on: the matrices have the property with the ρ and γ said, for every
 * support of one coefficient per level, and not by far.
 */
class NullSpacePropertyHoldsTest {
    @Test
    void noSupportAndNoVectorBreakIt() {
        Looseness looseness = new Looseness();
        for (long seed = 0; seed < 400; seed++) {
            BoundInstance instance = seed % 2 == 0 ? BoundInstance.wide(seed) : BoundInstance.tall(seed);
            SplittableRandom random = new SplittableRandom(~seed);
            for (int trial = 0; trial < 20; trial++) {
                // Vectors close to the null space are the dangerous ones: shrink what A sees.
                ComplexArray x = RandomArrays.complex(instance.matrix().domain(), random);
                x.add(
                        -0.99 * random.nextInt(2),
                        instance.matrix().adjoint(instance.matrix().apply(x)));
                double seen =
                        instance.property().gamma() * instance.matrix().apply(x).norm();
                for (int i = 0; i < 4; i++) {
                    for (int j = 4; j < 8; j++) {
                        double inside = Math.sqrt(square(x, i) + square(x, j));
                        double outside = instance.sparsity().weights().norm(without(x, i, j));
                        double bound = instance.property().rho()
                                        * outside
                                        / Math.sqrt(instance.sparsity().xi())
                                + seen;
                        assertThat(inside).isLessThanOrEqualTo(bound);
                        looseness.add(inside, bound);
                    }
                }
            }
        }
        assertThat(looseness.instances()).isEqualTo(128_000);
        assertThat(looseness.least()).as("not vacuous").isBetween(1.0, 1.3);
    }

    private static double square(ComplexArray x, int i) {
        return x.re()[i] * x.re()[i] + x.im()[i] * x.im()[i];
    }

    private static ComplexArray without(ComplexArray x, int i, int j) {
        ComplexArray rest = x.copy();
        for (int k : new int[] {i, j}) {
            rest.re()[k] = 0;
            rest.im()[k] = 0;
        }
        return rest;
    }
}
