package org.firenet.cli.network;

import java.io.IOException;
import java.nio.file.Path;
import org.firenet.array.Shape;
import org.firenet.cli.input.Given;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.option.ProblemOptions;
import org.firenet.fast.FastEngines;
import org.firenet.formats.FormatException;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Regulariser;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;
import org.firenet.network.SettlingSchedule;
import org.firenet.network.TunedSchedule;
import org.firenet.simd.Simd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The problem and the network: everything of a reconstruction but the data. */
public final class NetworkOptions {

    private static final String[] PROBLEM = {
        "--domain",
        "--wavelet",
        "--levels",
        "--weights",
        "--lambda",
        "--schedule",
        "--regulariser",
        "--strength",
        "--shifts"
    };
    private static final String[] TUNED = {
        "--layers", "--tolerance", "--balance", "--balance-decay", "--relaxation", "--restart-factor", "--bound"
    };
    private static final String[] RESTARTS = {"--tolerance", "--balance-decay", "--restart-factor", "--bound"};
    private static final String[] PAPER = {"-n", "-p", "--nu", "--delta", "--epsilon0", "--tau", "--sigma"};

    /** ‖K‖ is at most √2 for total variation with ‖A‖ ≤ 1. */
    private static final double TOTAL_VARIATION_STEP = 0.7;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            description = "A network that design has written; it decides all the options below but --engine.")
    @Nullable
    public Path network;

    private @Nullable NetworkFile networkFile;

    @Mixin
    public ProblemOptions problem = new ProblemOptions();

    @Mixin
    QualityOptions quality = new QualityOptions();

    @Option(
            names = "--real",
            description =
                    "The image itself is real, not only its magnitude: true of simulations and of single-pixel cameras,"
                            + " rarely of scanners, whose images have a phase. Each Fourier sample then counts twice.")
    boolean real;

    @Option(
            names = "--schedule",
            defaultValue = "tuned",
            description = "tuned (fewer layers) or paper (n restarts of p layers). Default: ${DEFAULT-VALUE}.")
    ScheduleName schedule = ScheduleName.tuned;

    @Option(names = "--layers", defaultValue = "100", description = "tuned: most layers. Default: ${DEFAULT-VALUE}.")
    int layers = 100;

    @Option(
            names = "--tolerance",
            defaultValue = "1e-3",
            description = "tuned: end early when a look at the relative duality gap finds it this small. Default:"
                    + " ${DEFAULT-VALUE}.")
    double tolerance = 1e-3;

    @Option(
            names = "--balance",
            description = "tuned: step length b over |y|. Default: one that fits lambda and weights, from 0.85 to 2;"
                    + " 0.15 for total variation. With several shifts that of the first layer, 1.5; it falls to a"
                    + " fifteenth of it.")
    @Nullable
    Double balance;

    @Option(
            names = "--balance-decay",
            description = "tuned: what b is multiplied by at each restart, above 0 and at most 1. Default: 0.85; 1 for"
                    + " total variation.")
    @Nullable
    Double balanceDecay;

    @Option(
            names = "--relaxation",
            description = "tuned: over-relaxation, between 0 and 2. Default: 1.9; 1.5 with several shifts.")
    @Nullable
    Double relaxation;

    @Option(
            names = "--restart-factor",
            defaultValue = "0.37",
            description = "tuned: restart when the gap fell to this fraction. Default: ${DEFAULT-VALUE}.")
    double restartFactor = TunedSchedule.DEFAULT_RESTART_FACTOR;

    @Option(names = "--bound", description = "tuned: a bound on |y| instead of |y| itself.")
    @Nullable
    Double bound;

    @Option(names = "-n", defaultValue = "8", description = "paper: restarts. Default: ${DEFAULT-VALUE}.")
    int restarts = 8;

    @Option(names = "-p", defaultValue = "20", description = "paper: layers per restart. Default: ${DEFAULT-VALUE}.")
    int innerLayers = 20;

    @Option(names = "--nu", description = "paper: decay per restart. Default: 1/e.")
    double nu = Math.exp(-1);

    @Option(names = "--delta", defaultValue = "1e-9", description = "paper: delta. Default: ${DEFAULT-VALUE}.")
    double delta = 1e-9;

    @Option(names = "--epsilon0", description = "paper: bound on the objective at the start. Default: |y|.")
    @Nullable
    Double epsilon0;

    @Option(names = "--tau", description = "paper: primal step. Default: 1; 0.7 for total variation.")
    @Nullable
    Double tau;

    @Option(names = "--sigma", description = "paper: dual step. Default: 1; 0.7 for total variation.")
    @Nullable
    Double sigma;

    @Option(
            names = "--engine",
            description =
                    "fast (single precision) or reference (double precision). Default: fast; reference where vector"
                            + " code, which needs seconds to get warm, would have too little to do.")
    @Nullable
    EngineName engine;

    /** The engines by name. */
    public enum EngineName {
        reference,
        fast;

        /** The engines, with a number of threads for each network. */
        public EngineFactory factory(int threads) {
            return this == fast ? new FastEngines(threads) : EngineFactory.REFERENCE;
        }
    }

    /**
     * The engines for a scan.
     *
     * @param pixels of all images together
     * @param threads for each network
     */
    public EngineFactory engines(double pixels, int threads) {
        boolean fast = wantsPlainLoops() || FastEngines.areWorthWarming(pixels * mostLayers());
        EngineName suited = fast ? EngineName.fast : EngineName.reference;
        return (engine == null ? suited : engine).factory(threads);
    }

    /** Whether plain loops were asked for, instead of vector code: they need no time to get warm. */
    public static boolean wantsPlainLoops() {
        return System.getProperty(Simd.PROPERTY, "").equalsIgnoreCase("plain");
    }

    /** The schedules by name. */
    enum ScheduleName {
        tuned,
        paper
    }

    /** Reads the network file, if one was given. */
    public void load() throws IOException {
        networkFile = network == null ? null : NetworkYaml.read(network);
    }

    /** What was sampled, as the network file or the options say. */
    public SamplingDomain domain() {
        return networkFile == null ? problem.domain : DomainConverter.domain(networkFile.domain());
    }

    /** The network file, null if none was given. */
    @Nullable
    public NetworkFile networkFile() {
        return networkFile;
    }

    /**
     * The settings for images of a shape.
     *
     * @param coils how many see one image together, 1 for one or for each on its own
     * @throws IllegalArgumentException if a number is out of range
     * @throws FormatException if an image for the weights cannot be read
     */
    public ReconstructionSettings settings(Shape image, int coils) throws FormatException {
        return networkFile == null
                ? quality.settings(problem, image, coils, schedule(), real)
                : networkFile.settings(real);
    }

    /** @throws IllegalArgumentException if an option of the other schedule was given */
    public void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (network != null) {
            Given.refuse(spec, "the network file " + network + " decides this", PROBLEM);
            Given.refuse(spec, "the network file " + network + " decides this", TUNED);
            Given.refuse(spec, "the network file " + network + " decides this", PAPER);
            return;
        }
        quality.refuseWhatWouldBeIgnored(spec, problem);
        if (schedule == ScheduleName.paper) {
            Given.refuse(spec, "the schedule paper does not use options of the schedule tuned", TUNED);
        } else {
            Given.refuse(spec, "the schedule tuned does not use options of the schedule paper", PAPER);
            if (quality.shifts > 1) {
                Given.refuse(spec, "with several shifts the schedule tuned settles instead of restarting", RESTARTS);
            }
        }
    }

    /** The largest number of layers that the network can have. */
    public int mostLayers() {
        return schedule().layers();
    }

    private Schedule schedule() {
        requireNumber("--balance", balance);
        requireNumber("--bound", bound);
        if (networkFile != null) {
            return networkFile.schedule().schedule();
        }
        boolean wavelets = quality.regulariser() == Regulariser.WAVELET;
        if (schedule == ScheduleName.paper) {
            double step = wavelets ? 1 : TOTAL_VARIATION_STEP;
            double start = epsilon0 == null ? PaperSchedule.MEASUREMENT_NORM : epsilon0;
            return new PaperSchedule(restarts, innerLayers, nu, delta, start, orElse(tau, step), orElse(sigma, step));
        }
        if (quality.shifts > 1) {
            double first = orElse(balance, SettlingSchedule.DEFAULT_BALANCE);
            double last = first / (SettlingSchedule.DEFAULT_BALANCE / SettlingSchedule.DEFAULT_SETTLED);
            return new SettlingSchedule(layers, first, last, orElse(relaxation, SettlingSchedule.DEFAULT_RELAXATION));
        }
        double steps = bound == null ? TunedSchedule.MEASUREMENT_NORM : bound;
        return new TunedSchedule(
                layers,
                orElse(balance, wavelets ? TunedSchedule.FITTING_BALANCE : TunedSchedule.TOTAL_VARIATION_BALANCE),
                orElse(balanceDecay, wavelets ? TunedSchedule.DEFAULT_DECAY : 1),
                orElse(relaxation, TunedSchedule.DEFAULT_RELAXATION),
                restartFactor,
                steps,
                tolerance);
    }

    /** NaN stands for a default in schedules, and is none that anybody has asked for. */
    private static void requireNumber(String option, @Nullable Double value) {
        if (value != null && value.isNaN()) {
            throw new IllegalArgumentException(option + " must be a number above 0, found NaN");
        }
    }

    private static double orElse(@Nullable Double given, double otherwise) {
        return given == null ? otherwise : given;
    }
}
