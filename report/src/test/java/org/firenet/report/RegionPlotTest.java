package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegionPlotTest {
    private static final int LEFT = 96;
    private static final int RIGHT = 872;
    private static final int TOP = 56;
    private static final int BOTTOM = 488;

    /** Over four decades: everything below 1, then half of it; the mark in the upper right quarter. */
    private static final RegionPlot PLOT = new RegionPlot(
            "a < b",
            "gamma",
            "rho",
            "refuted",
            new double[] {1, 99, 101, 1e4},
            new double[] {Double.POSITIVE_INFINITY, 5, 0.5, 0.5},
            1000,
            0.75);

    @Test
    void theRegionLiesBelowItsCurve() {
        Picture picture = PLOT.picture();
        int quarter = (RIGHT - LEFT) / 4;
        int middle = (TOP + BOTTOM) / 2;
        assertThat(picture.rgb(LEFT + quarter + 20, TOP + 10)).isEqualTo(Ink.ORANGE.rgb());
        assertThat(picture.rgb(LEFT + 3 * quarter + 20, middle + 10)).isEqualTo(Ink.ORANGE.rgb());
        assertThat(picture.rgb(LEFT + 3 * quarter + 20, middle - 10)).isEqualTo(0xFFFFFF);
        assertThat(picture.rgb(LEFT + 3 * quarter, TOP + (BOTTOM - TOP) / 4)).isEqualTo(Ink.BLUE.rgb());
        assertThat(picture.rgb(LEFT + quarter, TOP - 10))
                .as("above 1 it is cut off")
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void svgIsWellFormedAndEscaped() {
        String svg = PLOT.svg();
        assertThat(svg).contains("a &lt; b", "refuted", "gamma", "rho", "0.2").doesNotContain("NaN", "Infinity");
        assertThat(Xml.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new RegionPlot("", "", "", "", new double[] {1, 2}, new double[] {1}, 1, 0))
                .hasMessageContaining("2 places and 1 heights");
        assertThatThrownBy(() -> new RegionPlot("", "", "", "", new double[] {1}, new double[] {1}, 1, 0))
                .hasMessageContaining("at least 2");
    }
}
