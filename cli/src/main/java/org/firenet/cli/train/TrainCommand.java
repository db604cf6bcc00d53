package org.firenet.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.firenet.array.Shape;
import org.firenet.audit.network.NetworkTrainer;
import org.firenet.audit.network.TrainingPlan;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.Images;
import org.firenet.cli.option.MaskOptions;
import org.firenet.cli.option.ShapeConverter;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Sha256;
import org.firenet.imaging.ImagingModel;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code firenet train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains a network of the usual kind, to compare FIRENETs with.",
        footer = {
            "",
            "Writes FILE.pt (TorchScript) and FILE.yaml (model card: data, seed, losses, versions). Ctrl-C leaves",
            "FILE.pt.checkpoint, from which the same command goes on; the result is the same.",
            "",
            "Examples:",
            "  ./firenet train unet --noise 0.02 -o unet-noise.pt",
            "  ./firenet train automap --size 32"
        })
public final class TrainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NETWORK",
            description =
                    "unet (corrects the zero-filled image), automap (dense layers from the measurements, images up"
                            + " to 64x64) or lista (ten layers with learned steps and thresholds).")
    UsualTraining network = UsualTraining.unet;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the network goes, .pt. Default: NETWORK.pt.")
    @Nullable
    Path target;

    @Option(
            names = "--size",
            converter = ShapeConverter.class,
            description = "Rows and columns: 128 or 96x64. Default: 128; for automap 32; with --mask, its own.")
    @Nullable
    Shape size;

    @Option(names = "--images", description = "Training images. Default: 400; for automap 4000, for lista 100.")
    @Nullable
    Integer images;

    @Option(
            names = "--epochs",
            description = "Most passes through the images; fewer when the error on other images stops falling. Default:"
                    + " 15; for lista 8.")
    @Nullable
    Integer epochs;

    @Option(
            names = "--noise",
            defaultValue = "0",
            description = "Norm of the noise in the training data over that of the measurements. Default:"
                    + " ${DEFAULT-VALUE}.")
    double noise;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of images, noise, order and initial parameters. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--mask", description = "The file of a mask. Default: drawn as the options below say.")
    @Nullable
    Path maskFile;

    @Option(
            names = "--mask-seed",
            defaultValue = "1",
            description = "Of the draw of the mask; simulate --seed draws the same. Default: ${DEFAULT-VALUE}.")
    long maskSeed = 1;

    @Mixin
    MaskOptions mask = new MaskOptions();

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "On a machine that is busy otherwise, more than one is slower. Default: ${DEFAULT-VALUE}.")
    int threads = 1;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** What was trained. */
    record Trained(Environment environment, String network, String file, String card, String sha256, double loss) {}

    @Override
    public Integer call() throws IOException {
        refuseWhatWouldBeIgnored();
        Path file = target == null ? Path.of(network + ".pt") : target;
        NetworkTrainer trainer = trainer();
        Interruption interruption = Interruption.watch();
        try {
            double loss = train(trainer, plan(file), interruption);
            interruption.check();
            print(file, loss);
            return ExitCode.SUCCESS;
        } finally {
            interruption.finished();
        }
    }

    private double train(NetworkTrainer trainer, TrainingPlan plan, Interruption interruption) throws IOException {
        try (TrainingProgress progress = new TrainingProgress("training " + network, interruption, output)) {
            if (!trainer.train(plan, progress)) {
                System.err.println("firenet: " + plan.output()
                        + ".checkpoint keeps the training; the same command goes on with it");
            }
            return progress.loss();
        }
    }

    private void refuseWhatWouldBeIgnored() {
        mask.refuseWhatWouldBeIgnored(spec);
        if (maskFile != null) {
            Given.refuse(spec, "with --mask nothing is drawn", "--pattern", "--fraction", "--mask-seed", "--size");
        }
    }

    private NetworkTrainer trainer() throws IOException {
        for (NetworkTrainer trainer : ServiceLoader.load(NetworkTrainer.class)) {
            if (trainer.architecture().equals(network.name())) {
                return trainer;
            }
        }
        throw new IOException("training needs the module 'learned', which is not on the class path; the launcher"
                + " ./firenet of a source checkout builds it");
    }

    private TrainingPlan plan(Path file) throws IOException {
        SamplingMask sampled = maskFile == null ? drawn() : Images.readMask(FileFormats.standard(), maskFile);
        int most = Math.max(1, ImagingModel.maxLevels(sampled.shape()) - 1);
        int levels = mask.levels == null ? most : mask.levels;
        return new TrainingPlan(
                file,
                output.overwrite(),
                new ImagingModel(mask.domain, sampled, mask.wavelet, levels),
                images == null ? network.images : images,
                epochs == null ? network.epochs : epochs,
                noise,
                seed,
                threads);
    }

    private SamplingMask drawn() {
        return mask.draw(size == null ? Shape.of(network.side, network.side) : size, maskSeed);
    }

    private void print(Path file, double loss) throws IOException {
        String card = file.toString().replaceFirst("pt$", "yaml");
        output.print(
                new Figures()
                        .row("network", network)
                        .row(
                                "relative error",
                                Figures.number(Math.sqrt(loss)) + " on images that it was not trained on")
                        .row("written", file + ", " + card),
                new Trained(Environment.current(), network.name(), file.toString(), card, Sha256.of(file), loss));
    }
}
