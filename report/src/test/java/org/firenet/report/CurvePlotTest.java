package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CurvePlotTest {
    @Test
    void aCurveHasItsNameItsAxesAndAMarkPerVisiblePoint() {
        String svg = CurvePlot.titled("Change", "size", "change")
                .with("U-Net & co", new double[] {0.01, 0.1, 1}, new double[] {0.02, Double.NaN, 3}, 0, true)
                .svg();
        assertThat(svg).contains("Change", "size", "change", "U-Net &amp; co");
        assertThat(Xml.elements(Xml.parse(svg), "polygon"))
                .as("and one in the legend")
                .hasSize(2 + 1);
    }

    @Test
    void noCurveLiesBehindTheLegendOfManyNetworks() {
        CurvePlot plot = CurvePlot.titled("t", "x", "y");
        for (int k = 0; k < 20; k++) {
            double[] y = {1 + k, 100};
            plot = plot.with("network number " + k, new double[] {1, 10}, y, k, false)
                    .with("network number " + k, new double[] {1, 10}, y, k, true);
        }
        Element svg = Xml.parse(plot.svg()).getDocumentElement();
        double farthest = Xml.elements(svg.getOwnerDocument(), "polyline").stream()
                .filter(one -> one.getAttribute("stroke-width").equals("2.5"))
                .flatMapToDouble(one -> across(one))
                .max()
                .orElseThrow();
        var names = Xml.elements(svg.getOwnerDocument(), "text").stream()
                .filter(one -> one.getTextContent().startsWith("network"))
                .toList();
        assertThat(names).as("one for each network, not for each curve").hasSize(20);
        assertThat(names).allSatisfy(name -> {
            double left = Double.parseDouble(name.getAttribute("x"));
            assertThat(left).isGreaterThan(farthest);
            assertThat(left).isLessThan(Double.parseDouble(svg.getAttribute("width")) - 100);
            assertThat(Double.parseDouble(name.getAttribute("y")))
                    .isLessThan(Double.parseDouble(svg.getAttribute("height")));
        });
    }

    @Test
    void curvesOfOneColourHaveDifferentMarks() {
        int colours = Ink.curves();
        assertThat(Ink.ofCurve(colours)).isEqualTo(Ink.ofCurve(0));
        assertThat(Mark.ofCurve(colours)).isNotEqualTo(Mark.ofCurve(0));
        assertThat(Mark.ofCurve(colours - 1)).isEqualTo(Mark.ofCurve(0));
    }

    private static DoubleStream across(Element line) {
        String[] points = line.getAttribute("points").trim().split(" ");
        return Arrays.stream(points).mapToDouble(point -> Double.parseDouble(point.split(",")[0]));
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
