package org.firenet.cli.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.firenet.report.MissingFontsException;
import picocli.CommandLine;

/** Turns what went wrong into one clear line and an exit code. */
public final class FailureHandler
        implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof Interrupted || e instanceof InterruptedException) {
            // Interruption has said so already.
            return ExitCode.INTERRUPTED;
        }
        if (e instanceof IOException || e instanceof IllegalArgumentException || e instanceof MissingFontsException) {
            return fail(ExitCode.INPUT, oneLine(e));
        }
        if (e instanceof Refuted) {
            return fail(ExitCode.REFUTED, oneLine(e));
        }
        if (System.getenv("FIRENET_DEBUG") != null) {
            throw e;
        }
        return fail(
                ExitCode.INTERNAL,
                "a fault of the program: " + e + " (set FIRENET_DEBUG=1 to see where; please report it)");
    }

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return fail(ExitCode.INPUT, oneLine(e) + " (see " + command + " --help)");
    }

    /** For errors that picocli does not pass on. */
    public static int outOfMemory() {
        return fail(
                ExitCode.INPUT,
                "not enough memory: this input needs more than the Java heap of "
                        + Runtime.getRuntime().maxMemory() / (1 << 20)
                        + " MiB; give it more with FIRENET_JAVA_OPTS=-Xmx8g, for example");
    }

    private static int fail(int code, String message) {
        System.err.println("firenet: " + message);
        return code;
    }

    private static String oneLine(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message.replaceAll("\\s*\\R\\s*", " ");
    }
}
