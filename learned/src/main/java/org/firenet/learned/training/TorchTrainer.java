package org.firenet.learned.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.audit.network.NetworkTrainer;
import org.firenet.audit.network.TrainingListener;
import org.firenet.audit.network.TrainingPlan;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.firenet.formats.Sha256;
import org.firenet.learned.architecture.Architecture;
import org.firenet.learned.model.DescriptionFile;
import org.firenet.learned.torch.Libtorch;
import org.firenet.learned.torch.ModuleSource;
import org.firenet.learned.torch.TrainableNetwork;

/** Trains one architecture, and writes the network and its model card. */
abstract class TorchTrainer implements NetworkTrainer {
    private final Architecture architecture;

    TorchTrainer(Architecture architecture) {
        this.architecture = architecture;
    }

    @Override
    public String architecture() {
        return architecture.id();
    }

    @Override
    public boolean train(TrainingPlan plan, TrainingListener listener) throws IOException {
        Path card = DescriptionFile.beside(plan.output());
        requireTarget(plan, card);
        ModuleSource source = architecture.define(plan.model(), plan.seed());
        Checkpoint checkpoint = new Checkpoint(Checkpoint.beside(plan.output()), identity(plan));
        SafeFiles.check(checkpoint.file(), Overwrite.YES);
        boolean resumed = checkpoint.exists() && mayResume(plan, checkpoint);
        Libtorch.use(plan.threads());
        TrainingData data = new TrainingData(plan, architecture.description(), architecture.batchSize());
        try (TrainableNetwork network = new TrainableNetwork(source)) {
            Training training = new Training(plan, architecture, data, network, checkpoint);
            if (resumed) {
                training.resume();
            }
            if (!training.run(listener)) {
                return false;
            }
            network.module().save(plan.output(), plan.overwrite());
            ModelCard writer = new ModelCard(plan, architecture, data, training);
            DescriptionFile.write(card, writer.of(Sha256.of(plan.output())), plan.overwrite());
            checkpoint.delete();
            return true;
        }
    }

    private static void requireTarget(TrainingPlan plan, Path card) throws FormatException {
        if (!plan.output().toString().endsWith(".pt")) {
            throw new FormatException(plan.output(), "unknown kind of file, expected .pt");
        }
        SafeFiles.check(plan.output(), plan.overwrite());
        SafeFiles.check(card, plan.overwrite());
    }

    /** Everything that the result depends on. */
    private String identity(TrainingPlan plan) {
        return String.join(
                ", ",
                architecture.toString(),
                "mask " + Sha256.of(plan.model().mask()),
                "domain " + plan.model().samplingDomain(),
                "images " + plan.images(),
                "epochs " + plan.epochs(),
                "noise " + plan.noise(),
                "seed " + plan.seed(),
                "threads " + plan.threads(),
                "libtorch " + Libtorch.version());
    }

    private static boolean mayResume(TrainingPlan plan, Checkpoint checkpoint) throws IOException {
        if (plan.overwrite() == Overwrite.YES) {
            return Files.isRegularFile(checkpoint.file()) && checkpoint.belongs();
        }
        if (!checkpoint.belongs()) {
            throw new FormatException(
                    checkpoint.file(),
                    "this is the checkpoint of another training; give that one's options to end it, or remove it to"
                            + " begin anew");
        }
        return true;
    }
}
