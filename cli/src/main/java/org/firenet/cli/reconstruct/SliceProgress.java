package org.firenet.cli.reconstruct;

import java.util.concurrent.atomic.AtomicInteger;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.network.LayerListener;

/** Progress over all slices of a scan, in layers: a slice that ends early counts as whole, so that the time left is right. */
final class SliceProgress implements AutoCloseable {
    private final Progress progress;
    private final int slices;
    private final int layers;
    private final AtomicInteger finished;

    /**
     * @param slices of the scan
     * @param done how many of them an earlier run finished
     * @param layers the most that a slice takes, over all its networks
     */
    SliceProgress(int slices, int done, int layers, OutputOptions output) {
        this.progress = Progress.of("reconstructing", (long) slices * layers, (long) done * layers, output);
        this.slices = slices;
        this.layers = layers;
        this.finished = new AtomicInteger(done);
    }

    /** One slice on its way. */
    final class Slice {
        private final AtomicInteger steps = new AtomicInteger();

        /** A listener that makes one step per layer. */
        LayerListener listener() {
            return layer -> {
                steps.incrementAndGet();
                progress.step();
                return true;
            };
        }

        /** Makes the steps that were not needed. */
        void end() {
            progress.step(layers - steps.get());
            progress.say("slice " + finished.incrementAndGet() + "/" + slices);
        }
    }

    Slice begin() {
        return new Slice();
    }

    @Override
    public void close() {
        progress.close();
    }
}
