package org.firenet.imaging;

/**
 * How threads are shared out: slices side by side cost nothing in meetings, coils of a slice next to nothing, the parts
 * of a layer most, so they come in this order.
 *
 * @param slices that run at the same time
 * @param coils of each slice that run at the same time
 * @param layers threads that share the layers of each coil
 */
public record ThreadShares(int slices, int coils, int layers) {
    /**
     * The shares for a scan.
     *
     * @param threads in all, at least 1
     * @param slices of the scan, at least 1
     * @param coils of each slice, at least 1
     * @throws IllegalArgumentException if there is no thread
     */
    public static ThreadShares of(int threads, int slices, int coils) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, found " + threads);
        }
        int slicesAtOnce = Math.max(1, Math.min(slices, threads / coils));
        int coilsAtOnce = Math.max(1, Math.min(coils, threads / slicesAtOnce));
        return new ThreadShares(slicesAtOnce, coilsAtOnce, Math.max(1, threads / (slicesAtOnce * coilsAtOnce)));
    }
}
