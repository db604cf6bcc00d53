package org.firenet.imaging;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.coil.CoilSensitivities;
import org.firenet.network.LayerListener;
import org.firenet.sampling.SamplingMask;

/**
 * How noise in the measurements appears in the image, pixel by pixel: the measurements are reconstructed again and again,
 * each time with fresh white noise added (P. M. Robson et al., Comprehensive quantification of signal-to-noise ratio and
 * g-factor for image-based and k-space-based parallel imaging reconstructions, Magnetic Resonance in Medicine 60, 2008).
 * A sparse reconstruction is not linear: the map belongs to this image and this noise level, and where sparsity removes
 * noise it lies below that of full sampling.
 *
 * @param replicas reconstructions with fresh noise, at least 2
 * @param level standard deviation of the noise per complex sample, above 0
 * @param seed of all draws
 */
public record PseudoReplicas(int replicas, double level, long seed) {
    /** @throws IllegalArgumentException if there are too few replicas or the level is not above 0 and finite */
    public PseudoReplicas {
        if (replicas < 2) {
            throw new IllegalArgumentException("a standard deviation needs at least 2 replicas, found " + replicas);
        }
        if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the noise level of the replicas must be a finite number above 0, found " + level);
        }
    }

    /**
     * The maps, row by row.
     *
     * @param deviation {@code √(Σ_k |x_k − x̄|²/(n − 1))} over the n replicas
     * @param ratio of the deviation to that of a fully sampled scan with the same noise per sample, combined by
     *     {@code x = S*y / Σ_c |S_c|²}: {@code level/√(Σ_c |S_c|²)}; 0 outside the object
     */
    public record NoiseMap(double[] deviation, double[] ratio) {}

    /**
     * Runs the replicas.
     *
     * @param reconstructor of one coil, or with the sensitivities of several
     * @param grids measured values, of the shape that the reconstructor takes
     * @param threads how many replicas run at the same time; the maps do not depend on it
     * @param listener told after each layer of each replica, by several threads at a time
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public NoiseMap run(Reconstructor reconstructor, ComplexArray grids, int threads, LayerListener listener)
            throws InterruptedException {
        SamplingMask mask = reconstructor.model().mask();
        long[] seeds = new SplittableRandom(seed).longs(replicas).toArray();
        Deviation deviation = new Deviation(mask.shape().size());
        new OrderedBatch(threads)
                .<ComplexArray, RuntimeException>run(
                        replicas,
                        number -> reconstructor
                                .reconstruct(noisy(grids, mask, seeds[number]), null, listener)
                                .image(),
                        deviation::add);
        double[] found = deviation.values();
        return new NoiseMap(found, ratio(found, reconstructor.model()));
    }

    private ComplexArray noisy(ComplexArray grids, SamplingMask mask, long replicaSeed) {
        SplittableRandom random = new SplittableRandom(replicaSeed);
        ComplexArray noisy = grids.copy();
        double perPart = level / Math.sqrt(2);
        for (int coil = 0; coil < grids.size(); coil += mask.shape().size()) {
            for (int k = 0; k < mask.count(); k++) {
                noisy.re()[coil + mask.index(k)] += perPart * random.nextGaussian();
                noisy.im()[coil + mask.index(k)] += perPart * random.nextGaussian();
            }
        }
        return noisy;
    }

    private double[] ratio(double[] deviation, ImagingModel model) {
        double[] squares = model.sensitivities().map(CoilSensitivities::sums).orElse(null);
        double[] ratio = new double[deviation.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = deviation[i] / level * (squares == null ? 1 : Math.sqrt(squares[i]));
        }
        return ratio;
    }

    /** The standard deviation of complex images that come one after the other (B. P. Welford, 1962). */
    private static final class Deviation {
        private final double[] meanRe;
        private final double[] meanIm;
        private final double[] squares;
        private int count;

        Deviation(int pixels) {
            this.meanRe = new double[pixels];
            this.meanIm = new double[pixels];
            this.squares = new double[pixels];
        }

        void add(ComplexArray image) {
            count++;
            for (int i = 0; i < squares.length; i++) {
                double re = image.re()[i] - meanRe[i];
                double im = image.im()[i] - meanIm[i];
                meanRe[i] += re / count;
                meanIm[i] += im / count;
                squares[i] += re * (image.re()[i] - meanRe[i]) + im * (image.im()[i] - meanIm[i]);
            }
        }

        double[] values() {
            double[] values = new double[squares.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.sqrt(Math.max(0, squares[i]) / (count - 1));
            }
            return values;
        }
    }
}
