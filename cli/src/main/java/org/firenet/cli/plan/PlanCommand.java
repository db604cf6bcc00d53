package org.firenet.cli.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.certificate.falsify.Falsification;
import org.firenet.certificate.plan.Plan;
import org.firenet.cli.output.ImageOutputs;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import org.firenet.cli.scan.MaskCommand;
import org.firenet.formats.ArraySource;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code firenet plan}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Before any data: what the theory promises for a scan, and a search for what refutes it.",
        footer = {
            "",
            "The promises rest on the null space property of mask and wavelet, which nobody can verify; --falsify",
            "tries to refute it. Exit code 0 whether it is refuted or not.",
            "",
            "Examples:",
            "  ./firenet plan",
            "  ./firenet plan 256 --budget 25%% --domain walsh --save-mask mask.png -o plan.html",
            "  ./firenet plan 64 --sparsities 4,2,2,3,5 --falsify --save-witness worst.npy",
            "  ./firenet plan 64 --sparsities 4,2,2,3,5 --witness worst.npy"
        })
public final class PlanCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options = new PlanOptions();

    @Mixin
    FalsifyOptions attack = new FalsifyOptions();

    @Option(names = "--save-mask", paramLabel = "FILE", description = "Where the mask goes: .npy or .png.")
    @Nullable
    Path savedMask;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A file to write: .json, .html or .png (the pictures). May be given several times.")
    List<Path> outputs = List.of();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.refuseWhatWouldBeIgnored(spec);
        attack.refuseWhatWouldBeIgnored(spec);
        ImageOutputs.requireDifferent(targets());
        PlanOutputs pages = PlanOutputs.of(outputs, output.overwrite());
        ImageOutputs masks = savedMask == null
                ? null
                : ImageOutputs.of(
                        List.of(savedMask), savedMask, ElementType.F4, FileFormats.standard(), output.overwrite());
        attack.checkTarget(output.overwrite());
        Interruption interruption = Interruption.watch();
        try {
            Plan plan = options.plan();
            Falsification found = attack.wanted() ? attack.attack(plan, options.seed, interruption, output) : null;
            interruption.check();
            PlanResult result = PlanResult.of(commandLine(), plan, options, found);
            pages.write(plan, found, result);
            if (masks != null) {
                masks.write(ArraySource.of(MaskCommand.image(plan.model().mask())), ElementType.F4, result);
            }
            if (found != null) {
                attack.save(found, output.overwrite());
            }
            output.print(new PlanTable(result, written()), result);
            return ExitCode.SUCCESS;
        } finally {
            interruption.finished();
        }
    }

    /** As it was typed. */
    private String commandLine() {
        return "./firenet "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    }

    private List<Path> targets() {
        List<Path> all = new ArrayList<>(outputs);
        if (savedMask != null) {
            all.add(savedMask);
        }
        if (attack.savedWitness != null) {
            all.add(attack.savedWitness);
        }
        return all;
    }

    private String written() {
        return String.join(", ", targets().stream().map(Path::toString).toList());
    }
}
