package org.firenet.cli.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.audit.experiment.BuiltIn;
import org.firenet.audit.experiment.Comparison;
import org.firenet.audit.experiment.Finding;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.ResultFolder;
import org.firenet.cli.run.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code firenet stabilise}. */
@Command(
        name = "stabilise",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Puts a FIRENET behind another network, whose image is its initial guess, and audits the network, the"
                        + " FIRENET alone and the pair.",
        footer = {
            "",
            "Leaves in the folder what audit leaves. For one scan: reconstruct DATA --start IMAGE.",
            "",
            "Examples:",
            "  ./firenet stabilise --network zero-filled --size 64 -o pair",
            "  ./firenet stabilise --model unet.pt --trust --layers 50 -o unet-stable"
        })
public final class StabiliseCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "firenet-stabilise",
            description = "Where the results go. Default: ${DEFAULT-VALUE}.")
    Path folder = Path.of("firenet-stabilise");

    @Mixin
    PairOptions pair = new PairOptions();

    @Mixin
    AuditOptions options = new AuditOptions();

    /** What is shown of a pair, over all searches, sizes and images. */
    record Stability(
            double cleanErrorOfNetwork,
            double cleanErrorOfFirenet,
            double cleanErrorOfPair,
            double amplificationOfNetwork,
            double amplificationOfFirenet,
            double amplificationOfPair,
            AuditResult audit) {}

    @Override
    public Integer call() throws IOException {
        NetworkSource first = theOne();
        BuiltIn alone = new BuiltIn("tuned:" + pair.layers);
        NetworkSource both = new PairSource(first, pair.layers, pair.keepGuess);
        AuditResult result = options.audit(List.of(alone, first, both), folder);
        Stability stability = stability(result.findings(), first.name(), alone.name(), both.name(), result);
        options.output.print(table(stability), stability);
        return ExitCode.SUCCESS;
    }

    private NetworkSource theOne() throws IOException {
        List<NetworkSource> named = new ArrayList<>(options.networks.given());
        named.addAll(options.networks.builtIn());
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    "stabilise takes one network (--model, --command or --network), found " + named.size());
        }
        return named.get(0);
    }

    private static Stability stability(
            List<Finding> findings, String network, String firenet, String both, AuditResult audit) {
        Comparison found = new Comparison(findings);
        return new Stability(
                found.cleanError(network),
                found.cleanError(firenet),
                found.cleanError(both),
                found.mostAmplified(network).amplification(),
                found.mostAmplified(firenet).amplification(),
                found.mostAmplified(both).amplification(),
                audit);
    }

    private Figures table(Stability s) {
        double better = Math.min(s.cleanErrorOfNetwork, s.cleanErrorOfFirenet);
        return new Figures()
                .row(
                        "clean error",
                        Figures.percent(s.cleanErrorOfPair) + "  (network "
                                + Figures.percent(s.cleanErrorOfNetwork) + ", FIRENET "
                                + Figures.percent(s.cleanErrorOfFirenet)
                                + "; " + Figures.number(s.cleanErrorOfPair / better) + " times the better one's)")
                .row(
                        "worst amplification",
                        Figures.number(s.amplificationOfPair) + "  (network "
                                + Figures.number(s.amplificationOfNetwork) + ", FIRENET "
                                + Figures.number(s.amplificationOfFirenet) + "; "
                                + Figures.number(s.amplificationOfPair / s.amplificationOfFirenet)
                                + " times FIRENET's)")
                .row("report", folder.resolve(ResultFolder.REPORT));
    }
}
