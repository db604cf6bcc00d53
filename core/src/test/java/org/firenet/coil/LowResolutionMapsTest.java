package org.firenet.coil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.SamplingDomain;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SimulatedCoils;
import org.firenet.transform.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowResolutionMapsTest {
    @ParameterizedTest
    @CsvSource({"CENTRED_FOURIER, 24, 24", "FOURIER, 24, 24", "CENTRED_FOURIER, 7, 16"})
    void analyticSensitivitiesAreNearlyRecovered(SamplingDomain domain, int down, int along) {
        Shape shape = Shape.of(80, 96);
        CoilSensitivities truth = SimulatedCoils.sensitivities(6, shape);
        ComplexArray image = SimulatedCoils.image(shape);
        Transform transform = domain.on(shape);
        ComplexArray grids = SimulatedCoils.kSpace(truth, image, domain);
        CoilSensitivities found = LowResolutionMaps.of(new CalibrationRegion(down, along).of(grids), transform);
        assertThat(found.largestSum()).isBetween(1 - 1e-12, 1 + 1e-12);
        double[] magnitude = image.magnitude();
        double sum = 0;
        int inside = 0;
        for (int pixel = 0; pixel < shape.size(); pixel++) {
            if (magnitude[pixel] > 0.15) {
                sum += SimulatedCoils.correlation(found, truth, pixel);
                inside++;
            }
        }
        assertThat(sum / inside).isGreaterThan(0.99);
    }

    @Test
    void aRegionThatDoesNotFitOrHoldsNothingIsRefused() {
        Transform transform = SamplingDomain.CENTRED_FOURIER.on(Shape.of(8, 9));
        assertThatThrownBy(() -> LowResolutionMaps.of(RandomArrays.complex(Shape.of(2, 9, 9), 1), transform))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calibration region of 9x9 does not fit into a grid of 8x9");
        assertThatThrownBy(() -> LowResolutionMaps.of(ComplexArray.zeros(Shape.of(2, 4, 4)), transform))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calibration region must be finite and not all zero, found one of length 0.0");
    }
}
