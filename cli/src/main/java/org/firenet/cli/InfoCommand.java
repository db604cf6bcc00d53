package org.firenet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.firenet.formats.ArrayHeader;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code firenet info}. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells what a file holds: format, shape, type and header.",
        footer = {"", "Example:", "  ./firenet phantom --size 64 -o small.npy", "  ./firenet info small.npy"})
final class InfoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Any file that FIRENET reads.")
    Path file = Path.of("");

    @Mixin
    PrintOptions output = new PrintOptions();

    /** What a file says of itself. */
    record Info(
            String file, String format, String shape, String type, String description, Map<String, String> header) {}

    @Override
    public Integer call() throws IOException {
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            ArrayHeader header = reader.header();
            Figures table = new Figures()
                    .row("format", header.format())
                    .row("shape", header.shape())
                    .row("type", header.type())
                    .row("what", header.description());
            header.details().forEach(table::row);
            output.print(
                    table,
                    new Info(
                            file.toString(),
                            header.format(),
                            header.shape().toString(),
                            header.type().toString(),
                            header.description(),
                            header.details()));
            return ExitCode.SUCCESS;
        }
    }
}
