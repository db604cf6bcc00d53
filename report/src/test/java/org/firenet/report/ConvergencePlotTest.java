package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConvergencePlotTest {
    private static final double NAN = Double.NaN;

    /** Where the frame of the plot lies, by {@link PlotFrame}. */
    private static final int LEFT = 96;

    private static final int RIGHT = 872;
    private static final int TOP = 56;
    private static final int BOTTOM = 488;

    private final ConvergencePlot empty = ConvergencePlot.titled("Convergence", "relative error");

    @Test
    void thePictureHasItsSizeTextAndWhitePaper() {
        Picture picture = empty.with("error", new double[] {1, 0.1}).picture();
        assertThat(picture.width()).isEqualTo(900);
        assertThat(picture.height()).isEqualTo(560);
        assertThat(picture.rgb(0, 0)).isEqualTo(0xFFFFFF);
        assertThat(count(picture, Ink.TEXT, 300, 600, 10, 50)).as("title").isPositive();
        assertThat(count(picture, Ink.TEXT, 300, 600, 525, 559))
                .as("title of the layers")
                .isPositive();
        assertThat(count(picture, Ink.TEXT, 0, 40, 100, 450))
                .as("title of the values")
                .isPositive();
    }

    /** From 1 at layer 0 to 10⁻⁴ at layer 400, a straight line: its middle is the middle of the frame. */
    @Test
    void aCurveGoesWhereItsValuesSay() {
        double[] values = IntStream.rangeClosed(1, 400)
                .mapToDouble(i -> Math.pow(10, -i / 100.0))
                .toArray();
        Picture picture = empty.with("error", values).picture();
        assertThat(picture.rgb((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2)).isEqualTo(Ink.BLUE.rgb());
        assertThat(picture.rgb((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2 + 20)).isNotEqualTo(Ink.BLUE.rgb());
    }

    @Test
    void everyCurveHasAColourAndAPlaceInTheLegend() {
        Picture picture = empty.with("first", new double[] {0.1, 0.01})
                .with("second", new double[] {0.02, 0.02})
                .with("third", new double[] {0.03, 0.2})
                .picture();
        for (Ink ink : List.of(Ink.BLUE, Ink.VERMILION, Ink.GREEN)) {
            assertThat(count(picture, ink, LEFT, RIGHT, TOP + 80, BOTTOM))
                    .as("curve in %s", ink)
                    .isPositive();
            assertThat(count(picture, ink, 700, RIGHT, TOP, TOP + 80))
                    .as("key in %s", ink)
                    .isPositive();
        }
    }

    @Test
    void plotsAreImmutable() {
        double[] values = {1, 0.1};
        ConvergencePlot plot = empty.with("a", values);
        String before = plot.svg();
        values[0] = 1e9;
        plot.with("b", values);
        assertThat(plot.svg()).isEqualTo(before);
    }

    @Test
    void aPlotOverSomethingElseThanLayersSaysSo() {
        String svg =
                empty.over("restarts n").with("bound", new double[] {1, 0.1}).svg();
        assertThat(svg).contains(">restarts n<").doesNotContain(">layer<");
    }

    @Test
    void nanLeavesAGap() {
        Series series = new Series("a", new double[] {1, 2, NAN, 3, Double.POSITIVE_INFINITY, 4, 5, 0});
        List<double[]> lines = Polylines.of(series, x -> 100 * x, y -> y);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).containsExactly(100, 1, 200, 2);
        assertThat(lines.get(1)).as("a point alone is a short stroke").containsExactly(397, 3, 403, 3);
        assertThat(lines.get(2)).containsExactly(600, 4, 700, 5);
        assertThat(series.layersAtOrBelowZero()).containsExactly(8);
    }

    @Test
    void longCurvesAreThinnedWithoutLosingASpike() {
        double[] values = new double[100_000];
        Arrays.fill(values, 1);
        values[54_321] = 7;
        values[54_322] = 0.5;
        List<double[]> lines = Polylines.of(new Series("a", values), x -> x / 1000, y -> y);
        assertThat(lines).hasSize(1);
        double[] line = lines.get(0);
        assertThat(line.length / 2).isLessThanOrEqualTo(4 * 101);
        assertThat(line).contains(7, 0.5);
        assertThat(line[0]).isEqualTo(0.001);
        assertThat(line[line.length - 2]).isEqualTo(100);
    }

    @Test
    void zerosAreTrianglesOnTheBottomLine() {
        Picture picture = empty.with("gap", new double[] {1, 0.1, 0, -1e-17}).picture();
        int third = LEFT + (RIGHT - LEFT) * 3 / 4;
        assertThat(picture.rgb(third, BOTTOM - 7)).isEqualTo(Ink.BLUE.rgb());
        assertThat(empty.with("gap", new double[] {1, 0}).svg()).contains("▼ zero or below");
        assertThat(empty.with("gap", new double[] {1, NAN}).svg()).doesNotContain("▼");
    }

    @Test
    void nothingToShowIsSaid() {
        assertThat(empty.svg()).contains("no positive values to show");
        assertThat(empty.with("a", new double[] {0, NAN, -1}).svg()).contains("no positive values to show");
        assertThat(empty.with("a", new double[0]).picture().width()).isEqualTo(900);
    }

    @Test
    void svgHasNoNanAndEscapesItsTexts() {
        String svg = ConvergencePlot.titled("a < b & c", "v")
                .with("<script>", new double[] {1e-320, 1e-300, 1e300, Double.MAX_VALUE, 1e-9})
                .svg();
        assertThat(svg).contains("a &lt; b &amp; c", "&lt;script&gt;").doesNotContain("NaN", "Infinity", "<script>");
        assertThat(Xml.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    private static long count(Picture picture, Ink ink, int left, int right, int top, int bottom) {
        return IntStream.range(top, bottom)
                .mapToLong(y -> IntStream.range(left, right)
                        .filter(x -> picture.rgb(x, y) == ink.rgb())
                        .count())
                .sum();
    }
}
