package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.certificate.AprioriBound;
import org.firenet.certificate.ErrorConstants;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.sparsity.WeightedSparsity;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The theorem behind the paper's schedule, where its hypothesis is known to hold: a matrix with full column rank and
 * least singular value s has {@code ‖x_Δ‖ ≤ ‖x‖ ≤ ‖Ax‖/s}, hence the null space property with every ρ and γ = 1/s. For
 * {@code λ = C₁/(C₂√ξ)} and {@code p ≥ 2C₂‖A‖/ν} (the paper: 3),
 * {@code F(φ_n) − F(x) ≤ ε_n} and {@code ‖φ_n − x‖ ≤ C₂(ε_n + δ)} after every restart, for every x with
 * {@code c(x, y) ≤ δ}.
 */
class AprioriBoundTest {
    private static final double RHO = 0.1;
    private static final double NU = Math.exp(-1);
    private static final int RESTARTS = 8;
    private static final SparsityLevels LEVELS = SparsityLevels.ofBounds(6, 16);

    @ParameterizedTest
    @CsvSource({"1, 0.01, 3", "2, 0.01, 3", "3, 1e-6, 3", "4, 0.3, 3", "5, 0.01, 2", "6, 1e-6, 2"})
    void theErrorStaysBelowItsBoundAfterEveryRestart(long seed, double noise, double factor) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] singularValues = random.doubles(16, 0.5, 2).toArray();
        singularValues[3] = 2;
        singularValues[5] = 0.5;
        LinearOperator a = RandomMatrices.withSingularValues(20, 16, seed, singularValues);
        double gamma = 1 / 0.5;

        WeightedSparsity sparsity =
                new WeightedSparsity(LocalSparsities.of(LEVELS, 3, 2), new LevelWeights(LEVELS, List.of(1.0, 1.5)));
        ErrorConstants constants = ErrorConstants.of(new NullSpaceProperty(RHO, gamma), sparsity);
        double lambda = constants.lambda();

        ComplexArray x = ComplexArray.zeros(Shape.of(16));
        for (int i : new int[] {0, 2, 5, 7, 12}) {
            x.re()[i] = 4 * random.nextDouble() - 2;
            x.im()[i] = 4 * random.nextDouble() - 2;
        }
        x.re()[9] = noise;
        ComplexArray y = a.apply(x);
        y.add(1, RandomArrays.ofNorm(noise, y.shape(), seed));
        SquareRootLasso problem = new SquareRootLasso(a, y, sparsity.weights().expand(), lambda);

        double delta = ErrorConstants.mismatch(lambda, sparsity.bestApproximationError(x), noise);
        ReferenceEngine engine = new ReferenceEngine(problem);
        int p = (int) Math.ceil(factor * constants.c2() * engine.operatorNorm() / NU);
        double step = 1 / engine.operatorNorm();
        PaperSchedule schedule = new PaperSchedule(RESTARTS, p, NU, delta, y.norm(), step, step);

        List<ComplexArray> outputs = outputsOfRestarts(new Firenet(problem, schedule), engine, p);
        double target = problem.objective(x, new Workspace());
        AprioriBound bound = new AprioriBound(constants.c2(), engine.operatorNorm(), NU, delta, y.norm());
        for (int k = 0; k < outputs.size(); k++) {
            double excess = problem.objective(outputs.get(k), new Workspace()) - target;
            double distance = outputs.get(k).distance(x);
            assertThat(excess).isLessThanOrEqualTo(bound.objectiveBound(k + 1));
            assertThat(distance).isLessThanOrEqualTo(bound.distanceBound(k + 1));
            assertThat(distance).as("sharpness").isLessThanOrEqualTo(constants.c2() * (excess + delta));
        }
        assertThat(outputs).hasSize(RESTARTS);
    }

    private static List<ComplexArray> outputsOfRestarts(Firenet network, Engine engine, int p) {
        List<ComplexArray> outputs = new ArrayList<>();
        network.run(engine, null, layer -> {
            if (layer.number() % p == 0) {
                ComplexArray output =
                        ComplexArray.zeros(network.problem().operator().domain());
                layer.coefficients(output);
                outputs.add(output);
            }
            return true;
        });
        return outputs;
    }
}
