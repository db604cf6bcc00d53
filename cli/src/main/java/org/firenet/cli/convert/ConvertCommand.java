package org.firenet.cli.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.firenet.array.ComplexPart;
import org.firenet.array.Shape;
import org.firenet.cli.option.PositionsConverter;
import org.firenet.cli.option.PositionsConverter.Positions;
import org.firenet.cli.option.WindowConverter;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ArrayWriter;
import org.firenet.formats.ElementType;
import org.firenet.formats.Excerpt;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.SafeFiles;
import org.firenet.report.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code firenet convert}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes what a file holds as a file of another format.",
        footer = {
            "",
            "FILE:NAME is one array of a file that holds several (.mat, .h5). Large files are read and written slice"
                    + " by slice.",
            "",
            "Example:",
            "  ./firenet phantom --size 128 -o head.npy",
            "  ./firenet convert head.npy head.nii.gz",
            "  ./firenet convert head.nii.gz head.png --window 0:0.8"
        })
public final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "Any file that FIRENET reads.")
    Path in = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The file to write: .npy, .cfl, .nii, .nii.gz, .tif (values) or .png (picture).")
    Path out = Path.of("");

    @Option(
            names = "--slice",
            paramLabel = "I[,J]",
            converter = PositionsConverter.class,
            description = "Only this position of the first dimension (or of the first two), from 0. Default: all.")
    Positions slice = Positions.none();

    @Option(
            names = "--part",
            description =
                    "What to take of complex values: ${COMPLETION-CANDIDATES}. Default: complex, or real if they are.")
    @Nullable
    ComplexPart part;

    @Option(
            names = "--window",
            paramLabel = "LOW:HIGH",
            converter = WindowConverter.class,
            description = "For .png: the values that are black and white. Default: from 0 to the 99.9th percentile; for"
                    + " phases -3.1416:3.1416; where values are negative, from the least to the greatest.")
    @Nullable
    Window window;

    @Option(names = "--double", description = "Store double precision. Default: if the values have it and OUT can.")
    boolean doublePrecision;

    @Mixin
    OutputOptions output = new OutputOptions();

    /** What was written. */
    record Converted(
            String input,
            String output,
            String shape,
            String type,
            String part,
            @Nullable Window window,
            boolean placed) {}

    @Override
    public Integer call() throws IOException {
        FileFormats formats = FileFormats.standard();
        ArrayWriter writer = formats.writer(out);
        SafeFiles.check(out, output.overwrite());
        Interruption interruption = Interruption.watch();
        try (ArrayReader reader = formats.open(in)) {
            Plan plan = plan(reader, writer);
            Excerpt whole = new Excerpt(reader, slice.values(), values -> values);
            requireRoom(writer, whole.shape());
            if (plan.isPicture() && window == null) {
                window = plan.usualWindow(whole.slice(0));
            }
            try (Progress progress = Progress.of("converting", slices(whole.shape()), output)) {
                Excerpt source = new Excerpt(reader, slice.values(), values -> {
                    interruption.check();
                    progress.step();
                    return plan.apply(values, window);
                });
                writer.write(out, source, plan.stored(), output.overwrite());
            }
            report(plan, whole, reader);
            return ExitCode.SUCCESS;
        } finally {
            interruption.finished();
        }
    }

    private Plan plan(ArrayReader reader, ArrayWriter writer) throws FormatException {
        ElementType found = reader.header().type();
        boolean picture = writer.types().stream().allMatch(ElementType::isInteger);
        if (window != null && !picture) {
            throw new IllegalArgumentException("--window has an effect on pictures (.png) only, found " + out);
        }
        ComplexPart wanted = part == null ? (found.isComplex() ? ComplexPart.COMPLEX : ComplexPart.REAL) : part;
        boolean complex = wanted == ComplexPart.COMPLEX;
        boolean holdsComplex = writer.types().stream().anyMatch(ElementType::isComplex);
        if (complex && !holdsComplex) {
            throw new FormatException(
                    out,
                    "this kind of file cannot hold complex values; take --part magnitude, phase, real or imaginary,"
                            + " or .npy, .cfl or .nii");
        }
        return new Plan(wanted, picture, Precision.of(found, complex, doublePrecision, writer, out));
    }

    private void requireRoom(ArrayWriter writer, Shape shape) throws FormatException {
        if (shape.rank() > 2 && !writer.holdsStacks()) {
            throw new FormatException(
                    out, "this kind of file holds one image, found " + shape + "; take --slice, or .tif, .nii or .npy");
        }
    }

    private static long slices(Shape shape) {
        return shape.rank() > 2 ? shape.extent(0) : 1;
    }

    private void report(Plan plan, Excerpt whole, ArrayReader reader) throws IOException {
        boolean placed = whole.geometry() != null
                && out.toString().toLowerCase(Locale.ROOT).contains(".nii");
        String partName = plan.part().name().toLowerCase(Locale.ROOT);
        Figures table = new Figures()
                .row(
                        "from",
                        in + ", " + reader.header().format() + ", "
                                + reader.header().shape())
                .row("values", partName + ", " + plan.stored());
        if (window != null) {
            table.row("black to white", Figures.number(window.low()) + " to " + Figures.number(window.high()));
        }
        output.print(
                table.row("written", out + ", " + whole.shape()),
                new Converted(
                        in.toString(),
                        out.toString(),
                        whole.shape().toString(),
                        plan.stored().toString(),
                        partName,
                        window,
                        placed));
    }
}
