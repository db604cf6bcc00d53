package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The implementation with the Vector API, at the length that the machine prefers, but at most 16 lanes. */
public final class VectorKernels implements KernelProvider {
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > 16 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

    @Override
    public Kernels kernels() {
        return new Kernels(
                "vector",
                SPECIES.length(),
                new VectorColumnKernels(),
                new VectorRowKernels(),
                new VectorBandKernels(),
                new VectorHadamardKernels(),
                new VectorFilterKernels(),
                new VectorPrimalKernels(),
                new VectorPointKernels(),
                new VectorBatchKernels());
    }
}
