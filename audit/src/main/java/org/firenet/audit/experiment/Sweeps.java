package org.firenet.audit.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;

/**
 * What an audit finds out without searching.
 *
 * @param noise errors against the noise
 * @param sampling errors against the fraction of samples
 * @param details what became of small discs and words
 * @param lipschitz local constants of the networks that have derivatives
 */
public record Sweeps(
        List<ErrorRow> noise, List<ErrorRow> sampling, List<DetailTest.Row> details, List<LipschitzRow> lipschitz) {
    public Sweeps {
        noise = List.copyOf(noise);
        sampling = List.copyOf(sampling);
        details = List.copyOf(details);
        lipschitz = List.copyOf(lipschitz);
    }

    /**
     * All four for every network of an audit.
     *
     * @param progress makes one step per network
     */
    public static Sweeps of(Audit audit, Progress progress) throws IOException {
        List<ErrorRow> noise = new ArrayList<>();
        List<ErrorRow> sampling = new ArrayList<>();
        List<DetailTest.Row> details = new ArrayList<>();
        List<LipschitzRow> lipschitz = new ArrayList<>();
        ImagingModel model = audit.settings().model();
        for (NetworkSource source : audit.networks()) {
            if (!progress.goOn()) {
                break;
            }
            try (Reconstruction network = source.open(model)) {
                noise.addAll(new NoiseSweep(audit.settings()).of(network, model));
                details.addAll(new DetailTest(audit.settings()).of(network, model));
                if (network instanceof DifferentiableReconstruction differentiable) {
                    lipschitz.add(LipschitzRow.of(audit.settings(), differentiable, model));
                }
            }
            if (source.takesEveryMask()) {
                sampling.addAll(new SamplingSweep(audit.settings()).of(source));
            }
            progress.step();
        }
        return new Sweeps(noise, sampling, details, lipschitz);
    }
}
