package org.firenet.simd;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * {@code a · b + c} rounded once where the processor can do that, otherwise twice: Java's own {@link Math#fma} then computes
 * with {@link java.math.BigDecimal}, a hundred times slower.
 */
final class FusedMultiplyAdd {
    /** Whether the processor can; taken for granted where the Java machine does not tell. */
    static final boolean IN_HARDWARE = isInHardware();

    private FusedMultiplyAdd() {}

    static double of(double a, double b, double c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : a * b + c;
    }

    private static boolean isInHardware() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine == null
                    || Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
        } catch (RuntimeException | LinkageError e) {
            // Another Java machine than HotSpot, or one without its management module.
            return true;
        }
    }
}
