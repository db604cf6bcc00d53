package org.firenet.cli;

import org.firenet.cli.reconstruct.HeadStart;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.FailureHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code firenet} command: reads the arguments and hands them to the subcommand. */
@Command(
        name = "firenet",
        description = "Stable and accurate reconstruction of images from few measurements, each with a certificate.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Exit codes: 0 success, 1 a refuted certificate or a fault of the program, 2 wrong usage or bad input,",
            "3 some slices could not be reconstructed, 130 interrupted.",
            "Shell completion: source <(./firenet generate-completion)"
        })
public final class Main implements Runnable {
    /** Wide enough for the examples, which must survive being copied. */
    static final int HELP_WIDTH = 100;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private Main() {}

    /**
     * Runs the command and exits with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("reconstruct")) {
            HeadStart.begin();
        }
        System.exit(run(args));
    }

    /** Runs the command and returns its exit code. */
    static int run(String... args) {
        try {
            return commandLine(args).execute(args);
        } catch (OutOfMemoryError e) {
            return FailureHandler.outOfMemory();
        }
    }

    /** The command with the subcommands that the arguments need, and its way to fail. */
    static CommandLine commandLine(String... args) {
        CommandLine command = new CommandLine(new Main());
        Subcommands.needed(args).forEach(command::addSubcommand);
        FailureHandler failures = new FailureHandler();
        return command.setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** The version from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"firenet " + Environment.version()};
        }
    }
}
