package org.firenet.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firenet.array.ComplexArray;
import org.firenet.report.ColourMap;
import org.firenet.report.ConvergencePlot;
import org.firenet.report.GreyScale;
import org.firenet.report.MaskPicture;
import org.firenet.report.MissingFontsException;
import org.firenet.report.Picture;
import org.firenet.report.Window;

/**
 * The pictures of the demonstration; the grey ones share one window, so that they can be compared.
 *
 * @param mask sampled positions
 * @param truth the full scan's image
 * @param zeroFilled without the network
 * @param firenet with it
 * @param error magnitude of the difference of the network's image and the truth, without a legend
 * @param errorWindow what its colours mean
 * @param convergence error and gap against layers
 */
record DemoPictures(
        Picture mask,
        Picture truth,
        Picture zeroFilled,
        Picture firenet,
        Picture error,
        Window errorWindow,
        ConvergencePlot convergence) {

    static DemoPictures of(DemoRun run) {
        GreyScale grey = new GreyScale(Window.robust(run.truth()));
        ComplexArray difference = run.reconstruction().image().copy();
        difference.add(-1, run.truth());
        Window window = Window.robust(difference);
        return new DemoPictures(
                MaskPicture.of(run.reconstructor().model().mask()),
                grey.picture(run.truth()),
                grey.picture(run.zeroFilled()),
                grey.picture(run.reconstruction().image()),
                ColourMap.INFERNO.picture(difference, window),
                window,
                ConvergencePlot.titled("Convergence", "relative value")
                        .with("image error", values(run.errors()))
                        .with("duality gap", values(run.gaps())));
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** All pictures as PNG files; on a machine without fonts the plot as SVG. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mask.png", mask.png());
        files.put("truth.png", truth.png());
        files.put("zero-filled.png", zeroFilled.png());
        files.put("firenet.png", firenet.png());
        files.put("error.png", error.png());
        try {
            files.put("convergence.png", convergence.picture().png());
        } catch (MissingFontsException e) {
            // Letters in an SVG are the viewer's affair.
            files.put("convergence.svg", convergence.svg().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
