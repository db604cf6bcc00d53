package org.firenet.cli;

import org.firenet.cli.audit.AuditCommand;
import org.firenet.cli.audit.StabiliseCommand;
import org.firenet.cli.barrier.BarrierCommand;
import org.firenet.cli.certify.CertifyCommand;
import org.firenet.cli.demo.DemoCommand;
import org.firenet.cli.design.DesignCommand;
import org.firenet.cli.experiment.ExperimentCommand;
import org.firenet.cli.info.CompareCommand;
import org.firenet.cli.info.InfoCommand;
import org.firenet.cli.plan.PlanCommand;
import org.firenet.cli.reconstruct.ReconstructCommand;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.FailureHandler;
import org.firenet.cli.scan.MaskCommand;
import org.firenet.cli.scan.PhantomCommand;
import org.firenet.cli.scan.SimulateCommand;
import org.firenet.cli.train.TrainCommand;
import picocli.AutoComplete;
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
        subcommands = {
            DemoCommand.class,
            ReconstructCommand.class,
            CertifyCommand.class,
            DesignCommand.class,
            SimulateCommand.class,
            MaskCommand.class,
            PhantomCommand.class,
            PlanCommand.class,
            CompareCommand.class,
            InfoCommand.class,
            ExperimentCommand.class,
            AuditCommand.class,
            StabiliseCommand.class,
            TrainCommand.class,
            BarrierCommand.class,
            AutoComplete.GenerateCompletion.class
        },
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
        System.exit(run(args));
    }

    /** Runs the command and returns its exit code. */
    static int run(String... args) {
        try {
            return commandLine().execute(args);
        } catch (OutOfMemoryError e) {
            return FailureHandler.outOfMemory();
        }
    }

    /** The command with its subcommands and its way to fail. */
    static CommandLine commandLine() {
        FailureHandler failures = new FailureHandler();
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(failures)
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
