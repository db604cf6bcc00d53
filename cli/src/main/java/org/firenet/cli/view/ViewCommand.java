package org.firenet.cli.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.firenet.array.ComplexPart;
import org.firenet.cli.option.PositionsConverter;
import org.firenet.cli.option.PositionsConverter.Positions;
import org.firenet.cli.option.WindowConverter;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import org.firenet.formats.SafeFiles;
import org.firenet.report.Picture;
import org.firenet.report.Window;
import org.firenet.report.terminal.TerminalGraphics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code firenet view}. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows the images of a file in the terminal, or as one PNG picture.",
        footer = {
            "",
            "Draws with the graphics of kitty or with sixels where the terminal is known to have them, else with half"
                    + " blocks",
            "in 24-bit colours. Values that are not finite are magenta. Several images share one window.",
            "",
            "Example:",
            "  ./firenet phantom --size 128 -o head.npy",
            "  ./firenet view head.npy --as blocks",
            "  ./firenet simulate --phantom brain --size 128 -o scan.npy",
            "  ./firenet view scan.npy --log -o scan-view.png"
        })
public final class ViewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Any file that FIRENET reads; FILE:NAME for one array of several.")
    Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.png",
            description = "Write the picture to a file instead of drawing it.")
    @Nullable
    Path target;

    @Option(
            names = "--slice",
            paramLabel = "I[,J]",
            converter = PositionsConverter.class,
            description = "Only this position of the first dimension (or of the first two), from 0.")
    Positions slice = Positions.none();

    @Option(
            names = "--part",
            description =
                    "What to show of complex values: magnitude, phase, real or imaginary. Default: magnitude, or the"
                            + " values themselves if they are real.")
    @Nullable
    ComplexPart part;

    @Option(names = "--log", description = "Show magnitudes in decibels below the largest, down to -80: for k-space.")
    boolean log;

    @Option(
            names = "--window",
            paramLabel = "LOW:HIGH",
            converter = WindowConverter.class,
            description = "The values that are black and white. Default: as convert takes them.")
    @Nullable
    Window window;

    @Option(
            names = "--most",
            defaultValue = "16",
            description = "Show at most so many images of a stack, evenly picked. Default: ${DEFAULT-VALUE}.")
    int most = 16;

    @Option(
            names = "--as",
            paramLabel = "blocks|sixel|kitty|png",
            description = "How to draw, also where standard output is no terminal; png: the bytes of a PNG file."
                    + " Default: what the terminal has.")
    @Nullable
    Drawing drawing;

    @Option(names = "--columns", description = "Width in characters. Default: that of the terminal.")
    @Nullable
    Integer columns;

    @Mixin
    OutputOptions output = new OutputOptions();

    /** The choices of {@code --as}. */
    enum Drawing {
        BLOCKS,
        SIXEL,
        KITTY,
        PNG
    }

    /** What is shown. */
    record Shown(String file, String size, List<Integer> images, Window window, long notFinite) {}

    private Shown shown(Gallery gallery) {
        return new Shown(
                file.toString(), gallery.image().toString(), gallery.numbers(), gallery.window(), gallery.notFinite());
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Terminal.current();
        requireSense(terminal);
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            Gallery gallery = Gallery.read(reader, slice.values(), most, new Gallery.Look(part, log, window));
            say(gallery, reader);
            if (target != null) {
                byte[] png = gallery.picture(Integer.MAX_VALUE, 2).png();
                SafeFiles.write(target, output.overwrite(), out -> out.write(png));
                output.print(gallery.figures().row("written", target), shown(gallery));
            } else {
                draw(gallery, terminal);
            }
            return ExitCode.SUCCESS;
        }
    }

    private void requireSense(Terminal terminal) throws IOException {
        if (most < 1 || (columns != null && columns < 1)) {
            throw new IllegalArgumentException("--most and --columns must be at least 1");
        }
        if (part == ComplexPart.COMPLEX || (log && part != null && part != ComplexPart.MAGNITUDE)) {
            throw new IllegalArgumentException("a picture shows magnitude, phase, real or imaginary parts, and --log"
                    + " magnitudes; found --part " + String.valueOf(part).toLowerCase(Locale.ROOT));
        }
        if (log && window != null) {
            throw new IllegalArgumentException("with --log the window is -80:0 decibels, found --window");
        }
        if (target != null) {
            if (!String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png")) {
                throw new IllegalArgumentException("view writes PNG pictures, found -o " + target);
            }
            SafeFiles.check(target, output.overwrite());
        } else if (drawing == null && !terminal.isThere()) {
            throw new IllegalArgumentException("standard output is no terminal that could show a picture: -o FILE.png"
                    + " writes one, --as blocks, sixel or kitty draws nevertheless");
        }
    }

    private void draw(Gallery gallery, Terminal terminal) throws IOException {
        int width = columns == null ? terminal.columns() : columns;
        if (drawing == Drawing.PNG) {
            System.out.write(gallery.picture(Integer.MAX_VALUE, 2).png());
        } else {
            TerminalGraphics graphics =
                    drawing == null ? terminal.graphics() : TerminalGraphics.valueOf(drawing.name());
            Picture picture = gallery.picture(width * graphics.pixelsPerCharacter(), graphics.pixelsPerCharacter());
            System.out.print(graphics.draw(picture));
        }
        if (drawing != Drawing.PNG) {
            output.print(gallery.figures(), shown(gallery));
        }
        if (System.out.checkError()) {
            throw new IOException("standard output cannot be written");
        }
    }

    private void say(Gallery gallery, ArrayReader reader) {
        if (gallery.notFinite() > 0) {
            System.err.println("firenet: " + file + ": " + gallery.notFinite()
                    + " values are not finite; they are shown in magenta");
        }
        if (reader.isKSpace() && !log) {
            output.hint(file + ": this is k-space; --log shows more of it, reconstruct makes images");
        }
    }
}
