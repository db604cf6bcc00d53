package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.reference.ReferenceProblem;
import org.firenet.reference.ReferenceRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper's network agrees with an independent implementation, layer by layer. */
class PaperScheduleReferenceTest {
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_fourier_db1_N64_s25",
                "a_fourier_db1_N128_s25",
                "a_fourier_db1_N256_s25",
                "a_fourier_db1_N512_s15",
                "b_walsh_db1_N128_s25",
                "c_fourier_db2_N128_s25",
                "d_noise2_fourier_db1_N128_s25",
                "d_noise2_fourier_db1_N256_s25",
                "e_ell_fourier_db1_N128_s25"
            })
    void agreesWithTheSharedRuns(String name) {
        assertAgreement(ReferenceProblem.of(ReferenceRun.shared(name)));
    }

    @Test
    void agreesWithTheBundledRun() {
        assertAgreement(ReferenceProblem.simulated(ReferenceRun.bundled()));
    }

    private static void assertAgreement(ReferenceProblem problem) {
        List<Double> errors = new ArrayList<>();
        List<Double> objectives = new ArrayList<>();
        ComplexArray coefficients =
                ComplexArray.zeros(problem.model().operator().domain());
        Firenet.Result result = new Firenet(problem.lasso(), problem.schedule())
                .run(new ReferenceEngine(problem.lasso()), null, layer -> {
                    layer.coefficients(coefficients);
                    errors.add(problem.imageError(coefficients));
                    objectives.add(layer.engine().objective(Iterate.MEAN));
                    return true;
                });
        assertCurve("E1", problem.run().array("E1"), errors);
        assertCurve("objective", problem.run().array("objective"), objectives);
        ComplexArray expected = problem.run().complexArray("coef_2d", coefficients.shape());
        assertThat(result.coefficients().distance(expected) / expected.norm())
                .as("relative distance of the coefficients")
                .isLessThan(TOLERANCE);
    }

    private static void assertCurve(String name, double[] expected, List<Double> found) {
        assertThat(found).as(name).hasSize(expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertThat(found.get(k) / expected[k])
                    .as("%s after layer %d over the reference", name, k + 1)
                    .isCloseTo(1, within(TOLERANCE));
        }
    }
}
