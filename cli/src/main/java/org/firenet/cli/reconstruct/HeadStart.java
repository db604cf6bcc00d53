package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.util.Map;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.network.NetworkOptions;
import org.firenet.imaging.Reconstructor;
import org.firenet.sampling.SamplingMask;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reconstructs a tiny image for nobody, on a thread of its own, while the arguments and the data are still being read. Java
 * loads classes and compiles loops when they are needed first; what the tiny image needed, the real one finds ready.
 */
public final class HeadStart {
    /** The smallest that both engines take. */
    private static final Shape TINY = Shape.of(32, 32);

    /** Enough for the compiler to notice the loops. */
    private static final int LAYERS = 10;

    private HeadStart() {}

    /**
     * Returns at once. The thread keeps nothing from ending, and nothing depends on it. It pays for short runs with a
     * processor to spare, which are those of plain loops; others do without.
     */
    public static void begin() {
        if (NetworkOptions.wantsPlainLoops() && Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(HeadStart::rehearse, "head start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void rehearse() {
        try {
            // What the command needs first comes first.
            JsonMapper.shared().writeValueAsBytes(new RunIdentity(Map.of("head", "start")));
            JsonMapper.shared().writeValueAsBytes(new SliceOutcome(0, figures(), null));
        } catch (IOException | InterruptedException | RuntimeException e) {
            // The command itself will say what is wrong.
        }
    }

    private static ScanResult.Slice figures() throws IOException, InterruptedException {
        NetworkOptions network = new NetworkOptions();
        Reconstructor reconstructor =
                new Reconstructor(SamplingMask.full(TINY), network.settings(TINY, 1), network.engines(TINY.size(), 1));
        ComplexArray grid = ComplexArray.zeros(Shape.of(1, TINY.rows(), TINY.columns()));
        grid.re()[0] = 1;
        return new SliceReconstruction(new WishedImages(null, null, null), false, false, 1)
                .reconstruct(0, reconstructor, grid, layer -> layer.number() < LAYERS)
                .figures();
    }
}
