package org.firenet.cli.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.option.MaskOptions;
import org.firenet.cli.option.ShapeConverter;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.ImageOutputs;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ArraySource;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Sha256;
import org.firenet.sampling.SamplingMask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code firenet mask}. */
@Command(
        name = "mask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Draws a sampling mask: which positions a scanner measures.",
        footer = {"", "Example:", "  ./firenet mask --pattern poisson --fraction 0.125 --calibration 24 -o mask.png"})
public final class MaskCommand implements Callable<Integer> {
    @Option(
            names = "--size",
            defaultValue = "256",
            converter = ShapeConverter.class,
            description = "Rows and columns: 256 or 230x180. Default: ${DEFAULT-VALUE}.")
    Shape size = Shape.of(256, 256);

    @Mixin
    MaskOptions mask = new MaskOptions();

    @Option(names = "--seed", defaultValue = "1", description = "Of the draw. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description =
                    "A file to write: .npy (0 and 1), .png (black and white) or .json (how it was drawn). May be given"
                            + " several times.")
    List<Path> outputs = List.of();

    @Mixin
    OutputOptions output = new OutputOptions();

    /** What was drawn. */
    record Drawn(
            Environment environment,
            String pattern,
            String domain,
            String size,
            int samples,
            double fraction,
            long seed,
            String sha256) {}

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        mask.refuseWhatWouldBeIgnored(spec);
        ImageOutputs targets =
                ImageOutputs.of(outputs, Path.of("mask"), ElementType.F4, FileFormats.standard(), output.overwrite());
        SamplingMask drawn = mask.draw(size, seed);
        Drawn document = new Drawn(
                Environment.current(),
                mask.pattern.name(),
                DomainConverter.name(mask.domain),
                size.toString(),
                drawn.count(),
                drawn.fraction(),
                seed,
                Sha256.of(drawn));
        targets.write(ArraySource.of(image(drawn)), ElementType.F4, document);
        output.print(
                new Figures()
                        .row("mask", mask.pattern + ", " + size + ", seed " + seed)
                        .row("sampled", Figures.percent(drawn.fraction()) + ", " + drawn.count() + " positions")
                        .row("written", targets),
                document);
        return ExitCode.SUCCESS;
    }

    /** A mask as an image: 1 where it samples, else 0. */
    public static ComplexArray image(SamplingMask mask) {
        ComplexArray image = ComplexArray.zeros(mask.shape());
        for (int index : mask.indices()) {
            image.re()[index] = 1;
        }
        return image;
    }
}
