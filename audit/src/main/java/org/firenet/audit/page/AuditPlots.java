package org.firenet.audit.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.Finding;
import org.firenet.report.CurvePlot;
import org.firenet.report.Figure;

/** The curves of an audit. */
record AuditPlots(Audit audit, List<Finding> findings) {
    List<Figure> figures() {
        return List.of(
                Figure.of(
                        againstSize("Change of the image", "|Φ(y+e) − Φ(y)| / |Φ(y)|", Finding::change),
                        "Largest relative change over searches" + lines()),
                Figure.of(
                        againstSize("Error of the image", "|Φ(y+e) − x| / |x|", Finding::error),
                        "Largest relative error for the same perturbations" + lines()),
                Figure.of(
                        amplificationAgainstError(),
                        "One line per network, one mark per size of the perturbations: the worst amplification over the"
                                + " mean error without perturbation. Further to the left is more accurate, further down more stable."));
    }

    private String lines() {
        return audit.settings().images() > 1 ? "; solid the worst image, dashed the mean of all images." : ".";
    }

    private CurvePlot againstSize(String title, String upwards, ToDoubleFunction<Finding> figure) {
        CurvePlot plot = CurvePlot.titled(title, "size of the perturbation, |e| / |y|", upwards);
        for (int k = 0; k < audit.networks().size(); k++) {
            String name = audit.networks().get(k).name();
            double[] worst = sizes();
            double[] mean = sizes();
            for (int s = 0; s < worst.length; s++) {
                double[] perImage = perImage(name, sizes()[s], figure);
                worst[s] = Arrays.stream(perImage).max().orElseThrow();
                mean[s] = Arrays.stream(perImage).average().orElseThrow();
            }
            plot = plot.with(name, sizes(), worst, k, false);
            if (audit.settings().images() > 1) {
                plot = plot.with(name, sizes(), mean, k, true);
            }
        }
        return plot;
    }

    private CurvePlot amplificationAgainstError() {
        CurvePlot plot = CurvePlot.titled(
                "Accuracy and stability", "error without perturbation, |Φ(y) − x| / |x|", "amplification");
        for (int k = 0; k < audit.networks().size(); k++) {
            String name = audit.networks().get(k).name();
            double[] amplification = sizes();
            double[] error = sizes();
            for (int s = 0; s < error.length; s++) {
                double size = sizes()[s];
                amplification[s] = Arrays.stream(perImage(name, size, Finding::amplification))
                        .max()
                        .orElseThrow();
                error[s] = Arrays.stream(perImage(name, size, Finding::cleanError))
                        .average()
                        .orElseThrow();
            }
            plot = plot.with(name, error, amplification, k, false);
        }
        return plot;
    }

    private double[] sizes() {
        return audit.settings().sizes().stream().mapToDouble(size -> size).toArray();
    }

    /** The largest figure of all searches, for each image. */
    private double[] perImage(String network, double size, ToDoubleFunction<Finding> figure) {
        double[] largest = new double[audit.settings().images()];
        for (Finding finding : findings) {
            if (finding.trial().network().equals(network) && finding.trial().size() == size) {
                int image = finding.trial().image();
                largest[image] = Math.max(largest[image], figure.applyAsDouble(finding));
            }
        }
        return largest;
    }
}
