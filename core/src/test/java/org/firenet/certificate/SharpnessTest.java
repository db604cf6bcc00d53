package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.BoundInstance;
import org.firenet.testing.Looseness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sharpness: for {@code λ = C₁/(C₂√ξ)} and below, for all z and x,
 * {@code ‖z − x‖₂ ≤ C(λ)(F(z) − F(x) + c(x, y))}.
 */
class SharpnessTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.1, 0.001})
    void holdsForEveryCandidate(double shareOfLambda) {
        for (long seed = 0; seed < 500; seed++) {
            BoundInstance instance = seed % 2 == 0 ? BoundInstance.tall(seed) : BoundInstance.wide(seed);
            SplittableRandom random = new SplittableRandom(~seed);
            for (int trial = 0; trial < 5; trial++) {
                check(instance, shareOfLambda, instance.candidate(random), new Looseness());
            }
        }
    }

    /** Without noise and tail, candidates that shrink the truth come near the bound. */
    @Test
    void theBoundIsNotVacuous() {
        Looseness looseness = new Looseness();
        for (long seed = 0; seed < 3000; seed++) {
            BoundInstance instance = seed % 2 == 0 ? BoundInstance.tall(seed) : BoundInstance.wide(seed);
            if (instance.noise() == 0 && instance.sparsity().bestApproximationError(instance.truth()) == 0) {
                ComplexArray z = instance.truth().copy();
                z.scale(0.9);
                check(instance, 1, z, looseness);
            }
        }
        assertThat(looseness.instances()).isGreaterThan(100);
        assertThat(looseness.least()).isBetween(1.0, 4.0);
    }

    private static void check(BoundInstance instance, double share, ComplexArray z, Looseness looseness) {
        ErrorConstants constants = instance.constants();
        double lambda = share * constants.lambda();
        SquareRootLasso problem = instance.problem(lambda);
        Workspace workspace = new Workspace();
        double excess = problem.objective(z, workspace) - problem.objective(instance.truth(), workspace);
        double bound = constants.factor(lambda) * (excess + instance.mismatch(lambda));
        double distance = z.distance(instance.truth());
        // What cancels in F(z) − F(x) is multiplied by the factor.
        double rounding =
                1e-14 * constants.factor(lambda) * problem.measurements().norm();
        assertThat(distance).isLessThanOrEqualTo(bound + rounding);
        looseness.add(distance, bound);
    }
}
