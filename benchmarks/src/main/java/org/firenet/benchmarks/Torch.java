package org.firenet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A layer in PyTorch, by the Python program beside the script.
 *
 * @param program the Python program
 * @param isThere whether Python can import PyTorch
 */
record Torch(Path program, boolean isThere) {
    static Torch find(Path program) throws InterruptedException {
        try {
            Peer.run(Map.of(), List.of("python3", "-c", "import torch"));
            return new Torch(program, true);
        } catch (IOException e) {
            return new Torch(program, false);
        }
    }

    /** Milliseconds per layer, processor time of one thread. */
    Times layers(int side, int repetitions) throws IOException, InterruptedException {
        return Times.of(Peer.run(
                        Map.of("OMP_NUM_THREADS", "1"),
                        List.of("python3", program.toString(), Integer.toString(side), Integer.toString(repetitions)))
                .stream()
                .mapToDouble(line -> 1e3 * Double.parseDouble(line))
                .toArray());
    }
}
