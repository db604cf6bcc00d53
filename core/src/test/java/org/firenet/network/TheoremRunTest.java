package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.certificate.AprioriBound;
import org.firenet.certificate.ErrorConstants;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.BoundInstance;
import org.firenet.testing.Looseness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The a-priori bound along the whole run of the theorem's network, {@code p = ⌈2C₂‖A‖/ν⌉}: after every restart k,
 * {@code F(φ_k) − F(x) ≤ ε_k} and {@code ‖φ_k − x‖₂ ≤ C₂(ε_k + δ)}.
 */
class TheoremRunTest {
    private static final int RESTARTS = 8;
    private static final double NU = Math.exp(-1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBoundsHoldAfterEveryRestart(boolean tall) {
        Looseness distances = new Looseness();
        Looseness objectives = new Looseness();
        for (long seed = 0; seed < 150; seed++) {
            BoundInstance instance = tall ? BoundInstance.tall(seed) : BoundInstance.wide(seed);
            if (instance.constants().c2() < 40) {
                run(instance, distances, objectives);
            }
        }
        assertThat(distances.instances()).isGreaterThan(50 * RESTARTS);
        assertThat(objectives.least()).as("objective").isBetween(1.0, 10.0);
        assertThat(distances.least()).as("distance").isBetween(1.0, 25.0);
    }

    private static void run(BoundInstance instance, Looseness distances, Looseness objectives) {
        ErrorConstants constants = instance.constants();
        double lambda = constants.lambda();
        SquareRootLasso problem = instance.problem(lambda);
        double delta = Math.max(instance.mismatch(lambda), 1e-9);
        ReferenceEngine engine = new ReferenceEngine(problem);
        double norm = engine.operatorNorm();
        double start = problem.measurements().norm();
        AprioriBound bound = new AprioriBound(constants.c2(), norm, NU, delta, start);
        int p = (int) Math.ceil(2 * constants.c2() * norm / NU);
        PaperSchedule schedule = new PaperSchedule(RESTARTS, p, NU, delta, start, 1 / norm, 1 / norm);
        double target = problem.objective(instance.truth(), new Workspace());
        ComplexArray output = ComplexArray.zeros(problem.operator().domain());
        schedule.run(started(engine), layer -> {
            if (layer.number() % p == 0) {
                int k = layer.number() / p;
                layer.coefficients(output);
                double excess = problem.objective(output, new Workspace()) - target;
                double distance = output.distance(instance.truth());
                assertThat(excess).isLessThanOrEqualTo(bound.objectiveBound(k));
                assertThat(distance).isLessThanOrEqualTo(bound.distanceBound(k));
                objectives.add(excess, bound.objectiveBound(k));
                distances.add(distance, bound.distanceBound(k));
            }
            return true;
        });
    }

    private static Engine started(Engine engine) {
        engine.start(null);
        return engine;
    }
}
