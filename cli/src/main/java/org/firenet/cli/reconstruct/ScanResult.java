package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.output.Figures;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.Sha256;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Reconstructor;
import org.firenet.network.Firenet;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/** All figures of a reconstruction, as they go into result.json. */
public record ScanResult(
        Environment environment,
        Input input,
        @Nullable Network network,
        Problem problem,
        Schedule schedule,
        String engine,
        double seconds,
        int slicesOfEarlierRun,
        List<Slice> slices,
        List<Failure> failures) {

    /** A slice that could not be reconstructed, and why. */
    public record Failure(int slice, String problem) {}

    /** What was reconstructed. */
    public record Input(String file, String sha256, String imageSize) {}

    /**
     * The network file.
     *
     * @param designedForThisMask whether the network was designed for the mask of the (first) slice
     */
    record Network(String file, String sha256, boolean designedForThisMask) {
        static Network of(Path file, NetworkFile network, SamplingMask mask) throws IOException {
            NetworkFile.DesignedFor designed = network.designedFor();
            boolean same = designed != null && designed.maskSha256().equals(Sha256.of(mask));
            return new Network(file.toString(), Sha256.of(file), same);
        }

        private String row() {
            return file + (designedForThisMask ? ", designed for this mask" : ", not designed for this mask");
        }
    }

    /** What was minimised. */
    public record Problem(
            String objective,
            String domain,
            String wavelet,
            int levels,
            String frame,
            List<Double> weightsPerLevel,
            double lambda,
            boolean real) {
        private static final String OBJECTIVE = "F(c) = lambda * sum_i w_i |c_i| + ||Ac - y||_2";

        public static Problem of(Reconstructor reconstructor) {
            ReconstructionSettings settings = reconstructor.settings();
            return new Problem(
                    OBJECTIVE,
                    DomainConverter.name(settings.samplingDomain()),
                    settings.wavelet().label(),
                    settings.levels(),
                    reconstructor.model().wavelet().shape().toString(),
                    reconstructor.levelWeights().perLevel(),
                    settings.lambda(),
                    settings.real());
        }
    }

    /**
     * Coils that see one image together.
     *
     * @param coils that were measured
     * @param virtualCoils that the network saw
     * @param energyKept share of |y|^2 that compression kept
     * @param whitened whether the noise of the coils was made white
     * @param sensitivities where they came from
     * @param largestSum the largest sum over the coils of squared sensitivities: |A| is at most its root
     */
    record Together(
            int coils, int virtualCoils, double energyKept, boolean whitened, String sensitivities, double largestSum) {
        private String row() {
            return coils + " see one image"
                    + (virtualCoils < coils ? " as " + virtualCoils + " virtual coils" : "")
                    + (whitened ? ", noise made white" : "") + "; sensitivities: " + sensitivities;
        }
    }

    /** One slice; the relative error is there if the truth was given, {@code together} if the coils gave one image. */
    record Slice(
            int slice,
            int samples,
            double sampledFraction,
            String maskSha256,
            @Nullable Double relativeError,
            @Nullable Together together,
            List<Coil> coils) {
        static Slice of(
                int slice,
                Reconstructor reconstructor,
                List<Reconstructor.Reconstruction> coils,
                @Nullable Double relativeError,
                @Nullable Together together) {
            List<Coil> figures = new ArrayList<>();
            for (int c = 0; c < coils.size(); c++) {
                figures.add(Coil.of(c, coils.get(c)));
            }
            SamplingMask mask = reconstructor.model().mask();
            return new Slice(slice, mask.count(), mask.fraction(), Sha256.of(mask), relativeError, together, figures);
        }
    }

    /** One coil and its certificate: the minimum of F lies between {@code dual} and {@code objective}. */
    public record Coil(
            int coil,
            int layers,
            int restarts,
            double objective,
            double dual,
            double gap,
            double relativeGap,
            double relativeResidual) {
        public static Coil of(int coil, Reconstructor.Reconstruction reconstruction) {
            Firenet.Result result = reconstruction.result();
            return new Coil(
                    coil,
                    result.layers(),
                    result.restarts(),
                    result.gap().objective(),
                    result.gap().dual(),
                    result.gap().gap(),
                    result.gap().relative(),
                    reconstruction.residual());
        }
    }

    /**
     * The result of a run.
     *
     * @param reconstructor of the first slice that was reconstructed
     * @param outcomes of all slices
     * @param ofEarlierRun how many of them an earlier run had finished
     * @param seconds that this run took
     */
    static ScanResult of(
            Path file,
            @Nullable Network network,
            Reconstructor reconstructor,
            List<SliceOutcome> outcomes,
            int ofEarlierRun,
            double seconds)
            throws IOException {
        SamplingMask mask = reconstructor.model().mask();
        return new ScanResult(
                Environment.current(),
                new Input(file.toString(), Sha256.of(file), mask.shape().toString()),
                network,
                Problem.of(reconstructor),
                reconstructor.settings().schedule(),
                reconstructor.engine(),
                seconds,
                ofEarlierRun,
                outcomes.stream()
                        .flatMap(outcome -> Stream.ofNullable(outcome.figures()))
                        .toList(),
                outcomes.stream()
                        .flatMap(outcome -> Stream.ofNullable(outcome.failure()))
                        .toList());
    }

    /** The figures that a person looks at first: the worst over all coils and slices. */
    Figures figures() {
        List<Coil> coils = slices.stream().flatMap(s -> s.coils().stream()).toList();
        Together together = slices.get(0).together();
        Figures table = new Figures()
                .row(
                        "image",
                        input.imageSize() + ", " + slices.size() + " slice(s), " + coils.size() / slices.size()
                                + (together == null ? " coil(s)" : " image(s) each"))
                .row("sampled", sampled())
                .row(
                        "wavelet",
                        problem.wavelet() + ", " + problem.levels() + " levels; lambda "
                                + Figures.number(problem.lambda()))
                .row("layers", coils.stream().mapToInt(Coil::layers).max().orElse(0))
                .row("duality gap", gap(worst(coils)))
                .row("time", Figures.seconds(seconds));
        if (together != null) {
            table.row("coils", together.row()).row("proved", "the gap; sampling theorems do not cover several coils");
        }
        if (network != null) {
            table.row("network", network.row());
        }
        if (slicesOfEarlierRun > 0) {
            table.row("continued", slicesOfEarlierRun + " slice(s) were finished by an earlier run");
        }
        if (!failures.isEmpty()) {
            table.row("not reconstructed", failures.size() + " slice(s), filled with NaN");
        }
        slices.stream()
                .map(Slice::relativeError)
                .filter(Objects::nonNull)
                .max(Double::compare)
                .ifPresent(e -> table.row("relative error", Figures.number(e) + " (largest of all slices)"));
        return table;
    }

    private String sampled() {
        Slice first = slices.get(0);
        String text = Figures.percent(first.sampledFraction()) + ", " + first.samples() + " positions";
        return slices.stream().allMatch(s -> s.maskSha256().equals(first.maskSha256()))
                ? text
                : text + " (first slice)";
    }

    private String gap(double worst) {
        String found = Figures.number(worst) + " of the objective (largest of all coils)";
        boolean missed = network == null && schedule instanceof TunedSchedule tuned && worst > tuned.tolerance();
        return missed ? found + "; more --layers come closer" : found;
    }

    private static double worst(List<Coil> coils) {
        return coils.stream().mapToDouble(Coil::relativeGap).max().orElse(0);
    }
}
