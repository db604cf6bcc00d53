package org.firenet.audit.experiment;

import org.firenet.array.ComplexArray;
import org.firenet.audit.attack.LipschitzConstant;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.imaging.ImagingModel;

/**
 * How much a network amplifies vanishing perturbations of the measurements of the first test image: {@code ‖J‖₂}, from below.
 *
 * @param network by name
 * @param iterations of the power method; more of them find no less
 * @param constant in units of image over measurements, as an amplification
 */
public record LipschitzRow(String network, int iterations, double constant) {
    /** Few enough that the cost stays that of some dozen images. */
    private static final int ITERATIONS = 10;

    static LipschitzRow of(AuditSettings settings, DifferentiableReconstruction network, ImagingModel model) {
        ComplexArray y = settings.measurements(model, 0);
        double constant = new LipschitzConstant(ITERATIONS, settings.seed()).at(network, y);
        return new LipschitzRow(network.name(), ITERATIONS, constant);
    }
}
