package org.firenet.cli.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.PrintOptions;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ArrayHeader;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code firenet info}. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells what a file holds: format, shape, type and header; or what FIRENET runs on.",
        footer = {
            "",
            "Example:",
            "  ./firenet phantom --size 64 -o small.npy",
            "  ./firenet info small.npy",
            "  ./firenet info --system"
        })
public final class InfoCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    Subject subject = new Subject();

    /** What to tell about. */
    static final class Subject {
        @Parameters(paramLabel = "FILE", description = "Any file that FIRENET reads.")
        @Nullable
        Path file;

        @Option(
                names = "--system",
                description = "Versions, processors, memory, and whether the fast engine has vector instructions.")
        boolean system;
    }

    @Mixin
    PrintOptions output = new PrintOptions();

    /** What a file says of itself. */
    record Info(
            String file, String format, String shape, String type, String description, Map<String, String> header) {}

    @Override
    public Integer call() throws IOException {
        Path file = subject.file;
        if (file == null) {
            SystemInfo system = SystemInfo.current();
            output.print(system.figures(), system);
            return ExitCode.SUCCESS;
        }
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
