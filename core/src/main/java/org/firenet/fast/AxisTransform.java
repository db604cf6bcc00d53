package org.firenet.fast;

import org.firenet.imaging.SamplingDomain;
import org.firenet.simd.Kernels;
import org.firenet.transform.Fourier;

/**
 * One axis of what a scanner samples: √n times a unitary transform of n pixels, in place, down some neighbouring columns
 * or along a row. Pixels and values fill the first n of {@link #room} entries, whose others are destroyed. Immutable.
 */
interface AxisTransform {
    /** How many entries the work takes, at least n. */
    int room();

    /** The factor that makes the transform unitary: 1/√n. */
    double scale();

    /** Where the value at index k of the grid lies. */
    int place(int k);

    /** By what that value is to be multiplied, 1 or −1. */
    int sign(int k);

    /** From pixels to values, down {@code width} columns that begin at {@code at}. */
    void forward(Buffer x, int at, int width);

    /** From values to pixels, the adjoint of {@link #forward}. */
    void adjoint(Buffer x, int at, int width);

    /** From pixels to values, along the entries from {@code at} on. */
    void forwardRow(Buffer x, int at);

    /** From values to pixels, the adjoint of {@link #forwardRow}. */
    void adjointRow(Buffer x, int at);

    /** The axis of n pixels that a domain samples, for its columns to be transformed. */
    static AxisTransform down(SamplingDomain domain, int n, Kernels kernels) {
        return of(domain, n, GoodThomasAxis.suitsColumns(n), kernels);
    }

    /** The axis of n pixels that a domain samples, for its rows to be transformed. */
    static AxisTransform along(SamplingDomain domain, int n, Kernels kernels) {
        return of(domain, n, GoodThomasAxis.suitsRows(n), kernels);
    }

    private static AxisTransform of(SamplingDomain domain, int n, boolean goodThomas, Kernels kernels) {
        return switch (domain) {
            case FOURIER -> fourier(Fourier.Origin.CORNER, n, goodThomas, kernels);
            case CENTRED_FOURIER -> fourier(Fourier.Origin.CENTRE, n, goodThomas, kernels);
            case WALSH -> new WalshAxis(n, kernels);
        };
    }

    private static AxisTransform fourier(Fourier.Origin origin, int n, boolean goodThomas, Kernels kernels) {
        if (Integer.bitCount(n) == 1) {
            return new DyadicAxis(n, origin, kernels);
        }
        return goodThomas ? new GoodThomasAxis(n, origin, kernels) : new ChirpAxis(n, origin, kernels);
    }
}
