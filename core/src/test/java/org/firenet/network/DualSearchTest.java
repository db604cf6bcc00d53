package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DualSearchTest {
    private static double found(SolvedProblem problem, ComplexArray z, int layers) {
        ComplexArray u = new DualSearch(layers)
                .near(problem.lasso(), new ReferenceEngine(problem.lasso()), z, LayerListener.NONE);
        return problem.lasso().dualValue(u, new Workspace()) / problem.minimum();
    }

    /** The direction of the residual solves the dual problem: no layer can find that as well. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theResidualOfASolutionIsTheBestDualVariable(long seed) {
        SolvedProblem problem = SolvedProblem.dense(seed);
        assertThat(found(problem, problem.solution(), 1)).isBetween(1 - 1e-12, 1 + 1e-12);
    }

    /** Where the residual says nothing, the layers do; more of them find more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void layersFindADualVariableForAnyCoefficients(long seed) {
        SolvedProblem problem = SolvedProblem.dense(seed);
        ComplexArray z = RandomArrays.complex(problem.solution().shape(), seed);
        assertThat(found(problem, z, 400)).isBetween(0.999, 1 + 1e-12);
        assertThat(found(problem, z, 5)).isBetween(0.0, 0.999);
    }

    /** Coefficients beyond all range are no start, but what they are certified with is the same. */
    @Test
    void hugeCoefficientsAreNoStart() {
        SolvedProblem problem = SolvedProblem.dense(1);
        ComplexArray z = problem.solution().copy();
        z.scale(1e150);
        assertThat(found(problem, z, 400)).isGreaterThan(0.999);
    }

    @Test
    void noLayersAreRefused() {
        assertThatThrownBy(() -> new DualSearch(0)).hasMessageContaining("layers");
    }
}
