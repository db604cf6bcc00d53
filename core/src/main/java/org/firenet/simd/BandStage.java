package org.firenet.simd;

/**
 * A stage of a transform along the rows of a matrix that is stored in blocks: a block is some neighbouring columns, row
 * after row without gaps, so that some neighbouring rows of it, a band, are one stretch of entries. In place. Each kind of
 * stage is a class of its own, so that the compiler meets one loop at a time.
 */
public interface BandStage {
    /**
     * The stage on all blocks of a band.
     *
     * @param at position of the band's first row in the first block
     * @param blockStride distance between two blocks
     * @param rows of the band
     */
    void forward(Plane plane, int at, int blockStride, int rows);

    /** The adjoint of {@link #forward}. */
    void adjoint(Plane plane, int at, int blockStride, int rows);
}
