package org.firenet.simd;

/**
 * Butterflies on whole rows of a matrix, which transform {@code width} neighbouring columns at once: the inner loop is
 * contiguous and twiddle factors are scalars. Row r of an operand lies at {@code at + r · stride}. Source and destination
 * may be the same; otherwise they must not overlap.
 */
public interface ColumnKernels {
    /** Rows 2r and 2r + 1 become their sum and difference, for all r below {@code rows/2}. */
    void radix2(Plane src, int srcAt, Plane dst, int dstAt, int rows, int width);

    /**
     * A decimation-in-time stage of the transform with {@code e^{−2πi/n}}: joins groups of four transforms of length
     * {@code quarter}, stored in bit-reversed order of the group, to transforms of length {@code 4 · quarter}.
     *
     * @param rows a multiple of {@code 4 · quarter}
     */
    void radix4Forward(Plane src, int srcAt, Plane dst, int dstAt, int rows, int quarter, int width, Twiddles twiddles);

    /** The adjoint of {@link #radix4Forward}. */
    void radix4Adjoint(Plane src, int srcAt, Plane dst, int dstAt, int rows, int quarter, int width, Twiddles twiddles);

    /**
     * Joins the transforms of the four subbands of one wavelet level to the transform of the image they make, in place:
     * first down, then along, each time by {@code (X_f, X_{f+n})ᵀ = (H_f, G_f; H_{f+n}, G_{f+n}) (Â_f, D̂_f)ᵀ}.
     *
     * @param left position of the approximation, n rows, below which lie n rows of another subband
     * @param right position of the other two subbands, n rows each
     * @param n rows of a subband
     * @param width columns of a subband, a part of them
     * @param down responses along columns, 2n values
     * @param along responses along rows, twice the columns of a whole subband
     * @param column column of the whole subband at which the {@code width} columns begin
     */
    void combine(Plane plane, int left, int right, int n, int width, FilterBank down, FilterBank along, int column);

    /** The adjoint of {@link #combine}. */
    void split(Plane plane, int left, int right, int n, int width, FilterBank down, FilterBank along, int column);
}
