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
import org.firenet.formats.Sha256;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Reconstructor;
import org.firenet.imaging.Regulariser;
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

    /** What was minimised; total variation has neither wavelet nor weights. */
    public record Problem(
            String objective,
            String regulariser,
            String domain,
            String wavelet,
            int levels,
            int shifts,
            String frame,
            List<Double> weightsPerLevel,
            double lambda,
            boolean real) {
        /** The regularisers by name. */
        public static final String WAVELET = "wavelet";

        public static final String TOTAL_VARIATION = "tv";

        /** The objective of wavelets on one grid, which certify knows. */
        public static final String OF_COEFFICIENTS = "F(c) = lambda * sum_i w_i |c_i| + ||Ac - y||_2";

        private static final String OF_SHIFTS =
                "F(x) = lambda * mean over the shifts T of sum_i w_i |(W T x)_i| + ||PUx - y||_2";
        /** The objective of total variation, which certify knows too. */
        public static final String OF_TOTAL_VARIATION = "F(x) = lambda * sum_p |(grad x)_p|_2 + ||PUx - y||_2";

        public static Problem of(Reconstructor reconstructor) {
            ReconstructionSettings settings = reconstructor.settings();
            boolean wavelets = settings.regulariser() == Regulariser.WAVELET;
            String ofWavelets = settings.shifts() > 1 ? OF_SHIFTS : OF_COEFFICIENTS;
            return new Problem(
                    wavelets ? ofWavelets : OF_TOTAL_VARIATION,
                    wavelets ? WAVELET : TOTAL_VARIATION,
                    DomainConverter.name(settings.samplingDomain()),
                    wavelets ? settings.wavelet().label() : "none",
                    wavelets ? settings.levels() : 0,
                    settings.shifts(),
                    (wavelets
                                    ? reconstructor.model().wavelet().shape()
                                    : reconstructor.model().mask().shape())
                            .toString(),
                    wavelets ? reconstructor.levelWeights().perLevel() : List.of(),
                    settings.lambda(),
                    settings.real());
        }

        private String row() {
            String ofShifts = shifts > 1 ? ", averaged over " + shifts + " shifts" : "";
            String kind = regulariser.equals(TOTAL_VARIATION)
                    ? "total variation"
                    : wavelet + ", " + levels + " levels" + ofShifts;
            return kind + "; lambda " + Figures.number(lambda);
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
     * @param sensitivitiesSha256 of the maps, in single precision
     * @param largestSum the largest sum over the coils of squared sensitivities: |A| is at most its root
     */
    record Together(
            int coils,
            int virtualCoils,
            double energyKept,
            boolean whitened,
            String sensitivities,
            String sensitivitiesSha256,
            double largestSum) {
        /** What stands for the source of the sensitivities where it found no object. */
        static final String WITHOUT_OBJECT = "lowres, since espirit finds no object";

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

    /**
     * One coil and its certificate: the minimum of F lies between {@code dual} and {@code objective}.
     */
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
        Together together = slices.stream()
                .flatMap(slice -> Stream.ofNullable(slice.together()))
                .filter(each -> !each.sensitivities().equals(Together.WITHOUT_OBJECT))
                .findFirst()
                .orElse(slices.get(0).together());
        Figures table = new Figures()
                .row(
                        "image",
                        input.imageSize() + ", " + slices.size() + " slice(s), " + coils.size() / slices.size()
                                + (together == null ? " coil(s)" : " image(s) each"))
                .row("sampled", sampled())
                .row("regulariser", problem.row())
                .row("layers", coils.stream().mapToInt(Coil::layers).max().orElse(0))
                .row("duality gap", gap(coils))
                .row("time", Figures.seconds(seconds));
        if (together != null) {
            table.row("coils", together.row() + withoutObject())
                    .row("proved", "the gap; sampling theorems do not cover several coils");
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

    private String withoutObject() {
        long count = slices.stream()
                .flatMap(slice -> Stream.ofNullable(slice.together()))
                .filter(each -> each.sensitivities().equals(Together.WITHOUT_OBJECT))
                .count();
        boolean said = slices.size() == 1 || count == 0;
        return said ? "" : "; of " + count + " of " + slices.size() + " slices " + Together.WITHOUT_OBJECT;
    }

    private String sampled() {
        Slice first = slices.get(0);
        String text = Figures.percent(first.sampledFraction()) + ", " + first.samples() + " positions";
        return slices.stream().allMatch(s -> s.maskSha256().equals(first.maskSha256()))
                ? text
                : text + " (first slice)";
    }

    private String gap(List<Coil> coils) {
        double worst = coils.stream().mapToDouble(Coil::relativeGap).max().orElse(0);
        String found = Figures.number(worst) + " of the objective (largest of all coils)";
        boolean missed = network == null && schedule instanceof TunedSchedule tuned && worst > tuned.tolerance();
        return missed ? found + "; more --layers come closer" : found;
    }
}
