package org.firenet.cli.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.firenet.cli.option.DomainConverter;
import org.firenet.design.Errors;
import org.firenet.design.NetworkDesign;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.WeightRule;
import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;

/**
 * A network as a file: all that {@code reconstruct} needs besides the data, and, where a search found it, for what and
 * how.
 *
 * @param firenetNetwork version of the format, {@link #VERSION}
 * @param domain kspace, fourier or walsh
 * @param wavelet haar, db2, …
 * @param levels of the wavelet transform
 * @param weights phantom, uniform, or local sparsities with commas between them
 * @param lambda λ of problem (P3)
 * @param schedule of the layers
 * @param designedFor the class of problems, null if nobody designed it
 * @param search what was tried, null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkFile(
        @JsonProperty(required = true) int firenetNetwork,
        @JsonProperty(required = true) String domain,
        @JsonProperty(required = true) String wavelet,
        @JsonProperty(required = true) int levels,
        @JsonProperty(required = true) String weights,
        @JsonProperty(required = true) double lambda,
        @JsonProperty(required = true) Layers schedule,
        @Nullable DesignedFor designedFor,
        @Nullable Search search) {

    /** The version that this program reads and writes. */
    public static final int VERSION = 1;

    /** More than any plan asks for; a file that says more is a mistake, or made to keep a machine busy. */
    private static final int MOST_LAYERS = 1_000_000;

    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,4}x[1-9]\\d{0,4}");

    public NetworkFile {
        if (firenetNetwork != VERSION) {
            throw new IllegalArgumentException(
                    "firenetNetwork must be " + VERSION + ", the version of the format, found " + firenetNetwork);
        }
        present("domain", domain);
        present("wavelet", wavelet);
        present("weights", weights);
        present("schedule", schedule);
    }

    /** YAML has empty fields, Java has none of these. */
    private static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the field '" + field + "' is empty");
        }
    }

    private static void requireLayers(String fields, long layers) {
        if (layers > MOST_LAYERS) {
            throw new IllegalArgumentException(fields + " is " + layers + ", expected at most " + MOST_LAYERS);
        }
    }

    /** One of the two schedules. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "family")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Tuned.class, name = "tuned"),
        @JsonSubTypes.Type(value = Paper.class, name = "paper")
    })
    public sealed interface Layers {
        Schedule schedule();

        public static Layers of(Schedule schedule) {
            if (schedule instanceof TunedSchedule t) {
                return new Tuned(t.layers(), t.balance(), t.decay(), t.relaxation(), t.restartFactor());
            }
            if (schedule instanceof PaperSchedule p) {
                return new Paper(p.restarts(), p.innerLayers(), p.nu(), p.delta(), p.tau0(), p.sigma0());
            }
            throw new IllegalArgumentException("a network file cannot hold the schedule " + schedule);
        }
    }

    /** {@link TunedSchedule}, with steps built on ‖y‖, run to its end. */
    public record Tuned(
            @JsonProperty(required = true) int layers,
            @JsonProperty(required = true) double balance,
            @Nullable Double balanceDecay,
            @JsonProperty(required = true) double relaxation,
            @JsonProperty(required = true) double restartFactor)
            implements Layers {
        public Tuned {
            requireLayers("schedule.layers", layers);
            if (Double.isNaN(balance)) {
                throw new IllegalArgumentException("schedule.balance must be a number above 0, found NaN");
            }
        }

        @Override
        public Schedule schedule() {
            // Files from before there was a decay have none.
            double decay = balanceDecay == null ? 1 : balanceDecay;
            return new TunedSchedule(
                    layers, balance, decay, relaxation, restartFactor, TunedSchedule.MEASUREMENT_NORM, 0);
        }
    }

    /** {@link PaperSchedule} with ε₀ = ‖y‖. */
    public record Paper(
            @JsonProperty(required = true) int n,
            @JsonProperty(required = true) int p,
            @JsonProperty(required = true) double nu,
            @JsonProperty(required = true) double delta,
            @JsonProperty(required = true) double tau,
            @JsonProperty(required = true) double sigma)
            implements Layers {
        public Paper {
            requireLayers("schedule.n times schedule.p", (long) n * p);
        }

        @Override
        public Schedule schedule() {
            return new PaperSchedule(n, p, nu, delta, PaperSchedule.MEASUREMENT_NORM, tau, sigma);
        }
    }

    /** The class of problems that the network was designed for. */
    public record DesignedFor(
            @JsonProperty(required = true) String size,
            @JsonProperty(required = true) String mask,
            @JsonProperty(required = true) double sampledFraction,
            @JsonProperty(required = true) String maskSha256,
            @JsonProperty(required = true) String images,
            @JsonProperty(required = true) List<Double> noise) {
        public DesignedFor {
            present("designedFor.maskSha256", maskSha256);
            if (size == null || !SIZE.matcher(size).matches()) {
                throw new IllegalArgumentException(
                        "designedFor.size is " + size + ", expected rows and columns like 230x180");
            }
        }
    }

    /**
     * What was tried. Errors are relative image errors.
     *
     * @param complete false if Ctrl-C ended the search
     * @param errors of the network on the examples of the search
     * @param heldOut on other images, null if the search was ended early
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Search(
            @JsonProperty(required = true) String firenet,
            @JsonProperty(required = true) String engine,
            @JsonProperty(required = true) long seed,
            @JsonProperty(required = true) int evaluations,
            @JsonProperty(required = true) int candidates,
            @JsonProperty(required = true) boolean complete,
            @JsonProperty(required = true) Range errors,
            @Nullable HeldOut heldOut) {}

    /** The errors of a network on several examples. */
    public record Range(
            @JsonProperty(required = true) int examples,
            @JsonProperty(required = true) double best,
            @JsonProperty(required = true) double median,
            @JsonProperty(required = true) double worst) {
        public static Range of(Errors errors) {
            return new Range(errors.examples(), errors.best(), errors.median(), errors.worst());
        }
    }

    /**
     * Errors on images that the search did not see.
     *
     * @param network the one found
     * @param paper the paper's, n = p = 5, λ = 2.5e−4
     * @param tuned the default of reconstruct with as many layers, λ = 2.5e−4
     * @param minimisers if asked for: the converged minimisers of several λ
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HeldOut(
            @JsonProperty(required = true) Range network,
            @JsonProperty(required = true) Range paper,
            @JsonProperty(required = true) Range tuned,
            @Nullable List<Minimiser> minimisers) {}

    /** The errors of the minimisers that belong to a λ: what no number of layers improves. */
    public record Minimiser(
            @JsonProperty(required = true) double lambda,
            @JsonProperty(required = true) Range errors) {}

    /**
     * The settings of a reconstruction.
     *
     * @param real whether images are known to be real
     */
    ReconstructionSettings settings(boolean real) {
        WeightRule rule = WeightNames.rule(weights)
                .orElseThrow(() -> new IllegalArgumentException("weights must be phantom, uniform or local sparsities"
                        + " with commas between them, found '" + weights + "'"));
        NetworkDesign design = new NetworkDesign(schedule.schedule(), lambda);
        return new ReconstructionSettings(
                DomainConverter.domain(domain),
                WaveletFilter.named(wavelet),
                levels,
                rule,
                design.lambda(),
                design.schedule(),
                real);
    }
}
