package org.firenet.cli.demo;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.cli.output.Figures;
import org.firenet.cli.reconstruct.ScanResult;
import org.firenet.cli.run.Environment;
import org.firenet.formats.Sha256;
import org.firenet.metric.PeakSignalToNoiseRatio;
import org.firenet.metric.StructuralSimilarity;
import org.firenet.network.Schedule;
import org.firenet.sampling.SamplingMask;

/** All figures of the demonstration, as they go into result.json. */
record DemoResult(
        String command,
        Environment environment,
        String phantom,
        String size,
        long seed,
        double noise,
        int samples,
        double sampledFraction,
        String maskSha256,
        ScanResult.Problem problem,
        Schedule schedule,
        String engine,
        double seconds,
        Quality zeroFilled,
        Quality firenet,
        ScanResult.Coil certificate,
        List<Double> relativeErrorPerLayer,
        List<Double> relativeGapPerLayer) {

    /** How close an image is to the truth; PSNR and SSIM of the magnitudes, peak the truth's largest magnitude. */
    record Quality(double relativeError, double psnrDecibel, double ssim) {
        static Quality of(ComplexArray image, ComplexArray truth) {
            double[] magnitude = image.magnitude();
            double[] reference = truth.magnitude();
            double peak = 0;
            for (double value : reference) {
                peak = Math.max(peak, value);
            }
            return new Quality(
                    DemoRun.relativeError(image, truth),
                    PeakSignalToNoiseRatio.of(magnitude, reference, truth.shape(), peak),
                    StructuralSimilarity.of(magnitude, reference, truth.shape(), peak));
        }
    }

    static DemoResult of(DemoCommand wishes, DemoRun run) {
        SamplingMask mask = run.reconstructor().model().mask();
        return new DemoResult(
                wishes.commandLine(),
                Environment.current(),
                "brain, analytic k-space",
                wishes.size.toString(),
                wishes.seed,
                wishes.noise,
                mask.count(),
                mask.fraction(),
                Sha256.of(mask),
                ScanResult.Problem.of(run.reconstructor()),
                run.reconstructor().settings().schedule(),
                run.reconstructor().engine(),
                run.seconds(),
                Quality.of(run.zeroFilled(), run.truth()),
                Quality.of(run.reconstruction().image(), run.truth()),
                ScanResult.Coil.of(0, run.reconstruction()),
                run.errors(),
                run.gaps());
    }

    Figures figures() {
        return new Figures()
                .row(
                        "scan",
                        phantom + ", " + size + ", " + Figures.percent(sampledFraction) + " sampled, noise "
                                + Figures.percent(noise))
                .row(
                        "relative error",
                        Figures.number(firenet.relativeError()) + "  (zero-filled: "
                                + Figures.number(zeroFilled.relativeError()) + ")")
                .row(
                        "PSNR",
                        Figures.number(firenet.psnrDecibel()) + " dB  (zero-filled: "
                                + Figures.number(zeroFilled.psnrDecibel()) + " dB)")
                .row(
                        "SSIM",
                        Figures.number(firenet.ssim()) + "  (zero-filled: " + Figures.number(zeroFilled.ssim()) + ")")
                .row("duality gap", Figures.number(certificate.relativeGap()) + " of the objective")
                .row("network", certificate.layers() + " layers, " + Figures.seconds(seconds));
    }
}
