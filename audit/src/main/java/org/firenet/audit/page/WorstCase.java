package org.firenet.audit.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.Comparison;
import org.firenet.audit.experiment.Finding;
import org.firenet.audit.experiment.Journal;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;
import org.firenet.report.ColourMap;
import org.firenet.report.Figure;
import org.firenet.report.GreyScale;
import org.firenet.report.Window;

/**
 * The pictures of what hurt a network most, at the largest size of an audit.
 *
 * @param truth the test image
 * @param clean Φ(y)
 * @param perturbation {@code U*P*e}: what the perturbation looks like
 * @param perturbed Φ(y + e)
 * @param finding its figures
 */
public record WorstCase(
        ComplexArray truth, ComplexArray clean, ComplexArray perturbation, ComplexArray perturbed, Finding finding) {

    /** One for each network of an audit. */
    public static List<WorstCase> of(Audit audit, Journal journal) throws IOException {
        Comparison found = new Comparison(journal.all());
        List<Double> sizes = audit.settings().sizes();
        ImagingModel model = audit.settings().model();
        List<WorstCase> cases = new ArrayList<>();
        for (NetworkSource source : audit.networks()) {
            Finding worst = found.worst(source.name(), sizes.get(sizes.size() - 1));
            int image = worst.trial().image();
            ComplexArray y = audit.settings().measurements(model, image);
            ComplexArray e = journal.perturbationOf(worst);
            ComplexArray sum = y.copy();
            sum.add(1, e);
            try (Reconstruction network = source.open(model)) {
                cases.add(new WorstCase(
                        audit.settings().image(image),
                        network.reconstruct(y),
                        model.zeroFilled(e),
                        network.reconstruct(sum),
                        worst));
            }
        }
        return cases;
    }

    /** The five pictures side by side: those of images in the window of the truth. */
    List<Figure> figures() {
        GreyScale grey = new GreyScale(Window.full(truth));
        ComplexArray difference = perturbed.copy();
        difference.add(-1, clean);
        return List.of(
                Figure.of(grey.picture(truth), "truth"),
                Figure.of(grey.picture(clean), "reconstruction, error " + Text.percent(finding.cleanError())),
                coloured(
                        perturbation,
                        "perturbation, as an image: " + Text.percent(finding.perturbation()) + " of the measurements"),
                Figure.of(
                        grey.picture(perturbed),
                        "reconstruction from perturbed data, error " + Text.percent(finding.error())),
                coloured(difference, "difference of the two: " + Text.percent(finding.change()) + " of the image"));
    }

    private static Figure coloured(ComplexArray image, String caption) {
        Window window = Window.full(image);
        return Figure.of(ColourMap.INFERNO.picture(image, window), ColourMap.INFERNO, window, caption);
    }
}
