package org.firenet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * FFTW's forward and inverse 2-D transform, by the C program beside the script.
 *
 * @param program the compiled program
 */
record Fftw(Path program) {
    boolean isThere() {
        return Files.isExecutable(program);
    }

    /** Milliseconds per pair: processor time for one thread, wall-clock time for more. */
    Times pairs(int side, int threads, int repetitions) throws IOException, InterruptedException {
        List<String> lines = Peer.run(
                Map.of(),
                List.of(program.toString(), Integer.toString(side), "" + threads, Integer.toString(repetitions)));
        int column = threads == 1 ? 1 : 0;
        return Times.of(lines.stream()
                .mapToDouble(line -> 1e3 * Double.parseDouble(line.split(" ", -1)[column]))
                .toArray());
    }
}
