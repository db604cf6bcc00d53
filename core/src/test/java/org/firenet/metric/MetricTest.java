package org.firenet.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {
    private static final Shape SHAPE = Shape.of(12, 13);

    /** Computed with NumPy 2.4 and scipy.signal.convolve2d (mode "valid", the two-dimensional window) 1.17. */
    @ParameterizedTest
    @CsvSource({
        "32, 24, 1.0, 0.82375465364288, 22.615406893942062, 22.215879078295842, 0.12217563647662609",
        "32, 24, 2.5, 0.8517579200421468, 22.615406893942062, 22.215879078295842, 0.12217563647662609",
        "11, 11, 1.0, 0.9497269634277172, 22.457506147602963, 21.867333950626623, 0.11787101484577076",
        "40, 17, 1.0, 0.8059369192294203, 22.62558944393711, 22.226061628290893, 0.12242188109520162",
        "40, 17, 2.5, 0.8390402606315791, 22.62558944393711, 22.226061628290893, 0.12242188109520162"
    })
    void figuresAgreeWithAnIndependentComputation(
            int rows, int columns, double range, double similarity, double ratio, double ratioToMaximum, double error) {
        Shape shape = Shape.of(rows, columns);
        double[] r = reference(shape);
        double[] x = distorted(shape);
        assertThat(StructuralSimilarity.of(x, r, shape, range)).isCloseTo(similarity, within(1e-12));
        assertThat(PeakSignalToNoiseRatio.of(x, r, shape, 1)).isCloseTo(ratio, within(1e-11));
        assertThat(PeakSignalToNoiseRatio.of(x, r, shape)).isCloseTo(ratioToMaximum, within(1e-11));
        assertThat(RelativeError.of(x, r, shape)).isCloseTo(error, within(1e-14));
    }

    @Test
    void equalImagesArePerfect() {
        double[] r = reference(SHAPE);
        assertThat(RelativeError.of(r, r.clone(), SHAPE)).isZero();
        assertThat(PeakSignalToNoiseRatio.of(r, r.clone(), SHAPE, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StructuralSimilarity.of(r, r.clone(), SHAPE, 1)).isCloseTo(1, within(1e-14));
    }

    @Test
    void scalingImagesAndRangeTogetherChangesNothing() {
        double[] r = reference(SHAPE);
        double[] x = distorted(SHAPE);
        double similarity = StructuralSimilarity.of(x, r, SHAPE, 1);
        double ratio = PeakSignalToNoiseRatio.of(x, r, SHAPE, 1);
        assertThat(StructuralSimilarity.of(times(255, x), times(255, r), SHAPE, 255))
                .isCloseTo(similarity, within(1e-12));
        assertThat(PeakSignalToNoiseRatio.of(times(255, x), times(255, r), SHAPE, 255))
                .isCloseTo(ratio, within(1e-11));
        assertThat(StructuralSimilarity.of(r, x, SHAPE, 1)).isCloseTo(similarity, within(1e-14));
    }

    @Test
    void aFactorIsARelativeError() {
        double[] r = reference(SHAPE);
        assertThat(RelativeError.of(times(1.25, r), r, SHAPE)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void whatCanNotBeComparedIsRefused() {
        double[] r = reference(SHAPE);
        double[] bad = r.clone();
        bad[7] = Double.NaN;
        assertThatThrownBy(() -> RelativeError.of(bad, r, SHAPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the image must be finite, found NaN at position 7");
        assertThatThrownBy(() -> PeakSignalToNoiseRatio.of(r, bad, SHAPE, 1))
                .hasMessage("the reference must be finite, found NaN at position 7");
        assertThatThrownBy(() -> PeakSignalToNoiseRatio.of(r, bad, SHAPE))
                .hasMessage("the reference must be finite, found NaN at position 7");
        assertThatThrownBy(() -> StructuralSimilarity.of(r, new double[5], SHAPE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 156 values for the reference of shape 12x13, found 5");
        assertThatThrownBy(() -> RelativeError.of(r, new double[r.length], SHAPE))
                .hasMessageContaining("found zero");
        assertThatThrownBy(() -> PeakSignalToNoiseRatio.of(r, r, SHAPE, 0))
                .hasMessage("the peak must be positive and finite, found 0.0");
        assertThatThrownBy(() -> StructuralSimilarity.of(r, r, SHAPE, -1))
                .hasMessage("the data range must be positive and finite, found -1.0");
        assertThatThrownBy(() -> StructuralSimilarity.of(r, r, Shape.of(156), 1))
                .hasMessage("structural similarity needs an image of at least 11x11 pixels, found 156");
        assertThatThrownBy(() -> StructuralSimilarity.of(r, r, Shape.of(10, 16), 1))
                .hasMessageContaining("found 10x16");
    }

    private static double[] reference(Shape shape) {
        double[] values = new double[shape.size()];
        for (int p = 0; p < values.length; p++) {
            int i = p / shape.columns();
            int j = p % shape.columns();
            values[p] = 0.5 + 0.3 * Math.sin(0.37 * i + 0.11 * j) * Math.cos(0.23 * j) + (7 * i + 3 * j) % 5 * 0.04;
        }
        return values;
    }

    private static double[] distorted(Shape shape) {
        double[] values = reference(shape);
        for (int p = 0; p < values.length; p++) {
            int i = p / shape.columns();
            int j = p % shape.columns();
            values[p] += 0.1 * Math.sin(1.3 * i * j * 0.05) + 0.02;
        }
        return values;
    }

    private static double[] times(double factor, double[] values) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
