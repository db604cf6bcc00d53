package org.firenet.audit.experiment;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;

/**
 * How errors grow with random noise in the data.
 *
 * @param settings of the audit; its own noise is not added
 */
public record NoiseSweep(AuditSettings settings) {
    /** {@code ‖noise‖₂/‖y‖₂}. */
    public static final List<Double> LEVELS = List.of(0.0, 0.01, 0.02, 0.05, 0.1);

    /** The errors of a network over all test images, one row per level. */
    public List<ErrorRow> of(Reconstruction network, ImagingModel model) {
        List<ErrorRow> rows = new ArrayList<>();
        for (double level : LEVELS) {
            DoubleSummaryStatistics errors = IntStream.range(0, settings.images())
                    .mapToDouble(i -> error(network, model, i, level))
                    .summaryStatistics();
            rows.add(new ErrorRow(network.name(), level, errors.getAverage(), errors.getMax()));
        }
        return rows;
    }

    private double error(Reconstruction network, ImagingModel model, int i, double level) {
        ComplexArray truth = settings.image(i);
        ComplexArray y = NoisyData.of(model, truth, level, 104_729 * settings.seed() + i);
        return network.reconstruct(y).distance(truth) / truth.norm();
    }
}
