package org.firenet.simd;

/**
 * A batch of short double-precision vectors in planar storage: entry i of sample s at {@code entries[i · stride + s]}.
 *
 * @param entries at least {@code rows · stride}
 * @param rows length of the vectors
 * @param stride a multiple of {@value #GRANULE}; the most samples that fit
 */
public record Batch(double[] entries, int rows, int stride) {
    /** Kernels always work on a multiple of so many samples. */
    public static final int GRANULE = 32;

    public Batch {
        if (stride % GRANULE != 0 || entries.length < rows * stride) {
            throw new IllegalArgumentException(
                    entries.length + " entries do not hold " + rows + " rows of stride " + stride);
        }
    }

    /** Zeros, for up to {@code samples} samples. */
    public static Batch zeros(int rows, int samples) {
        int stride = strideFor(samples);
        return new Batch(new double[rows * stride], rows, stride);
    }

    /** The least odd multiple of {@value #GRANULE} that holds so many samples: odd, so that rows do not meet in the cache. */
    public static int strideFor(int samples) {
        return GRANULE * (padded(samples) / GRANULE | 1);
    }

    /** The least multiple of {@value #GRANULE} that is not smaller. */
    public static int padded(int samples) {
        return (samples + GRANULE - 1) / GRANULE * GRANULE;
    }
}
