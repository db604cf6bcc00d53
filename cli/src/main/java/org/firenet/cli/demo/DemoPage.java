package org.firenet.cli.demo;

import java.util.List;
import org.firenet.cli.output.Figures;
import org.firenet.cli.reconstruct.ScanResult;
import org.firenet.report.ColourMap;
import org.firenet.report.Figure;
import org.firenet.report.HtmlReport;
import org.firenet.report.TableRow;

/** The demonstration as a page. */
final class DemoPage {
    private DemoPage() {}

    static String html(DemoPictures pictures, DemoResult result) {
        return HtmlReport.titled("FIRENET demonstration")
                .verdict(verdict(result))
                .figures("The images", images(pictures))
                .figures(
                        "The network at work",
                        List.of(Figure.of(
                                pictures.convergence(),
                                "Relative image error and relative duality gap after each layer. The gap needs no knowledge of the"
                                        + " true image: it bounds how far the objective is from its minimum.")))
                .table("Figures", figures(result))
                .table("What was minimised", problem(result))
                .reproduce(result.command(), facts(result))
                .html();
    }

    private static String verdict(DemoResult result) {
        return "From " + Figures.percent(result.sampledFraction()) + " of the measurements, with "
                + Figures.percent(result.noise()) + " noise, a network of "
                + result.certificate().layers()
                + " layers that was never trained gives an image with a relative error of "
                + Figures.number(result.firenet().relativeError()) + ", where filling in zeros gives "
                + Figures.number(result.zeroFilled().relativeError()) + ". Its objective is proved to be within "
                + Figures.percent(result.certificate().relativeGap()) + " of the best possible one.";
    }

    private static List<Figure> images(DemoPictures pictures) {
        return List.of(
                Figure.of(pictures.mask(), "The mask: white positions of k-space were measured."),
                Figure.of(pictures.truth(), "The truth: the same scan with nothing left out and no noise."),
                Figure.of(pictures.zeroFilled(), "Zero-filled: what is missing taken as zero."),
                Figure.of(pictures.firenet(), "FIRENET."),
                Figure.of(
                        pictures.error(),
                        ColourMap.INFERNO,
                        pictures.errorWindow(),
                        "Error of the FIRENET image: magnitude of its difference from the truth."));
    }

    private static List<TableRow> figures(DemoResult result) {
        DemoResult.Quality firenet = result.firenet();
        DemoResult.Quality zeros = result.zeroFilled();
        ScanResult.Coil certificate = result.certificate();
        return List.of(
                new TableRow(
                        "Relative error",
                        Figures.number(firenet.relativeError()) + " (zero-filled "
                                + Figures.number(zeros.relativeError()) + ")",
                        "length of the difference from the truth over the length of the truth"),
                new TableRow(
                        "PSNR",
                        Figures.number(firenet.psnrDecibel()) + " dB (zero-filled "
                                + Figures.number(zeros.psnrDecibel()) + " dB)",
                        "peak signal to noise ratio of the magnitudes"),
                new TableRow(
                        "SSIM",
                        Figures.number(firenet.ssim()) + " (zero-filled " + Figures.number(zeros.ssim()) + ")",
                        "structural similarity of the magnitudes; 1 for equal images"),
                new TableRow("Objective F", Figures.number(certificate.objective()), "what the network minimises"),
                new TableRow(
                        "Dual value", Figures.number(certificate.dual()), "a proved lower bound of the smallest F"),
                new TableRow(
                        "Duality gap",
                        Figures.number(certificate.gap()) + " = " + Figures.percent(certificate.relativeGap())
                                + " of F",
                        "F is at most this far from its minimum, whoever computed the image"),
                new TableRow(
                        "Residual",
                        Figures.percent(certificate.relativeResidual()),
                        "misfit to the measurements over their length; the noise was "
                                + Figures.percent(result.noise())),
                new TableRow("Time", Figures.seconds(result.seconds()), "of the network, on this machine"));
    }

    private static List<TableRow> problem(DemoResult result) {
        ScanResult.Problem problem = result.problem();
        return List.of(
                new TableRow("Objective", problem.objective(), "square-root LASSO, problem (P3) of the paper"),
                new TableRow(
                        "Wavelet",
                        problem.wavelet() + ", " + problem.levels() + " levels",
                        "in which images are sparse"),
                new TableRow("lambda", Figures.number(problem.lambda()), "independent of noise and scale of the data"),
                new TableRow(
                        "Weights",
                        problem.weightsPerLevel().stream()
                                .map(Figures::number)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse(""),
                        "one per wavelet level, coarse to fine"),
                new TableRow(
                        "Schedule",
                        "tuned, at most " + result.schedule().layers() + " layers",
                        "steps, relaxation and restarts are in result.json"));
    }

    private static List<TableRow> facts(DemoResult result) {
        return List.of(
                new TableRow("Seed", Long.toString(result.seed())),
                new TableRow("Mask, SHA-256", result.maskSha256()),
                new TableRow("FIRENET", result.environment().firenet()),
                new TableRow("Engine", result.engine()),
                new TableRow("Java", result.environment().java()),
                new TableRow("System", result.environment().os()));
    }
}
