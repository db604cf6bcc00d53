package org.firenet.cli.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.firenet.audit.experiment.AuditSettings;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.network.ModelFile;
import org.firenet.audit.network.NetworkTrainer;
import org.firenet.audit.network.TrainingPlan;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.Overwrite;

/** What {@code audit --demo} does differently: small images, few steps, and a network trained on the spot. */
final class DemoAudit {
    /** Beside firenet. */
    private static final List<String> NETWORKS = List.of("zero-filled", "paper", "tuned");

    private static final int SIDE = 64;
    private static final int STEPS = 20;
    private static final String ARCHITECTURE = "unet";
    private static final int TRAINING_IMAGES = 200;
    private static final int EPOCHS = 8;

    private DemoAudit() {}

    /** Smaller numbers, and the usual networks, where the user gave none. */
    static void adapt(AuditOptions options) {
        SearchOptions search = options.search;
        var given = options.command.commandLine().getParseResult();
        if (!given.hasMatchedOption("--size")) {
            search.side = SIDE;
        }
        if (!given.hasMatchedOption("--steps")) {
            search.steps = STEPS;
        }
        if (!given.hasMatchedOption("--network")) {
            options.networks.builtIn = NETWORKS;
        }
    }

    /** A small U-Net, trained now or by an earlier demonstration in the folder; none where nothing can be trained. */
    static List<NetworkSource> trained(AuditSettings settings, Path folder, OutputOptions output) throws IOException {
        Path file = folder.resolve(ARCHITECTURE + ".pt");
        if (!Files.exists(file)) {
            NetworkTrainer trainer = ServiceLoader.load(NetworkTrainer.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(one -> one.architecture().equals(ARCHITECTURE))
                    .findFirst()
                    .orElse(null);
            if (trainer == null) {
                System.err.println(
                        "firenet: the module 'learned' is not there: the demonstration goes without a trained"
                                + " network");
                return List.of();
            }
            Files.createDirectories(folder);
            train(trainer, settings, file, output);
        }
        return List.of(ModelSource.of(new ModelFile(file, null, true)));
    }

    private static void train(NetworkTrainer trainer, AuditSettings settings, Path file, OutputOptions output)
            throws IOException {
        TrainingPlan plan = new TrainingPlan(
                file, Overwrite.NO, settings.model(), TRAINING_IMAGES, EPOCHS, settings.noise(), settings.seed(), 1);
        Interruption interruption = Interruption.watch();
        try (Progress progress = Progress.of("training a U-Net", EPOCHS, output)) {
            boolean complete = trainer.train(plan, new PerEpoch(progress, interruption));
            if (!complete) {
                interruption.check();
            }
        } finally {
            interruption.finished();
        }
    }

    /** One step of the bar for each eighth of the batches. */
    private static final class PerEpoch implements org.firenet.audit.network.TrainingListener {
        private final Progress progress;
        private final Interruption interruption;
        private long shown;

        PerEpoch(Progress progress, Interruption interruption) {
            this.progress = progress;
            this.interruption = interruption;
        }

        @Override
        public boolean afterBatch(long done, long of, double loss) {
            for (; shown < done * EPOCHS / Math.max(1, of); shown++) {
                progress.step();
            }
            return !interruption.asked();
        }
    }
}
