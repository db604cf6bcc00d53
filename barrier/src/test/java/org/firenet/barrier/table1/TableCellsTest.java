package org.firenet.barrier.table1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void twoInstancesDifferByTheirAccuracyAndTheirMinimisersByThreeUnits(int digits) {
        ExperimentInstance first = ExperimentInstance.of(digits, 10, 1);
        ExperimentInstance second = ExperimentInstance.of(digits, 10, 2);
        double squared = 0;
        for (int i = 0; i < ExperimentInstance.ROWS; i++) {
            for (int j = 0; j < 2; j++) {
                double difference = first.matrix()[i][j] - second.matrix()[i][j];
                squared += difference * difference;
            }
        }
        assertThat(Math.sqrt(squared)).isCloseTo(Math.sqrt(0.5) * 0x1p-10, within(1e-8));
        double jump = Math.hypot(first.minimiser()[0], second.minimiser()[1]);
        assertThat(jump * Math.pow(10, digits)).isCloseTo(3, within(4e-4));
        assertThat(squaredDistanceToIdentity(first)).isLessThan(1e-24);
    }

    /** Figures of an independent NumPy program for the same experiment. */
    @ParameterizedTest
    @CsvSource({
        "1, 10, 0.1505735568026321",
        "1, 20, 0.15000056020121175",
        "3, 10, 0.0014999998194170636",
        "3, 20, 0.0014999999998236506"
    })
    void firenetAsDescribedGivesTheMidpoint(int digits, int n, double expected) {
        assertThat(FirenetCell.asDescribed(digits, n)).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void firenetAsScriptedGivesTheFiguresOfTheScript() {
        // The steps break the bound by a factor of 6.7, so the iterates do not settle and rounding shows in digit 6.
        assertThat(FirenetCell.asScripted(1, 10, 0)).isCloseTo(0.2597825, within(2e-6));
        assertThat(FirenetCell.asScripted(3, 10, 1)).isCloseTo(0.0025980, within(1e-6));
        assertThat(FirenetCell.asScripted(6, 10, 2)).isCloseTo(0.0000015, within(1e-9));
        assertThat(FirenetCell.scriptStepProduct(1, 10)).isCloseTo(6.66, within(0.01));
    }

    @Test
    void aShortTrainingOfListaAlreadyEndsAtTheWrongMinimiser() {
        ListaCell cell = ListaCell.train(6, 10, 30, 30, 1, () -> {});
        assertThat(cell.distance()).isCloseTo(3e-6, within(1e-9));
    }

    /** The squared Frobenius distance of AAᵀ/‖a‖² to the identity. */
    private static double squaredDistanceToIdentity(ExperimentInstance instance) {
        double[][] a = instance.matrix();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a.length; k++) {
                double inner = i == k ? -1 : 0;
                for (int j = 0; j < a[0].length; j++) {
                    inner += a[i][j] * a[k][j] / (instance.norm() * instance.norm());
                }
                sum += inner * inner;
            }
        }
        return sum;
    }
}
