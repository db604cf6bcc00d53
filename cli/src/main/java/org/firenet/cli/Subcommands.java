package org.firenet.cli;

import java.util.List;
import java.util.Set;
import org.firenet.cli.audit.AuditCommand;
import org.firenet.cli.audit.StabiliseCommand;
import org.firenet.cli.barrier.BarrierCommand;
import org.firenet.cli.certify.CertifyCommand;
import org.firenet.cli.convert.ConvertCommand;
import org.firenet.cli.demo.DemoCommand;
import org.firenet.cli.design.DesignCommand;
import org.firenet.cli.experiment.ExperimentCommand;
import org.firenet.cli.info.CompareCommand;
import org.firenet.cli.info.InfoCommand;
import org.firenet.cli.plan.PlanCommand;
import org.firenet.cli.reconstruct.ReconstructCommand;
import org.firenet.cli.scan.MaskCommand;
import org.firenet.cli.scan.PhantomCommand;
import org.firenet.cli.scan.SimulateCommand;
import org.firenet.cli.train.TrainCommand;
import org.firenet.cli.view.ViewCommand;
import picocli.AutoComplete;

/**
 * The subcommands. Only the class of the one that is asked for is loaded: to build all of them takes longer than many a
 * command.
 */
final class Subcommands {
    private static final String COMPLETION = "generate-completion";
    private static final Set<String> VERSION = Set.of("-V", "--version");

    /** In the order of the help text. */
    private static final List<String> NAMES = List.of(
            "demo",
            "reconstruct",
            "certify",
            "design",
            "simulate",
            "mask",
            "phantom",
            "plan",
            "compare",
            "info",
            "convert",
            "view",
            "experiment",
            "audit",
            "stabilise",
            "train",
            "barrier",
            COMPLETION);

    private Subcommands() {}

    /** The classes of the subcommands that a command line needs: the one it names, none to tell the version, or all. */
    static List<Class<?>> needed(String... args) {
        if (args.length == 1 && VERSION.contains(args[0])) {
            return List.of();
        }
        boolean one = args.length > 0 && NAMES.contains(args[0]) && !args[0].equals(COMPLETION);
        return (one ? List.of(args[0]) : NAMES)
                .stream().<Class<?>>map(Subcommands::named).toList();
    }

    private static Class<?> named(String name) {
        return switch (name) {
            case "demo" -> DemoCommand.class;
            case "reconstruct" -> ReconstructCommand.class;
            case "certify" -> CertifyCommand.class;
            case "design" -> DesignCommand.class;
            case "simulate" -> SimulateCommand.class;
            case "mask" -> MaskCommand.class;
            case "phantom" -> PhantomCommand.class;
            case "plan" -> PlanCommand.class;
            case "compare" -> CompareCommand.class;
            case "info" -> InfoCommand.class;
            case "convert" -> ConvertCommand.class;
            case "view" -> ViewCommand.class;
            case "experiment" -> ExperimentCommand.class;
            case "audit" -> AuditCommand.class;
            case "stabilise" -> StabiliseCommand.class;
            case "train" -> TrainCommand.class;
            case "barrier" -> BarrierCommand.class;
            case COMPLETION -> AutoComplete.GenerateCompletion.class;
            default -> throw new IllegalArgumentException("no subcommand " + name);
        };
    }
}
