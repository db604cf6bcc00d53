package org.firenet.simd;

/**
 * One implementation of the arithmetic. All implementations give the same values up to rounding.
 *
 * @param name {@code plain} or {@code vector}
 * @param lanes single-precision numbers per instruction, 1 for plain loops
 * @param batches products in double precision; the others are in single precision
 */
public record Kernels(
        String name,
        int lanes,
        ColumnKernels columns,
        RowKernels rows,
        BandKernels bands,
        HadamardKernels hadamard,
        FilterKernels filters,
        PrimalKernels primal,
        PointKernels points,
        BatchKernels batches) {}
