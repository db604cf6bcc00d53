package org.firenet.cli.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.audit.experiment.BuiltIn;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.cli.output.ResultFolder;
import org.firenet.cli.run.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code firenet audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Searches for the worst perturbation of the measurements, for any network and for FIRENET, on the same"
                        + " data and for the same sizes.",
        footer = {
            "",
            "Leaves in the folder: report.html (open it), result.json, table.md, and every perturbation as .npy. Ctrl-C",
            "and kills lose nothing that is finished: the same command goes on.",
            "",
            "Examples:",
            "  ./firenet audit --demo",
            "  ./firenet audit --network paper --network zero-filled --size 64 -o audit-builtin",
            "  ./firenet audit --model unet.pt --trust --pairs -o audit-unet",
            "  ./firenet audit --command \"python3 my_network.py\" --size 64 -o audit-mine"
        })
public final class AuditCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "firenet-audit",
            description = "Where the results go. Default: ${DEFAULT-VALUE}.")
    Path folder = Path.of("firenet-audit");

    @Option(names = "--pairs", description = "Also each model and program with a FIRENET behind it (see stabilise).")
    boolean pairs;

    @Option(
            names = "--demo",
            description =
                    "The built-in networks and the models that are given, and a small U-Net that is trained first if"
                            + " none is given and training is possible, with a FIRENET behind each.")
    boolean demo;

    @Mixin
    AuditOptions options = new AuditOptions();

    @Override
    public Integer call() throws IOException {
        if (demo) {
            DemoAudit.adapt(options);
        }
        AuditResult result = options.audit(networks(), folder);
        options.output.print(result.figures().row("report", folder.resolve(ResultFolder.REPORT)), result);
        return ExitCode.SUCCESS;
    }

    private List<NetworkSource> networks() throws IOException {
        List<NetworkSource> networks = new ArrayList<>();
        networks.add(BuiltIn.FIRENET);
        networks.addAll(options.networks.builtIn());
        List<NetworkSource> given = options.networks.given();
        if (demo && given.isEmpty()) {
            given = DemoAudit.trained(options.search.settings(), folder, options.output);
        }
        networks.addAll(given);
        if (pairs || demo) {
            for (NetworkSource one : given) {
                networks.add(new PairSource(one, PairOptions.LAYERS, false));
            }
        }
        return networks;
    }
}
