package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.network.Firenet;
import org.firenet.network.TunedSchedule;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.BoundInstance;
import org.firenet.testing.Looseness;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;

/**
 * A posteriori, for any z and any u, whoever computed them:
 * {@code ‖z − x‖₂ ≤ C(λ)(gap(z, u) + c(x, y))}.
 */
class AposterioriBoundTest {
    @Test
    void holdsForAnyCoefficientsAndAnyDualVariable() {
        for (long seed = 0; seed < 1000; seed++) {
            BoundInstance instance = seed % 2 == 0 ? BoundInstance.tall(seed) : BoundInstance.wide(seed);
            SplittableRandom random = new SplittableRandom(~seed);
            double lambda = instance.constants().lambda() * (seed % 3 == 0 ? 0.1 : 1);
            ComplexArray u = RandomArrays.complex(instance.matrix().range(), random);
            u.scale(Math.pow(10, 3 - 6 * random.nextDouble()));
            check(instance, lambda, instance.candidate(random), u, new Looseness());
        }
    }

    /** The pairs that a network gives after few and after many layers; with the latter the bound says something. */
    @Test
    void holdsForWhatANetworkGivesAndIsNotVacuous() {
        Looseness early = new Looseness();
        Looseness late = new Looseness();
        for (long seed = 0; seed < 600; seed++) {
            BoundInstance instance = seed % 2 == 0 ? BoundInstance.tall(seed) : BoundInstance.wide(seed);
            double lambda = instance.constants().lambda();
            for (int layers : new int[] {3, 60}) {
                Firenet.Result result = new Firenet(instance.problem(lambda), TunedSchedule.of(layers)).run();
                check(instance, lambda, result.coefficients(), result.dual(), layers == 3 ? early : late);
            }
        }
        assertThat(early.least()).isBetween(1.0, 6.0);
        assertThat(late.least()).isBetween(1.0, 6.0);
    }

    private static void check(
            BoundInstance instance, double lambda, ComplexArray z, ComplexArray u, Looseness looseness) {
        SquareRootLasso problem = instance.problem(lambda);
        DualityGap gap = DualityGap.of(problem, z, u, new Workspace());
        double factor = instance.constants().factor(lambda);
        double bound = factor * (gap.gap() + instance.mismatch(lambda));
        double distance = z.distance(instance.truth());
        double rounding = 1e-14 * factor * problem.measurements().norm();
        assertThat(distance).isLessThanOrEqualTo(bound + rounding);
        looseness.add(distance, bound);
    }
}
