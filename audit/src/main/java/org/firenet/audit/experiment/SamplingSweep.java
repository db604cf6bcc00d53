package org.firenet.audit.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;

/**
 * Errors against the fraction of samples: more of them must not make an image worse. Only for networks that take every
 * mask; one that was trained for a single mask can't be asked.
 *
 * @param settings of the audit
 */
public record SamplingSweep(AuditSettings settings) {
    /** Shares of the grid. */
    public static final List<Double> FRACTIONS = List.of(0.1, 0.2, 0.3, 0.4, 0.5);

    /** The errors of a network over all test images, one row per fraction. */
    public List<ErrorRow> of(NetworkSource source) throws IOException {
        List<ErrorRow> rows = new ArrayList<>();
        for (double fraction : FRACTIONS) {
            ImagingModel model = settings.model(fraction);
            try (Reconstruction network = source.open(model)) {
                DoubleSummaryStatistics errors = IntStream.range(0, settings.images())
                        .mapToDouble(i -> error(network, model, i))
                        .summaryStatistics();
                rows.add(new ErrorRow(source.name(), fraction, errors.getAverage(), errors.getMax()));
            }
        }
        return rows;
    }

    private double error(Reconstruction network, ImagingModel model, int i) {
        ComplexArray truth = settings.image(i);
        return network.reconstruct(settings.measurements(model, i)).distance(truth) / truth.norm();
    }
}
