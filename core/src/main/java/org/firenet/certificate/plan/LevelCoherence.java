package org.firenet.certificate.plan;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.imaging.ImagingModel;
import org.firenet.sampling.SamplingLevels;
import org.firenet.transform.Transform;

/**
 * How strongly the wavelets of each level and the frequencies of each level meet, found by transforming wavelets, one of
 * every band. Where the wavelets of a band differ by shifts that the transform turns into phases (Fourier sampling of
 * images whose sides the wavelet likes; Walsh sampling with Haar) one stands for all; elsewhere it is a sample.
 */
public final class LevelCoherence {
    private final double[][] energy;
    private final double[][] coherence;
    private final double[] measured;
    private final int[] hidden;

    private LevelCoherence(int levels) {
        hidden = new int[levels];
        energy = new double[levels][levels];
        coherence = new double[levels][levels];
        measured = new double[levels];
        Arrays.fill(measured, Double.POSITIVE_INFINITY);
    }

    /** Probes a model. */
    public static LevelCoherence of(ImagingModel model, SamplingLevels levels) {
        LevelCoherence result = new LevelCoherence(levels.count());
        boolean[] sampled = model.mask().toBooleans();
        for (int j = 1; j <= levels.count(); j++) {
            int[] probes = probes(model, j);
            for (int probe : probes) {
                ComplexArray grid = grid(model, probe);
                result.addEnergies(j - 1, grid, levels, probes.length);
                result.addMeasured(j - 1, probe, grid, sampled);
            }
        }
        return result;
    }

    /** The middle of every band of a level: horizontal, vertical, diagonal details, and in level 1 the approximation. */
    private static int[] probes(ImagingModel model, int level) {
        Shape frame = model.wavelet().shape();
        int scale = model.sparsityLevels().count() - level + 1;
        int rows = frame.rows() >> scale;
        int columns = frame.columns() >> scale;
        int width = frame.columns();
        int middle = rows / 2 * width + columns / 2;
        IntStream details = IntStream.of(columns, rows * width, rows * width + columns);
        IntStream bands = level == 1 ? IntStream.concat(IntStream.of(0), details) : details;
        return bands.map(corner -> corner + middle).toArray();
    }

    /** U applied to the image of one wavelet. */
    private static ComplexArray grid(ImagingModel model, int position) {
        ComplexArray coefficients = ComplexArray.zeros(model.wavelet().shape());
        coefficients.re()[position] = 1;
        ComplexArray image = model.synthesis().apply(coefficients);
        Transform transform = model.samplingDomain().on(image.shape());
        transform.forward(image, new Workspace());
        return image;
    }

    private void addEnergies(int wavelets, ComplexArray grid, SamplingLevels levels, int probes) {
        int columns = grid.shape().columns();
        for (int i = 0; i < grid.size(); i++) {
            double square = square(grid, i);
            int band = Math.max(levels.rowBand(i / columns), levels.columnBand(i % columns)) - 1;
            energy[wavelets][band] += square / probes;
            coherence[wavelets][band] = Math.max(coherence[wavelets][band], square);
        }
    }

    private void addMeasured(int wavelets, int probe, ComplexArray grid, boolean[] sampled) {
        double seen = 0;
        for (int i = 0; i < grid.size(); i++) {
            seen += sampled[i] ? square(grid, i) : 0;
        }
        if (Math.sqrt(seen) < measured[wavelets]) {
            measured[wavelets] = Math.sqrt(seen);
            hidden[wavelets] = probe;
        }
    }

    private static double square(ComplexArray grid, int i) {
        return grid.re()[i] * grid.re()[i] + grid.im()[i] * grid.im()[i];
    }

    /** Number of levels r. */
    public int levels() {
        return measured.length;
    }

    /** The mean energy of wavelets of level j in the frequencies with {@code max(k₁, k₂) = k}; over k they sum to 1. */
    public double energy(int j, int k) {
        return energy[j - 1][k - 1];
    }

    /** The mutual coherence: the largest |entry|² of UW* for wavelets of level j and frequencies with max(k₁, k₂) = k. */
    public double coherence(int j, int k) {
        return coherence[j - 1][k - 1];
    }

    /** The least ‖Ae‖₂ of a wavelet e of level j. */
    public double measured(int j) {
        return measured[j - 1];
    }

    /** The position, among the coefficients, of a wavelet of level j with this ‖Ae‖₂. */
    public int leastMeasuredWavelet(int j) {
        return hidden[j - 1];
    }

    /**
     * The least γ that single wavelets leave possible, {@code max 1/‖Ae‖₂}: for {@code x = e} the tail is 0. Infinite if
     * one is not seen at all.
     */
    public double leastGamma() {
        return 1 / DoubleStream.of(measured).min().orElse(1);
    }
}
