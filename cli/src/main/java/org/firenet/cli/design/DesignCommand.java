package org.firenet.cli.design;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.network.NetworkOptions;
import org.firenet.cli.network.NetworkYaml;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.FormatException;
import org.firenet.formats.SafeFiles;
import org.firenet.network.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code firenet design}. */
@Command(
        name = "design",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds the network with the smallest worst error for a class of problems, without any training.",
        footer = {
            "",
            "Tries schedules and lambda on simulated scans, and judges the winner on images that it did not see.",
            "Ctrl-C ends the search early: the best network so far is written.",
            "",
            "Example:",
            "  ./firenet design --domain walsh --noise 0.02 -o walsh.yaml",
            "  ./firenet reconstruct scan.npy --network walsh.yaml"
        })
public final class DesignCommand implements Callable<Integer> {
    @Mixin
    ClassOptions problems = new ClassOptions();

    @Option(names = "--layers", defaultValue = "25", description = "Most layers. Default: ${DEFAULT-VALUE}.")
    int layers = 25;

    @Option(
            names = "--draws",
            defaultValue = "8",
            description = "Images of the family that networks are tried on. Default: ${DEFAULT-VALUE}.")
    int draws = 8;

    @Option(
            names = "--held-out",
            defaultValue = "12",
            description = "Other images of the family, to judge the winner by. Default: ${DEFAULT-VALUE}.")
    int heldOut = 12;

    @Option(
            names = "--evaluations",
            defaultValue = "1500",
            description = "Most runs of a network on an image. Default: ${DEFAULT-VALUE}.")
    int evaluations = 1500;

    @Option(
            names = "--floor",
            description = "Also find out what no number of layers could improve: the errors of the converged minimisers"
                    + " for several lambda. Takes longer.")
    boolean floor;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of images, noise and search. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--threads", description = "How many networks run at a time. Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--engine",
            defaultValue = "reference",
            description = "reference or fast, as for reconstruct. Default: ${DEFAULT-VALUE}.")
    NetworkOptions.EngineName engine = NetworkOptions.EngineName.reference;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "network.yaml",
            description = "Where the network goes, .yaml. Default: ${DEFAULT-VALUE}.")
    Path target = Path.of("network.yaml");

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        problems.refuseWhatWouldBeIgnored(spec);
        if (!String.valueOf(target.getFileName()).endsWith(".yaml")) {
            throw new FormatException(target, "unknown kind of file, expected .yaml");
        }
        SafeFiles.check(target, output.overwrite());
        Interruption interruption = Interruption.watch();
        try {
            NetworkFile network = new DesignRun(this, interruption).run();
            NetworkYaml.write(target, network, output.overwrite());
            output.print(figures(network), network);
            interruption.check();
            return ExitCode.SUCCESS;
        } finally {
            interruption.finished();
        }
    }

    private Figures figures(NetworkFile network) {
        NetworkFile.Search search = network.search();
        if (search == null) {
            throw new IllegalStateException("a network that was searched for has a record of the search");
        }
        Schedule schedule = network.schedule().schedule();
        Figures table = new Figures()
                .row("network", schedule.layers() + " layers, " + network.schedule())
                .row("lambda", Figures.number(network.lambda()))
                .row(
                        "tried",
                        search.candidates() + " networks in " + search.evaluations() + " runs"
                                + (search.complete() ? "" : "; ended early"))
                .row("error", errors(search.errors()));
        NetworkFile.HeldOut others = search.heldOut();
        if (others != null) {
            table.row("held-out images", errors(others.network()))
                    .row("  tuned default", errors(others.tuned()))
                    .row("  paper, n = p = 5", errors(others.paper()));
            if (others.minimisers() != null) {
                others.minimisers()
                        .forEach(m ->
                                table.row("  minimiser, lambda " + Figures.number(m.lambda()), errors(m.errors())));
            }
        }
        return table.row("written", target);
    }

    private static String errors(NetworkFile.Range errors) {
        return "worst " + Figures.number(errors.worst()) + ", median " + Figures.number(errors.median()) + ", best "
                + Figures.number(errors.best()) + " of " + errors.examples() + " scans";
    }
}
