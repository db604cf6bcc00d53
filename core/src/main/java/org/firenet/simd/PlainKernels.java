package org.firenet.simd;

/** The implementation that every Java machine can run. */
public final class PlainKernels implements KernelProvider {
    static final ColumnKernels COLUMNS = new PlainColumnKernels();
    static final RowKernels ROWS = new PlainRowKernels();
    static final BandKernels BANDS = new PlainBandKernels();
    static final HadamardKernels HADAMARD = new PlainHadamardKernels();
    static final FilterKernels FILTERS = new PlainFilterKernels();
    static final PlainPrimalKernels PRIMAL = new PlainPrimalKernels();
    static final PointKernels POINTS = new PlainPointKernels();
    static final BatchKernels BATCHES = new PlainBatchKernels();

    @Override
    public Kernels kernels() {
        return new Kernels("plain", 1, COLUMNS, ROWS, BANDS, HADAMARD, FILTERS, PRIMAL, POINTS, BATCHES);
    }
}
