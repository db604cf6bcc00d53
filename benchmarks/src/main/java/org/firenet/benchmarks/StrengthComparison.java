package org.firenet.benchmarks;

import java.util.Locale;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.fast.FastEngines;
import org.firenet.imaging.Noise;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Reconstructor;
import org.firenet.imaging.Regulariser;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.WeightRule;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.BrainPhantom;
import org.firenet.phantom.ReceiveLoops;
import org.firenet.sampling.PoissonDisc;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;

/**
 * The relative error of reconstructions of a simulated scan against λ, in units of {@code 1/√(pixels · coils)}: the head
 * phantom with shading and phase, Poisson-disc sampling with a calibration block of 20, true sensitivities. One line for
 * each number of coils, noise and regulariser.
 *
 * <p>Arguments: side of the image and acceleration, 128 and 4 without.
 */
public final class StrengthComparison {
    private static final double[] NUMBERS = {0.2, 0.4, 0.6, 1, 1.7, 3};
    private static final String[] REGULARISERS = {"haar", "db4", "tv"};

    private final Shape image;
    private final SamplingMask mask;

    private StrengthComparison(int side, int acceleration) {
        this.image = Shape.of(side, side);
        this.mask = new PoissonDisc(image, side * side / acceleration, 2, 20).draw(1);
    }

    public static void main(String[] args) {
        int side = args.length > 0 ? Integer.parseInt(args[0]) : 128;
        int acceleration = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        StrengthComparison comparison = new StrengthComparison(side, acceleration);
        for (int coils : new int[] {1, 8}) {
            for (double decibels : new double[] {40, 30, 20}) {
                for (String regulariser : REGULARISERS) {
                    comparison.print(coils, decibels, regulariser);
                }
            }
        }
    }

    private void print(int coils, double decibels, String regulariser) {
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "%2d coils, %.0f dB, %-4s", coils, decibels, regulariser));
        for (double number : NUMBERS) {
            line.append(
                    String.format(Locale.ROOT, "  %.1f: %.4f", number, error(coils, decibels, regulariser, number)));
        }
        System.out.println(line);
    }

    private double error(int coils, double decibels, String regulariser, double number) {
        CoilSensitivities maps = CoilSensitivities.of(new ReceiveLoops(coils).sensitivities(image))
                .normalised();
        Reconstructor reconstructor = new Reconstructor(
                        mask,
                        settings(regulariser, number / Math.sqrt((double) coils * image.size())),
                        new FastEngines(1))
                .withSensitivities(maps);
        ComplexArray truth = truth();
        ComplexArray grid =
                reconstructor.model().sampling().adjoint(reconstructor.model().measure(truth));
        new Noise(Noise.levelOf(decibels), 7).applyTo(grid, mask);
        ComplexArray found =
                reconstructor.reconstruct(grid, null, LayerListener.NONE).image();
        return found.distance(truth) / truth.norm();
    }

    private static ReconstructionSettings settings(String regulariser, double lambda) {
        boolean tv = regulariser.equals("tv");
        TunedSchedule schedule = TunedSchedule.of(100).until(1e-3);
        return new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                regulariser.equals("haar") ? WaveletFilter.HAAR : WaveletFilter.DB4,
                4,
                new WeightRule.OfPhantom(),
                lambda,
                tv ? schedule.withConstantBalance(TunedSchedule.TOTAL_VARIATION_BALANCE) : schedule,
                false,
                tv ? Regulariser.TOTAL_VARIATION : Regulariser.WAVELET,
                1);
    }

    /** The head with smooth shading and phase: what scanners show is not piecewise constant. */
    private ComplexArray truth() {
        ComplexArray truth = BrainPhantom.create().image(image);
        for (int p = 0; p < truth.size(); p++) {
            int row = p / image.columns();
            int column = p % image.columns();
            double y = (double) row / image.rows() - 0.5;
            double x = (double) column / image.columns() - 0.5;
            double value = truth.re()[p] * (1 + 0.3 * Math.cos(3 * x) * Math.sin(2 * y + 1));
            double phase = 1.5 * x + 3 * y * y;
            truth.re()[p] = value * Math.cos(phase);
            truth.im()[p] = value * Math.sin(phase);
        }
        return truth;
    }
}
