package org.firenet.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A whole process {@code firenet reconstruct}, from a file to a file.
 *
 * @param launcher the firenet script
 * @param folder for its files
 */
record ColdStart(Report report, Path launcher, Path folder) {
    private static final int RUNS = 20;

    void run() throws Exception {
        String scan = folder.resolve("scan.npy").toString();
        firenet("simulate", "--phantom", "brain", "--size", "256", "--force", "--quiet", "-o", scan);
        String image = folder.resolve("image.npy").toString();
        Rounds.Measurement reconstruct = n -> Times.ofClock(n, () -> {
            try {
                firenet("reconstruct", scan, "--layers", "50", "--force", "--quiet", "-o", image);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Times times = new Rounds(1, RUNS).of(List.of(reconstruct)).get(0);
        report.add(
                "firenet reconstruct, 50 layers, cold, file to file: seconds",
                "256²",
                times.median() / 1e3,
                times.text() + " ms",
                "<= 1.0");
    }

    private void firenet(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Peer.run(Map.of(), command);
    }
}
