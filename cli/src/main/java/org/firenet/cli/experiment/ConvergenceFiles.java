package org.firenet.cli.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.Json;
import org.firenet.cli.output.ResultFolder;
import org.firenet.report.ConvergencePlot;
import org.firenet.report.Figure;
import org.firenet.report.HtmlReport;
import org.firenet.report.MissingFontsException;
import org.firenet.report.TableRow;

/** The files of the convergence experiment: a page, plots, figures and values. */
final class ConvergenceFiles {
    private ConvergenceFiles() {}

    /** By name, ready to be written. */
    static Map<String, byte[]> of(ConvergenceResult result) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (ConvergenceResult.Panel panel : result.panels()) {
            String name = panel.domain() + "-noise-" + panel.noise();
            plot(name + "-error", errors(panel), "Image error, " + panel.title() + ".", files, figures);
            plot(name + "-gap", gaps(panel), "Objective, " + panel.title() + ".", files, figures);
        }
        files.put("curves.csv", csv(result).getBytes(StandardCharsets.UTF_8));
        files.put(ResultFolder.RESULT, (Json.pretty(result) + "\n").getBytes(StandardCharsets.UTF_8));
        files.put(ResultFolder.REPORT, page(result, figures).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void plot(
            String name, ConvergencePlot plot, String caption, Map<String, byte[]> files, List<Figure> figures)
            throws IOException {
        files.put(name + ".svg", plot.svg().getBytes(StandardCharsets.UTF_8));
        try {
            files.put(name + ".png", plot.picture().png());
        } catch (MissingFontsException e) {
            // Letters in an SVG are the viewer's affair; the file above has the same plot.
            files.remove(name + ".png");
        }
        figures.add(Figure.of(plot, caption));
    }

    private static ConvergencePlot errors(ConvergenceResult.Panel panel) {
        return plot(panel, "relative image error", ConvergenceResult.Curve::errors);
    }

    private static ConvergencePlot gaps(ConvergenceResult.Panel panel) {
        return plot(panel, "(F - F*) / F*", ConvergenceResult.Curve::gaps);
    }

    private static ConvergencePlot plot(
            ConvergenceResult.Panel panel, String axis, Function<ConvergenceResult.Curve, double[]> values) {
        ConvergencePlot plot = ConvergencePlot.titled(panel.size() + " x " + panel.size() + ", " + panel.title(), axis);
        for (ConvergenceResult.Curve curve : panel.curves()) {
            plot = plot.with(curve.network(), values.apply(curve));
        }
        return plot;
    }

    /** One row per layer, network and scan. */
    private static String csv(ConvergenceResult result) {
        StringBuilder text = new StringBuilder("domain,noise,network,layer,error,gap\n");
        for (ConvergenceResult.Panel panel : result.panels()) {
            for (ConvergenceResult.Curve curve : panel.curves()) {
                double[] errors = curve.errors();
                double[] gaps = curve.gaps();
                for (int i = 0; i < curve.layers(); i++) {
                    text.append(String.format(
                            Locale.ROOT,
                            "%s,%s,\"%s\",%d,%.9g,%.9g%n",
                            panel.domain(),
                            panel.noise(),
                            curve.network(),
                            i + 1,
                            errors[i],
                            gaps[i]));
                }
            }
        }
        return text.toString();
    }

    private static String page(ConvergenceResult result, List<Figure> figures) {
        List<TableRow> rates = new ArrayList<>();
        for (ConvergenceResult.Panel panel : result.panels()) {
            for (ConvergenceResult.Curve curve : panel.curves()) {
                rates.add(new TableRow(
                        panel.title() + ": " + curve.network(),
                        Figures.number(curve.lastError()),
                        "error after " + curve.layers() + " layers; error "
                                + ConvergenceResult.decay(curve.errorDecay())
                                + "; gap " + Figures.number(curve.lastGap()) + ", "
                                + ConvergenceResult.decay(curve.gapDecay())));
            }
        }
        return HtmlReport.titled("FIRENET convergence")
                .verdict("Error and objective after every layer. With too few inner layers the paper's schedule stands"
                        + " still; with enough of them it converges exponentially, as the theorem says.")
                .figures("The curves", figures)
                .table("Rates", rates)
                .reproduce(
                        result.command(),
                        List.of(
                                new TableRow("Engine", result.engine()),
                                new TableRow("Time", Figures.seconds(result.seconds())),
                                new TableRow("FIRENET", result.environment().firenet()),
                                new TableRow("Java", result.environment().java()),
                                new TableRow("System", result.environment().os())))
                .html();
    }
}
