package org.firenet.simd;

/** How an implementation that may be missing at run time is loaded. */
public interface KernelProvider {
    /** The implementation. */
    Kernels kernels();
}
