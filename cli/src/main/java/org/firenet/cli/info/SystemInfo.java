package org.firenet.cli.info;

import org.firenet.cli.output.Figures;
import org.firenet.cli.run.Environment;
import org.firenet.simd.Kernels;
import org.firenet.simd.Simd;

/**
 * What FIRENET runs on.
 *
 * @param environment versions and operating system
 * @param processors that the virtual machine may use
 * @param heapMegabytes the most that the heap may grow to
 * @param kernels whose arithmetic the fast engine does: {@code vector} or {@code plain}
 * @param lanes single-precision numbers per instruction
 */
record SystemInfo(Environment environment, int processors, long heapMegabytes, String kernels, int lanes) {
    static SystemInfo current() {
        Kernels active = Simd.active();
        return new SystemInfo(
                Environment.current(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                active.name(),
                active.lanes());
    }

    Figures figures() {
        return new Figures()
                .row("firenet", environment.firenet())
                .row("java", environment.java() + ", " + environment.os())
                .row("processors", processors)
                .row("heap", "at most " + heapMegabytes + " MB")
                .row("kernels", kernels + ", " + lanes + " lane(s) of single precision");
    }
}
