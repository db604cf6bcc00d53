package org.firenet.cli.barrier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firenet.barrier.verify.Verification;
import org.firenet.barrier.verify.Verifier;
import org.firenet.formats.FormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code firenet barrier verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a counterexample exactly, with code that shares only the arithmetic with the adversary.",
        footer = {"", "Exit code 0 if it is valid, 2 if it is not."})
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A counterexample.json of the command challenge.")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FormatException(file, "there is no such file");
        }
        Verification verification = Verifier.verify(Files.readString(file));
        verification.confirmed().forEach(statement -> System.out.println("  ok   " + statement));
        verification.objections().forEach(statement -> System.out.println("  NOT  " + statement));
        if (!verification.isValid()) {
            throw new FormatException(file, "not a valid counterexample");
        }
        System.out.println("  the counterexample is valid");
        return ExitCode.OK;
    }
}
