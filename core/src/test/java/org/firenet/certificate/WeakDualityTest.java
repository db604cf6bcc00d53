package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.network.Firenet;
import org.firenet.network.TunedSchedule;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.BoundInstance;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;

/** Weak duality: {@code D(u) ≤ F(z)} for every u, scaled into the feasible set, and every z. */
class WeakDualityTest {
    private static final double ROUNDING = 1 + 1e-13;

    @Test
    void noDualValueExceedsAnyObjective() {
        Workspace workspace = new Workspace();
        double closest = Double.POSITIVE_INFINITY;
        for (long seed = 0; seed < 1000; seed++) {
            BoundInstance instance = seed % 2 == 0 ? BoundInstance.tall(seed) : BoundInstance.wide(seed);
            SplittableRandom random = new SplittableRandom(~seed);
            SquareRootLasso problem = instance.problem(Math.pow(10, -3 * random.nextDouble()));
            Firenet.Result solved = new Firenet(problem, TunedSchedule.of(60)).run();
            double largestDual = solved.gap().dual();
            double smallestObjective = solved.gap().objective();
            for (int trial = 0; trial < 5; trial++) {
                ComplexArray u = solved.dual().copy();
                u.add(Math.pow(10, 2 - 8 * random.nextDouble()), RandomArrays.complex(u.shape(), random));
                largestDual = Math.max(largestDual, problem.dualValue(u, workspace));
                ComplexArray z = solved.coefficients().copy();
                z.add(Math.pow(10, 2 - 8 * random.nextDouble()), RandomArrays.complex(z.shape(), random));
                smallestObjective = Math.min(smallestObjective, problem.objective(z, workspace));
                smallestObjective =
                        Math.min(smallestObjective, problem.objective(instance.candidate(random), workspace));
            }
            assertThat(largestDual).isLessThanOrEqualTo(smallestObjective * ROUNDING);
            closest = Math.min(closest, smallestObjective / largestDual);
        }
        assertThat(closest).as("the two meet").isLessThan(1 + 1e-9);
    }
}
