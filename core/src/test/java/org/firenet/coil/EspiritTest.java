package org.firenet.coil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SimulatedCoils;
import org.firenet.transform.Fourier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EspiritTest {
    private static final Shape SMALL = Shape.of(48, 40);

    @ParameterizedTest
    @CsvSource({"8, 96, 96, 24, 24", "4, 75, 90, 24, 20", "5, 64, 64, 16, 16", "6, 64, 80, 12, 24"})
    void analyticSensitivitiesAreRecovered(int coils, int rows, int columns, int down, int along) {
        Shape shape = Shape.of(rows, columns);
        CoilSensitivities truth = SimulatedCoils.sensitivities(coils, shape);
        ComplexArray image = SimulatedCoils.image(shape);
        ComplexArray grids = SimulatedCoils.kSpace(truth, image);
        CoilSensitivities found =
                Espirit.USUAL.maps(new CalibrationRegion(down, along).of(grids), shape, Fourier.Origin.CENTRE);
        double[] magnitude = image.magnitude();
        double worst = 1;
        double sum = 0;
        int inside = 0;
        for (int pixel = 0; pixel < shape.size(); pixel++) {
            if (magnitude[pixel] > 0.15) {
                double correlation = SimulatedCoils.correlation(found, truth, pixel);
                worst = Math.min(worst, correlation);
                sum += correlation;
                inside++;
            }
        }
        assertThat(worst).isGreaterThan(0.995);
        assertThat(sum / inside).isGreaterThan(0.9997);
    }

    @Test
    void mapsAreNormalisedAndZeroOutsideTheObject() {
        CoilSensitivities found = found(1, Fourier.Origin.CENTRE);
        int pixels = SMALL.size();
        int outside = 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            double sum = 0;
            for (int i = pixel; i < found.maps().size(); i += pixels) {
                sum += found.maps().re()[i] * found.maps().re()[i]
                        + found.maps().im()[i] * found.maps().im()[i];
            }
            outside += sum == 0 ? 1 : 0;
            assertThat(sum == 0 || Math.abs(sum - 1) < 1e-12).isTrue();
        }
        assertThat(outside).isBetween(pixels / 10, pixels / 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-150, 1e140})
    void theScaleOfTheDataDoesNotMatter(double scale) {
        assertThat(found(scale, Fourier.Origin.CENTRE)
                        .maps()
                        .distance(found(1, Fourier.Origin.CENTRE).maps()))
                .isLessThan(1e-9);
    }

    /** With the origin in the corner an image is the same, rolled by half its size. */
    @Test
    void theOriginMovesTheMaps() {
        ComplexArray centre = found(1, Fourier.Origin.CENTRE).maps();
        ComplexArray corner = found(1, Fourier.Origin.CORNER).maps();
        int rows = SMALL.rows();
        int columns = SMALL.columns();
        int different = 0;
        for (int i = 0; i < centre.size(); i++) {
            int row = i / columns % rows;
            int rolled =
                    i - i % SMALL.size() + (row + rows / 2) % rows * columns + (i % columns + columns / 2) % columns;
            different += Math.abs(corner.re()[i] - centre.re()[rolled]) > 1e-4 ? 1 : 0;
        }
        // Where two eigenvalues are nearly equal, the iteration's end depends on its beginning.
        assertThat(different).isLessThan(centre.size() / 100);
    }

    @Test
    void theFirstPrincipalComponentIsRealAndNotNegative() {
        ComplexArray grids = grids(1);
        // A coil that is so much stronger than the others is the first principal component.
        for (int i = 0; i < SMALL.size(); i++) {
            grids.re()[i] *= 1000;
            grids.im()[i] *= 1000;
        }
        CoilSensitivities found =
                Espirit.USUAL.maps(new CalibrationRegion(16, 16).of(grids), SMALL, Fourier.Origin.CENTRE);
        for (int pixel = 0; pixel < SMALL.size(); pixel++) {
            assertThat(found.maps().re()[pixel]).isGreaterThanOrEqualTo(0);
            assertThat(found.maps().im()[pixel]).isCloseTo(0, within(1e-2));
        }
    }

    @Test
    void whatIsNoCalibrationIsRefused() {
        assertThatThrownBy(() ->
                        Espirit.USUAL.maps(RandomArrays.complex(Shape.of(3, 24, 7), 1), SMALL, Fourier.Origin.CENTRE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ESPIRiT needs a calibration region of at least 8x8, found 24x7");
        assertThatThrownBy(
                        () -> Espirit.USUAL.maps(ComplexArray.zeros(Shape.of(3, 12, 12)), SMALL, Fourier.Origin.CENTRE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calibration region must be finite and not all zero, found one of length 0.0");
        // Noise has no patches in common: no eigenvalue stands out.
        assertThatThrownBy(() -> new Espirit(6, 0.9, 0.8)
                        .maps(RandomArrays.complex(Shape.of(3, 24, 24), 2), SMALL, Fourier.Origin.CENTRE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ESPIRiT finds no object: the largest eigenvalue is below 0.8 in every pixel");
        assertThatThrownBy(() -> new Espirit(0, 0.1, 0.8)).hasMessageContaining("kernel");
        assertThatThrownBy(() -> new Espirit(6, 0, 0.8)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> new Espirit(6, 0.1, 1)).hasMessageContaining("crop");
    }

    private static CoilSensitivities found(double scale, Fourier.Origin origin) {
        return Espirit.USUAL.maps(new CalibrationRegion(16, 16).of(grids(scale)), SMALL, origin);
    }

    private static ComplexArray grids(double scale) {
        ComplexArray grids = SimulatedCoils.kSpace(SimulatedCoils.sensitivities(4, SMALL), SimulatedCoils.image(SMALL));
        grids.scale(scale);
        return grids;
    }
}
