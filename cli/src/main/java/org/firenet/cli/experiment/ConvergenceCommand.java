package org.firenet.cli.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.cli.network.NetworkOptions;
import org.firenet.cli.option.ProblemOptions;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.cli.output.ResultFolder;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Interruption;
import org.firenet.experiment.ConvergenceExperiment;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code firenet experiment convergence}. */
@Command(
        name = "convergence",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Repeats the paper's convergence figure: error and objective after every layer, Fourier and Walsh.",
        footer = {
            "",
            "Leaves in the folder: report.html (open it), the plots as .png and .svg, result.json and curves.csv.",
            "",
            "Example:",
            "  ./firenet experiment convergence --size 256 --fraction 0.25 -o convergence"
        })
final class ConvergenceCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "firenet-convergence",
            description = "Where the results go. Default: ${DEFAULT-VALUE}.")
    Path folder = Path.of("firenet-convergence");

    @Option(
            names = "--size",
            defaultValue = "1024",
            description = "Side of the image, a power of two. Default: ${DEFAULT-VALUE}, the paper's.")
    int size = 1024;

    @Option(
            names = "--fraction",
            defaultValue = "0.15",
            description = "Share of the positions that is sampled. Default: ${DEFAULT-VALUE}, the paper's.")
    double fraction = 0.15;

    @Option(
            names = "--noise",
            split = ",",
            defaultValue = "0,0.02",
            description = "Norm of the noise over that of the measurements, one panel each. Default: ${DEFAULT-VALUE}.")
    List<Double> noise = List.of();

    @Option(
            names = "-p",
            split = ",",
            defaultValue = "5,20,50",
            description = "Inner layers per restart of the paper's schedules. Default: ${DEFAULT-VALUE}.")
    List<Integer> inner = List.of();

    @Option(names = "--layers", defaultValue = "200", description = "Most layers of each. Default: ${DEFAULT-VALUE}.")
    int layers = 200;

    @Option(names = "--lambda", defaultValue = "2.5e-4", description = "Default: ${DEFAULT-VALUE}, the paper's.")
    double lambda = ProblemOptions.PAPER_LAMBDA;

    @Option(names = "--seed", defaultValue = "1", description = "Of mask and noise. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--threads", description = "Threads of the fast engine. Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--engine",
            defaultValue = "fast",
            description = "fast (single precision) or reference (double precision, slow). Default: ${DEFAULT-VALUE}.")
    NetworkOptions.EngineName engine = NetworkOptions.EngineName.fast;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        ResultFolder target = ResultFolder.in(folder, output.overwrite());
        Interruption interruption = Interruption.watch();
        try {
            ConvergenceResult result = run(interruption);
            interruption.check();
            target.write(ConvergenceFiles.of(result));
            output.print(result.figures().row("report", folder.resolve(ResultFolder.REPORT)), result);
            return ExitCode.SUCCESS;
        } finally {
            interruption.finished();
        }
    }

    private ConvergenceResult run(Interruption interruption) {
        List<ConvergenceResult.Network> networks = networks();
        List<Schedule> schedules =
                networks.stream().map(ConvergenceResult.Network::schedule).toList();
        EngineFactory engines = engine.factory(threads);
        List<ConvergenceExperiment> experiments = experiments();
        List<ConvergenceResult.Panel> panels = new ArrayList<>();
        long steps = (long) experiments.size() * ConvergenceExperiment.mostLayers(schedules);
        long began = System.nanoTime();
        try (Progress progress = Progress.of("converging", steps, output)) {
            for (ConvergenceExperiment experiment : experiments) {
                ConvergenceExperiment.Outcome outcome =
                        experiment.run(schedules, engines, interruption.orElse(progress.perLayer()));
                interruption.check();
                panels.add(ConvergenceResult.Panel.of(experiment, networks, outcome));
            }
        }
        return new ConvergenceResult(
                Environment.current(),
                commandLine(),
                engines.description(experiments.get(0).model()),
                threads,
                (System.nanoTime() - began) / 1e9,
                panels);
    }

    private List<ConvergenceExperiment> experiments() {
        List<ConvergenceExperiment> experiments = new ArrayList<>();
        for (SamplingDomain domain : List.of(SamplingDomain.FOURIER, SamplingDomain.WALSH)) {
            for (double level : noise) {
                experiments.add(new ConvergenceExperiment(size, fraction, domain, level, lambda, seed));
            }
        }
        return experiments;
    }

    private List<ConvergenceResult.Network> networks() {
        List<ConvergenceResult.Network> networks = new ArrayList<>();
        for (int p : inner) {
            if (p < 1 || p > layers) {
                throw new IllegalArgumentException("-p must be from 1 to " + layers + ", the layers, found " + p);
            }
            networks.add(new ConvergenceResult.Network("paper, p = " + p, p, PaperSchedule.of(layers / p, p)));
        }
        networks.add(new ConvergenceResult.Network("tuned", 1, TunedSchedule.of(layers)));
        return networks;
    }

    private String commandLine() {
        return "./firenet experiment convergence --size " + size + " --fraction " + fraction + " --noise "
                + joined(noise) + " -p " + joined(inner) + " --layers " + layers + " --lambda " + lambda + " --seed "
                + seed + " --engine " + engine + " --threads " + threads;
    }

    private static String joined(List<?> values) {
        return String.join(",", values.stream().map(String::valueOf).toList());
    }
}
