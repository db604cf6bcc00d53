package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CurvePlotTest {
    @Test
    void aCurveHasItsNameItsAxesAndAMarkPerVisiblePoint() {
        String svg = CurvePlot.titled("Change", "size", "change")
                .with("U-Net & co", new double[] {0.01, 0.1, 1}, new double[] {0.02, Double.NaN, 3}, 0, true)
                .svg();
        assertThat(svg).contains("Change", "size", "change", "U-Net &amp; co");
        assertThat(Xml.elements(Xml.parse(svg), "polygon")).hasSize(2);
    }

    @Test
    void largerValuesLieHigherAndToTheRight() {
        String svg = CurvePlot.titled("t", "x", "y")
                .with("rising", new double[] {1, 10}, new double[] {1, 100}, 0, false)
                .svg();
        Element line = Xml.elements(Xml.parse(svg), "polyline").stream()
                .filter(one -> one.getAttribute("stroke-width").equals("2.5"))
                .findFirst()
                .orElseThrow();
        double[] points = Arrays.stream(line.getAttribute("points").trim().split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(points).hasSize(4);
        assertThat(points[2]).isGreaterThan(points[0]);
        assertThat(points[3]).isLessThan(points[1]);
    }

    @Test
    void nothingToShowIsNoTrouble() {
        Xml.parse(CurvePlot.titled("t", "x", "y").svg());
    }

    @Test
    void curvesNeedAsManyXAsY() {
        assertThatThrownBy(() -> CurvePlot.titled("t", "x", "y").with("a", new double[1], new double[2], 0, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
