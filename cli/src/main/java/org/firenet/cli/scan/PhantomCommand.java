package org.firenet.cli.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.array.ComplexArray;
import org.firenet.cli.option.PhantomOptions;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.ImageOutputs;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ArraySource;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code firenet phantom}. */
@Command(
        name = "phantom",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Draws a test image.",
        footer = {"", "Example:", "  ./firenet phantom --kind ellipses --seed 7 --text \"SEE IT?\" -o ellipses.png"})
public final class PhantomCommand implements Callable<Integer> {
    @Mixin
    PhantomOptions phantom = new PhantomOptions();

    @Option(names = "--seed", defaultValue = "1", description = "For random ellipses. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description =
                    "A file to write: .npy, .cfl, .tif (values), .png (picture) or .json (how it was made). May be given"
                            + " several times.")
    List<Path> outputs = List.of();

    @Mixin
    OutputOptions output = new OutputOptions();

    /** What was drawn. */
    record Drawn(Environment environment, String kind, String size, long seed) {}

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        phantom.refuseWhatWouldBeIgnored(spec);
        ImageOutputs targets = ImageOutputs.of(
                outputs, Path.of("phantom"), ElementType.F4, FileFormats.standard(), output.overwrite());
        ComplexArray image = phantom.image(seed);
        Drawn drawn = new Drawn(Environment.current(), phantom.kind.name(), phantom.size.toString(), seed);
        targets.write(ArraySource.of(image), ElementType.F4, drawn);
        output.print(
                new Figures()
                        .row("phantom", phantom.kind)
                        .row("size", phantom.size)
                        .row("written", targets),
                drawn);
        return ExitCode.SUCCESS;
    }
}
