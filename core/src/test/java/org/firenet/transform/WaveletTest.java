package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every filter, on every number of levels of several sizes, filters longer than the side among them. */
class WaveletTest {
    private static final Shape[] SHAPES = {
        Shape.of(2, 2), Shape.of(2, 6), Shape.of(4, 4), Shape.of(12, 8), Shape.of(16, 48), Shape.of(64, 32)
    };

    @ParameterizedTest
    @EnumSource
    void agreesWithTheDefinition(WaveletFilter filter) {
        for (Shape shape : SHAPES) {
            for (int levels = 1; levels <= Wavelet.maxLevels(shape); levels++) {
                ComplexArray x = RandomArrays.complex(shape, shape.size() + levels);
                ComplexArray expected = x;
                for (int l = 0; l < levels; l++) {
                    expected = NaiveSeparable.transform(
                            NaiveSeparable.wavelet(shape.rows() >> l, filter),
                            expected,
                            NaiveSeparable.wavelet(shape.columns() >> l, filter));
                }
                assertThat(relativeDistance(forward(x, filter, levels), expected))
                        .as("%s, %d levels", shape, levels)
                        .isLessThan(5e-15);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void imagesComeBackAndKeepTheirLength(WaveletFilter filter) {
        for (Shape shape : SHAPES) {
            for (int levels = 1; levels <= Wavelet.maxLevels(shape); levels++) {
                ComplexArray x = RandomArrays.complex(shape, shape.size() - levels);
                ComplexArray c = forward(x, filter, levels);
                assertThat(c.norm() / x.norm()).isCloseTo(1, within(1e-14));
                new Wavelet(shape, filter, levels).inverse(c, new Workspace());
                assertThat(relativeDistance(c, x))
                        .as("%s, %d levels", shape, levels)
                        .isLessThan(1e-14);
            }
        }
    }

    /** The images of all unit vectors are orthonormal. */
    @ParameterizedTest
    @EnumSource
    void theTransformIsOrthogonal(WaveletFilter filter) {
        for (Shape shape : new Shape[] {Shape.of(2, 2), Shape.of(4, 8), Shape.of(6, 4)}) {
            Wavelet wavelet = new Wavelet(shape, filter, Wavelet.maxLevels(shape));
            ComplexArray[] images = new ComplexArray[shape.size()];
            for (int i = 0; i < images.length; i++) {
                images[i] = ComplexArray.zeros(shape);
                images[i].re()[i] = 1;
                wavelet.forward(images[i], new Workspace());
                for (int k = 0; k <= i; k++) {
                    assertThat(images[i].innerRe(images[k])).isCloseTo(i == k ? 1 : 0, within(1e-14));
                }
            }
        }
    }

    /** Polynomials below the number of vanishing moments have no details, save where the period wraps around. */
    @ParameterizedTest
    @EnumSource
    void polynomialsHaveNoDetailsAwayFromTheWrap(WaveletFilter filter) {
        int n = 64;
        int length = filter.length();
        for (int power = 0; power < filter.vanishingMoments(); power++) {
            ComplexArray x = ComplexArray.zeros(Shape.of(n, 2));
            for (int i = 0; i < n; i++) {
                x.re()[2 * i] = x.re()[2 * i + 1] = Math.pow(2.0 * i / n - 1, power);
            }
            ComplexArray c = forward(x, filter, 1);
            double largest = 0;
            for (int k = length / 4; 2 * k + length / 2 < n; k++) {
                largest = Math.max(largest, Math.abs(c.re()[2 * (n / 2 + k)]));
            }
            assertThat(largest).as("power %d", power).isLessThan(2e-15);
        }
    }

    private static ComplexArray forward(ComplexArray x, WaveletFilter filter, int levels) {
        ComplexArray out = x.copy();
        new Wavelet(x.shape(), filter, levels).forward(out, new Workspace());
        return out;
    }
}
