package org.firenet.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firenet.audit.attack.Search;
import org.firenet.audit.experiment.AttackKind;
import org.firenet.audit.experiment.AuditSettings;
import picocli.CommandLine.Option;

/** What is searched, and how hard. */
final class SearchOptions {
    @Option(
            names = "--size",
            defaultValue = "128",
            description = "Rows and columns of the images. Default: ${DEFAULT-VALUE}.")
    int side = 128;

    @Option(
            names = "--fraction",
            defaultValue = "0.25",
            description = "Share of k-space that is measured. Default: ${DEFAULT-VALUE}.")
    double fraction = 0.25;

    @Option(
            names = "--noise",
            defaultValue = "0",
            description = "Norm of the noise in the data over that of the measurements. Default: ${DEFAULT-VALUE}.")
    double noise;

    @Option(
            names = "--perturbations",
            split = ",",
            defaultValue = "0.01,0.03,0.1",
            description = "Sizes of the perturbations, |e|/|y|. Default: ${DEFAULT-VALUE}.")
    List<Double> sizes = List.of(0.01, 0.03, 0.1);

    @Option(
            names = "--attacks",
            split = ",",
            defaultValue = "random,nesterov,l2,linf,window",
            description =
                    "Searches: random (the control), nesterov (the paper's), l2, linf (small in every pixel), window"
                            + " (in the middle of the image only). Default: ${DEFAULT-VALUE}.")
    List<String> attacks = List.of("random", "nesterov", "l2", "linf", "window");

    @Option(names = "--images", defaultValue = "2", description = "Test images. Default: ${DEFAULT-VALUE}.")
    int images = 2;

    @Option(
            names = "--restarts",
            defaultValue = "1",
            description =
                    "Searches per perturbation, from different starts; the worst counts. Default: ${DEFAULT-VALUE}.")
    int restarts = 1;

    @Option(
            names = "--steps",
            defaultValue = "30",
            description = "Gradients of l2, linf, window; directions of random. Default: ${DEFAULT-VALUE}.")
    int steps = 30;

    @Option(
            names = "--nesterov-steps",
            defaultValue = "300",
            description = "Most gradients of nesterov. Default: ${DEFAULT-VALUE}.")
    int nesterovSteps = 300;

    @Option(
            names = "--directions",
            defaultValue = "" + Search.DIRECTIONS,
            description = "Differences per gradient of a network without derivatives. Default: ${DEFAULT-VALUE}.")
    int directions = Search.DIRECTIONS;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of mask, images, noise and searches. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--threads", description = "Searches side by side. Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    /** @throws IllegalArgumentException if a number is out of range or there is no such attack */
    AuditSettings settings() {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be at least 1, found " + threads);
        }
        List<AttackKind> kinds = new ArrayList<>();
        for (String attack : attacks) {
            kinds.add(kind(attack));
        }
        return new AuditSettings(
                side, fraction, noise, sizes, kinds, images, restarts, steps, nesterovSteps, directions, seed);
    }

    private static AttackKind kind(String name) {
        try {
            return AttackKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--attacks knows random, nesterov, l2, linf and window, found " + name, e);
        }
    }
}
