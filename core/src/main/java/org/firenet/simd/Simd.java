package org.firenet.simd;

import java.util.Locale;
import java.util.Optional;

/**
 * Chooses the implementation of the kernels: the Vector API where the Java machine was started with
 * {@code --add-modules jdk.incubator.vector} and the processor has fused multiply-add, which all vector kernels use;
 * otherwise plain loops, which is said once in the log. The system property {@value #PROPERTY} forces one, {@code plain}
 * or {@code vector}; if it is there nothing is logged, for loggers take a part of a cold start.
 */
public final class Simd {
    /** Name of the system property that forces an implementation. */
    public static final String PROPERTY = "firenet.simd";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String VECTOR_PROVIDER = "org.firenet.simd.VectorKernels";

    private static final String MISSING = "the Vector API cannot be used (does Java lack --add-modules " + VECTOR_MODULE
            + "?), plain loops are used instead, several times slower";
    private static final String UNFUSED =
            "this processor has no fused multiply-add, which Java then computes by software;"
                    + " plain loops are used instead of vectors";

    private Simd() {}

    /** The implementation at work in this Java machine. */
    public static Kernels active() {
        return Holder.ACTIVE;
    }

    /** The plain loops. */
    public static Kernels plain() {
        return new PlainKernels().kernels();
    }

    /** The Vector API's implementation, if this Java machine has the module. */
    public static Optional<Kernels> vector() {
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
            return Optional.empty();
        }
        try {
            // Named, not referred to: a class that uses the module cannot even be loaded without it.
            Object provider =
                    Class.forName(VECTOR_PROVIDER).getDeclaredConstructor().newInstance();
            return Optional.of(((KernelProvider) provider).kernels());
        } catch (ReflectiveOperationException | LinkageError e) {
            log().log(System.Logger.Level.WARNING, "the Vector API's kernels cannot be used", e);
            return Optional.empty();
        }
    }

    /** The Vector API's implementation, if it is there and taken where none is forced; nothing is logged. */
    public static Optional<Kernels> preferredVector() {
        return vector().filter(kernels -> FusedMultiplyAdd.IN_HARDWARE);
    }

    /** Loaded when first asked for, so that the choice is made and logged once. */
    private static final class Holder {
        static final Kernels ACTIVE = choose(System.getProperty(PROPERTY, ""));
    }

    private static Kernels choose(String wanted) {
        Kernels chosen = switch (wanted.toLowerCase(Locale.ROOT)) {
            case "plain" -> plain();
            case "vector" -> vector().orElseGet(() -> plainWithWarning(MISSING));
            case "" -> preferredOrWarn();
            default ->
                throw new IllegalArgumentException(
                        "the system property " + PROPERTY + " must be plain or vector, found '" + wanted + "'");
        };
        if (wanted.isEmpty()) {
            log().log(System.Logger.Level.DEBUG, "kernels: {0}, {1} lanes", chosen.name(), chosen.lanes());
        }
        return chosen;
    }

    private static Kernels preferredOrWarn() {
        return preferredVector().orElseGet(() -> plainWithWarning(vector().isPresent() ? UNFUSED : MISSING));
    }

    private static Kernels plainWithWarning(String reason) {
        log().log(System.Logger.Level.WARNING, reason + "; silence this with -D" + PROPERTY + "=plain");
        return plain();
    }

    private static System.Logger log() {
        return System.getLogger("org.firenet.simd");
    }
}
