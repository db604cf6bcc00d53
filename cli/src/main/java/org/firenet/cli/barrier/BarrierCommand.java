package org.firenet.cli.barrier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code firenet barrier}. */
@Command(
        name = "barrier",
        mixinStandardHelpOptions = true,
        description =
                "The impossibility theorem as a program: an adversary that defeats every algorithm at the last digit.",
        subcommands = {ChallengeCommand.class, VerifyCommand.class, TheoremCommand.class, Table1Command.class})
public final class BarrierCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
