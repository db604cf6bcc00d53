package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.output.Figures;
import org.firenet.cli.run.Environment;
import org.firenet.formats.Sha256;
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
        List<Slice> slices) {

    /** What was reconstructed. */
    public record Input(String file, String sha256, String imageSize) {}

    /**
     * The network file.
     *
     * @param designedForThisMask whether the network was designed for the mask of the (last) slice
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
        public static Problem of(Reconstructor reconstructor) {
            ReconstructionSettings settings = reconstructor.settings();
            return new Problem(
                    "F(c) = lambda * sum_i w_i |c_i| + ||Ac - y||_2",
                    DomainConverter.name(settings.samplingDomain()),
                    settings.wavelet().label(),
                    settings.levels(),
                    reconstructor.model().wavelet().shape().toString(),
                    reconstructor.levelWeights().perLevel(),
                    settings.lambda(),
                    settings.real());
        }
    }

    /** One slice; the relative error is there if the truth was given. */
    record Slice(
            int slice,
            int samples,
            double sampledFraction,
            String maskSha256,
            @Nullable Double relativeError,
            List<Coil> coils) {
        static Slice of(
                int slice,
                Reconstructor reconstructor,
                List<Reconstructor.Reconstruction> coils,
                @Nullable Double relativeError) {
            List<Coil> figures = new ArrayList<>();
            for (int c = 0; c < coils.size(); c++) {
                figures.add(Coil.of(c, coils.get(c)));
            }
            SamplingMask mask = reconstructor.model().mask();
            return new Slice(slice, mask.count(), mask.fraction(), Sha256.of(mask), relativeError, figures);
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

    public static ScanResult of(
            Path file, @Nullable Network network, Reconstructor reconstructor, List<Slice> slices, double seconds)
            throws IOException {
        SamplingMask mask = reconstructor.model().mask();
        Input input = new Input(file.toString(), Sha256.of(file), mask.shape().toString());
        return new ScanResult(
                Environment.current(),
                input,
                network,
                Problem.of(reconstructor),
                reconstructor.settings().schedule(),
                reconstructor.engine(),
                seconds,
                slices);
    }

    /** The figures that a person looks at first: the worst over all coils and slices. */
    Figures figures() {
        List<Coil> coils = slices.stream().flatMap(s -> s.coils().stream()).toList();
        Figures table = new Figures()
                .row(
                        "image",
                        input.imageSize() + ", " + slices.size() + " slice(s), " + coils.size() / slices.size()
                                + " coil(s)")
                .row("sampled", sampled())
                .row(
                        "wavelet",
                        problem.wavelet() + ", " + problem.levels() + " levels; lambda "
                                + Figures.number(problem.lambda()))
                .row("layers", coils.stream().mapToInt(Coil::layers).max().orElse(0))
                .row("duality gap", gap(worst(coils)))
                .row("time", Figures.seconds(seconds));
        if (network != null) {
            table.row("network", network.row());
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
