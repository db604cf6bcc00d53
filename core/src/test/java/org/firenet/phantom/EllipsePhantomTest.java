package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.transform.Fourier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EllipsePhantomTest {
    static Stream<Arguments> phantoms() {
        return Stream.of(
                Arguments.of("Shepp-Logan", SheppLogan.modified()),
                Arguments.of("brain", BrainPhantom.create()),
                Arguments.of("random", new RandomEllipses(12).draw(5)),
                Arguments.of("one, off centre", new EllipsePhantom(List.of(new Ellipse(2, 0.3, -0.4, 0.2, 0.5, 30)))));
    }

    /** By numerical integration with mpmath to 25 digits, of the ellipse at the origin. */
    @Test
    void theTransformOfATurnedEllipseIsItsIntegral() {
        Ellipse ellipse = new Ellipse(3, 0.1, 0.2, 0.3, 0.7, 25);
        double cos = Math.cos(Math.toRadians(25));
        double sin = Math.sin(Math.toRadians(25));
        double u = 1.5 * cos - 2.25 * sin;
        double v = -2.25 * cos - 1.5 * sin;
        assertThat(ellipse.centredTransform(u, v)).isCloseTo(3 * -0.0260523108327306, within(1e-15));
        assertThat(ellipse.centredTransform(0, 0)).isCloseTo(3 * Math.PI * 0.3 * 0.7, within(1e-15));
    }

    /**
     * The edges cross a number of pixels that grows like N, and their errors behave as if random: relative errors at
     * fixed frequencies fall like N^(−3/2). Eight times as many pixels per side must give at least eight times less.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("phantoms")
    void pixelsAndTransformAgreeAtLowFrequencies(String name, EllipsePhantom phantom) {
        double coarse = disagreement(phantom, Shape.of(64, 64));
        double fine = disagreement(phantom, Shape.of(512, 512));
        assertThat(fine).as(name).isLessThan(4e-3).isLessThan(coarse / 8);
    }

    @Test
    void imagesThatAreNotSquareAgreeToo() {
        assertThat(disagreement(SheppLogan.modified(), Shape.of(350, 451))).isLessThan(6e-3);
    }

    @ParameterizedTest
    @EnumSource
    void kSpaceAgreesWithTheTransformOfTheSameOrigin(Fourier.Origin origin) {
        Shape shape = Shape.of(225, 300);
        EllipsePhantom phantom = SheppLogan.modified();
        ComplexArray ofPixels = phantom.image(shape);
        new Fourier(shape, origin).forward(ofPixels, new Workspace());
        ComplexArray exact = LowFrequencies.cut(phantom.kSpace(shape, origin), 6);
        assertThat(LowFrequencies.cut(ofPixels, 6).distance(exact)).isLessThan(0.01 * exact.norm());
    }

    @Test
    void kSpaceOfARealImageIsConjugateSymmetric() {
        Shape shape = Shape.of(33, 48);
        ComplexArray data = BrainPhantom.create().kSpace(shape, Fourier.Origin.CORNER);
        for (int p = -16; p <= 16; p++) {
            for (int q = -23; q <= 23; q++) {
                int here = (16 + p) * 48 + 24 + q;
                int there = (16 - p) * 48 + 24 - q;
                assertThat(data.re()[here]).isCloseTo(data.re()[there], within(1e-13));
                assertThat(data.im()[here]).isCloseTo(-data.im()[there], within(1e-13));
            }
        }
    }

    @Test
    void rowsGoDownWhileYGoesUp() {
        EllipsePhantom dot = new EllipsePhantom(List.of(new Ellipse(1, 0.5, 1, 0.1, 0.1, 0)));
        assertThat(dot.image(Shape.of(3, 5)).re()).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void anglesTurnCounterClockwise() {
        EllipsePhantom bar = new EllipsePhantom(List.of(new Ellipse(1, 0, 0, 1.2, 0.1, 45)));
        assertThat(bar.image(Shape.of(3, 3)).re()).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0);
        EllipsePhantom longer = new EllipsePhantom(List.of(new Ellipse(1, 0, 0, 1.5, 0.1, 45)));
        assertThat(longer.image(Shape.of(3, 3)).re()).containsExactly(0, 0, 1, 0, 1, 0, 1, 0, 0);
    }

    @Test
    void impossiblePhantomsAreRefused() {
        assertThatThrownBy(() -> new EllipsePhantom(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ellipse(1, 0, 0, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the semi-axes of an ellipse must be positive, found 0.0 and 1.0");
        assertThatThrownBy(() -> new Ellipse(Double.NaN, 0, 0, 1, 1, 0)).hasMessageContaining("finite");
        assertThatThrownBy(() -> SheppLogan.modified().image(Shape.of(1, 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a phantom needs an image of at least 2 rows and 2 columns, found 1x8");
        assertThatThrownBy(() -> SheppLogan.modified().kSpace(Shape.of(8), Fourier.Origin.CORNER))
                .hasMessageContaining("found 8");
    }

    private static double disagreement(EllipsePhantom phantom, Shape shape) {
        ComplexArray ofPixels = LowFrequencies.of(phantom.image(shape), 6);
        ComplexArray exact = LowFrequencies.cut(phantom.kSpace(shape, Fourier.Origin.CORNER), 6);
        return ofPixels.distance(exact) / exact.norm();
    }
}
