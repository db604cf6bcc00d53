package org.firenet.cli.experiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code firenet experiment}. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = "Repeats experiments of the paper.",
        subcommands = ConvergenceCommand.class)
public final class ExperimentCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
