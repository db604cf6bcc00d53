package org.firenet.coil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.OperatorLaws;
import org.firenet.testing.ExactMatrix;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoilSensitivitiesTest {
    private static final Shape MAPS = Shape.of(3, 5, 4);
    private static final int PIXELS = 20;

    @Test
    void normalisedMapsHaveTheSumOneOrZero() {
        ComplexArray maps = RandomArrays.complex(MAPS, 1);
        for (int c = 0; c < 3; c++) {
            maps.re()[c * PIXELS + 7] = 0;
            maps.im()[c * PIXELS + 7] = 0;
        }
        CoilSensitivities normalised = CoilSensitivities.of(maps).normalised();
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            assertThat(sum(normalised, pixel)).isCloseTo(pixel == 7 ? 0 : 1, within(1e-14));
        }
        assertThat(normalised.largestSum()).isBetween(1.0, 1 + 1e-13);
        // The direction of each pixel's vector stays.
        double ratio = maps.re()[3] / normalised.maps().re()[3];
        assertThat(maps.im()[2 * PIXELS + 3])
                .isCloseTo(ratio * normalised.maps().im()[2 * PIXELS + 3], within(1e-14));
    }

    @Test
    void imagesAreZeroWhereNoCoilSees() {
        ComplexArray maps = RandomArrays.complex(MAPS, 4);
        for (int c = 0; c < 3; c++) {
            maps.re()[c * PIXELS + 7] = 0;
            maps.im()[c * PIXELS + 7] = 0;
        }
        ComplexArray image = RandomArrays.complex(Shape.of(5, 4), 5);
        ComplexArray seen = CoilSensitivities.of(maps).whereSeen(image);
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            assertThat(seen.re()[pixel]).isEqualTo(pixel == 7 ? 0 : image.re()[pixel]);
            assertThat(seen.im()[pixel]).isEqualTo(pixel == 7 ? 0 : image.im()[pixel]);
        }
        ComplexArray turned = RandomArrays.complex(Shape.of(4, 5), 5);
        assertThatThrownBy(() -> CoilSensitivities.of(maps).whereSeen(turned))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5x4");
    }

    @Test
    void theLargestSumIsKnownForMapsAsTheyAre() {
        CoilSensitivities maps = CoilSensitivities.of(RandomArrays.complex(MAPS, 2));
        double largest = 0;
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            largest = Math.max(largest, sum(maps, pixel));
        }
        assertThat(maps.largestSum()).isBetween(largest, largest * (1 + 1e-13));
        assertThat(maps.coils()).isEqualTo(3);
        assertThat(maps.image()).isEqualTo(Shape.of(5, 4));
    }

    @Test
    void laterChangesOfTheGivenArrayDoNotReachTheMaps() {
        ComplexArray given = RandomArrays.complex(MAPS, 3);
        CoilSensitivities maps = CoilSensitivities.of(given);
        double before = maps.maps().re()[0];
        given.re()[0] = 17;
        assertThat(maps.maps().re()[0]).isEqualTo(before);
    }

    @Test
    void whatCannotBeSensitivitiesIsRefused() {
        assertThatThrownBy(() -> CoilSensitivities.of(ComplexArray.zeros(Shape.of(5, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sensitivities must have the shape coils x rows x columns, found 5x4");
        assertThatThrownBy(() -> CoilSensitivities.of(ComplexArray.zeros(MAPS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the largest sum over the coils of squared sensitivities must be between 1.0E-50 and"
                        + " 1.0E50, found 0.0");
        ComplexArray notFinite = RandomArrays.complex(MAPS, 4);
        notFinite.im()[2 * PIXELS + 9] = Double.NaN;
        assertThatThrownBy(() -> CoilSensitivities.of(notFinite))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sensitivities must be finite, found ")
                .hasMessageEndingWith(" + NaNi in coil 2, row 2, column 1");
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 4", "3, 1, 7", "8, 6, 9"})
    void theOperatorKeepsTheLaws(int coils, int rows, int columns) {
        Shape shape = Shape.of(coils, rows, columns);
        CoilSensitivities maps = CoilSensitivities.of(RandomArrays.complex(shape, coils));
        OperatorLaws.check(new SensitivityOperator(maps), 5, 1e-13);
        OperatorLaws.check(new SensitivityOperator(maps.normalised()), 5, 1e-13);
        assertThat(new SensitivityOperator(maps.normalised()).norm().value()).isCloseTo(1, within(1e-13));
    }

    @Test
    void aCoilSeesTheImageTimesItsSensitivity() {
        CoilSensitivities maps = CoilSensitivities.of(RandomArrays.complex(MAPS, 6));
        ComplexArray image = RandomArrays.complex(maps.image(), 7);
        ComplexArray seen = new SensitivityOperator(maps).apply(image);
        int at = 2 * PIXELS + 11;
        double sr = maps.maps().re()[at];
        double si = maps.maps().im()[at];
        assertThat(seen.re()[at]).isEqualTo(sr * image.re()[11] - si * image.im()[11]);
        assertThat(seen.im()[at]).isEqualTo(sr * image.im()[11] + si * image.re()[11]);
    }

    /** The promised bounds against 40 digits: S as a matrix with one row per coil and pixel. */
    @Test
    void roundingErrorsStayBelowTheirBounds() {
        CoilSensitivities maps = CoilSensitivities.of(RandomArrays.complex(MAPS, 8));
        SensitivityOperator operator = new SensitivityOperator(maps);
        ExactMatrix exact = ExactMatrix.zeros(3 * PIXELS, PIXELS);
        for (int i = 0; i < 3 * PIXELS; i++) {
            exact.re()[i * PIXELS + i % PIXELS] = new BigDecimal(maps.maps().re()[i]);
            exact.im()[i * PIXELS + i % PIXELS] = new BigDecimal(maps.maps().im()[i]);
        }
        for (long seed = 1; seed <= 5; seed++) {
            ComplexArray x = RandomArrays.complex(maps.image(), seed);
            ComplexArray y = RandomArrays.complex(MAPS, seed);
            double apply = error(exact.times(column(x)), operator.apply(x)) / x.norm();
            double adjoint = error(exact.adjoint().times(column(y)), operator.adjoint(y)) / y.norm();
            assertThat(apply)
                    .isBetween(
                            operator.roundingError().apply() / 100,
                            operator.roundingError().apply());
            assertThat(adjoint)
                    .isBetween(
                            operator.roundingError().adjoint() / 100,
                            operator.roundingError().adjoint());
        }
    }

    private static ExactMatrix column(ComplexArray x) {
        return ExactMatrix.of(x.reshape(Shape.of(x.size())));
    }

    private static double error(ExactMatrix exact, ComplexArray found) {
        return exact.minus(column(found)).norm().doubleValue();
    }

    private static double sum(CoilSensitivities sensitivities, int pixel) {
        double sum = 0;
        for (int c = 0; c < sensitivities.coils(); c++) {
            double re = sensitivities.maps().re()[c * PIXELS + pixel];
            double im = sensitivities.maps().im()[c * PIXELS + pixel];
            sum += re * re + im * im;
        }
        return sum;
    }
}
