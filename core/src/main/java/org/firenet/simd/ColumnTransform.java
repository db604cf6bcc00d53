package org.firenet.simd;

/**
 * Power-of-two transforms down some neighbouring columns, depth first: a quarter of the rows is finished while it is in
 * the nearest cache, then the next one, then the four are joined. Forwards from bit-reversed to natural order
 * (decimation in time), backwards the other way round, hence nothing is ever reordered.
 */
public final class ColumnTransform {
    /** Complex numbers that stay in the nearest cache. */
    private static final int LEAF = 1 << 11;

    private final ColumnKernels kernels;
    private final Twiddles twiddles;

    public ColumnTransform(ColumnKernels kernels, Twiddles twiddles) {
        this.kernels = kernels;
        this.twiddles = twiddles;
    }

    /** The Fourier transform from {@code src} to {@code dst}, which may be the same. */
    public void forward(Plane src, int srcAt, Plane dst, int dstAt, int length, int width) {
        if (length * width > LEAF && length > 4) {
            int quarter = length / 4;
            for (int k = 0; k < 4; k++) {
                int row = k * quarter;
                forward(src, srcAt + row * src.stride(), dst, dstAt + row * dst.stride(), quarter, width);
            }
            kernels.radix4Forward(dst, dstAt, dst, dstAt, length, quarter, width, twiddles);
            return;
        }
        int joined = firstStage(src, srcAt, dst, dstAt, length, width);
        for (int quarter = joined; 4 * quarter <= length; quarter *= 4) {
            kernels.radix4Forward(dst, dstAt, dst, dstAt, length, quarter, width, twiddles);
        }
    }

    /** Reads {@code src}, writes {@code dst}; returns the length of the transforms that are joined then. */
    private int firstStage(Plane src, int srcAt, Plane dst, int dstAt, int length, int width) {
        if (length == 1) {
            copy(src, srcAt, dst, dstAt, width);
            return 1;
        }
        if (isOddPower(length)) {
            kernels.radix2(src, srcAt, dst, dstAt, length, width);
            return 2;
        }
        kernels.radix4Forward(src, srcAt, dst, dstAt, length, 1, width, twiddles);
        return 4;
    }

    /** The adjoint from {@code src}, which is destroyed, to {@code dst}, which may be the same. */
    public void adjoint(Plane src, int srcAt, Plane dst, int dstAt, int length, int width) {
        if (length * width > LEAF && length > 4) {
            int quarter = length / 4;
            kernels.radix4Adjoint(src, srcAt, src, srcAt, length, quarter, width, twiddles);
            for (int k = 0; k < 4; k++) {
                int row = k * quarter;
                adjoint(src, srcAt + row * src.stride(), dst, dstAt + row * dst.stride(), quarter, width);
            }
            return;
        }
        int last = isOddPower(length) ? 2 : 4;
        for (int quarter = length / 4; quarter >= last; quarter /= 4) {
            kernels.radix4Adjoint(src, srcAt, src, srcAt, length, quarter, width, twiddles);
        }
        if (length == 1) {
            copy(src, srcAt, dst, dstAt, width);
        } else if (isOddPower(length)) {
            kernels.radix2(src, srcAt, dst, dstAt, length, width);
        } else {
            kernels.radix4Adjoint(src, srcAt, dst, dstAt, length, 1, width, twiddles);
        }
    }

    private static boolean isOddPower(int length) {
        return Integer.numberOfTrailingZeros(length) % 2 == 1;
    }

    private static void copy(Plane src, int srcAt, Plane dst, int dstAt, int width) {
        System.arraycopy(src.re(), srcAt, dst.re(), dstAt, width);
        System.arraycopy(src.im(), srcAt, dst.im(), dstAt, width);
    }
}
