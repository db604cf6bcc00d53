package org.firenet.learned.torch;

import java.io.IOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/** The library as a whole. */
public final class Libtorch {
    private static final String ONEDNN_LIMIT = "ONEDNN_MAX_CPU_ISA";
    private static final String REASON = "RuntimeError: ";

    private Libtorch() {}

    /** The version of libtorch and of its Java presets, {@code "2.10.0-1.5.13"} say. */
    public static String version() {
        try {
            return Loader.getVersion("org.bytedeco", "pytorch");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /**
     * Loads the library where that has not happened yet, and sets on how many threads it computes. With the AVX-512 code of
     * oneDNN, 12 of 80 trainings met a gradient of NaN in their first steps (64 × 64; same batch, same parameters), with its
     * AVX2 code none. The library takes such a limit from the environment only, where the launcher puts it; without one
     * convolutions are libtorch's own, which are three times slower. NNPACK complains at every call of a processor that
     * it does not know.
     *
     * @param threads at least 1; on a busy machine more than one is many times slower
     */
    public static void use(int threads) {
        torch.set_num_threads(threads);
        torch.globalContext().setUserEnabledMkldnn(System.getenv(ONEDNN_LIMIT) != null);
        torch.globalContext().setUserEnabledNNPACK(false);
    }

    /**
     * Has the calling thread run graphs as they are, without rewriting them after some runs. Results are then the same from
     * the first run on, which a training that goes on from a checkpoint relies on, and derivatives are those of the graph:
     * rewritten ones fail for the modulus of complex numbers. The setting is the thread's own.
     */
    static void keepGraphsAsTheyAre() {
        torch.setGraphExecutorOptimize(false);
    }

    /** What the library says is wrong, in one line; the rest are places in its own code. */
    static String firstLine(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        // An error inside a script repeats the script first and says at the end what is wrong.
        int reason = message.lastIndexOf(REASON);
        String said = reason < 0 ? message : message.substring(reason + REASON.length());
        return said.lines().findFirst().orElse("").strip();
    }
}
