package org.firenet.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firenet.array.Shape;
import org.firenet.cli.option.ShapeConverter;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.cli.output.ResultFolder;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code firenet demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Simulates an undersampled MRI scan, reconstructs it, and shows how good the image is.",
        footer = {
            "",
            "Leaves in the folder: report.html (open it), the pictures in it as .png, and result.json.",
            "",
            "Example:",
            "  ./firenet demo"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int SMALLEST_SIDE = 16;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "firenet-demo",
            description = "Where the results go. Default: ${DEFAULT-VALUE}.")
    Path folder = Path.of("firenet-demo");

    @Option(
            names = "--size",
            defaultValue = "256",
            converter = ShapeConverter.class,
            description = "Rows and columns of the image. Default: ${DEFAULT-VALUE}.")
    Shape size = Shape.of(256, 256);

    @Option(
            names = "--fraction",
            defaultValue = "0.25",
            description = "Share of k-space that is measured. Default: ${DEFAULT-VALUE}.")
    double fraction = 0.25;

    @Option(
            names = "--noise",
            defaultValue = "0.01",
            description = "Norm of the noise over the norm of the measurements. Default: ${DEFAULT-VALUE}.")
    double noise = 0.01;

    @Option(names = "--layers", defaultValue = "30", description = "Layers of the network. Default: ${DEFAULT-VALUE}.")
    int layers = 30;

    @Option(names = "--seed", defaultValue = "1", description = "Of mask and noise. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        if (Math.min(size.rows(), size.columns()) < SMALLEST_SIDE) {
            throw new IllegalArgumentException("the demonstration needs an image of at least " + SMALLEST_SIDE + "x"
                    + SMALLEST_SIDE + " pixels, found " + size);
        }
        ResultFolder target = ResultFolder.in(folder, output.overwrite());
        Interruption interruption = Interruption.watch();
        try {
            DemoRun run = run(interruption);
            interruption.check();
            DemoResult result = DemoResult.of(this, run);
            target.write(DemoFiles.of(run, result));
            output.print(result.figures().row("report", folder.resolve(ResultFolder.REPORT)), result);
            return ExitCode.SUCCESS;
        } finally {
            interruption.finished();
        }
    }

    private DemoRun run(Interruption interruption) {
        try (Progress progress = Progress.of("reconstructing", layers, output)) {
            return DemoRun.of(this, interruption.orElse(progress.perLayer()));
        }
    }

    /** The command line that repeats this run. */
    String commandLine() {
        return "./firenet demo --size " + size + " --fraction " + fraction + " --noise " + noise + " --layers " + layers
                + " --seed " + seed;
    }
}
