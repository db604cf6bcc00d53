package org.firenet.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.firenet.cli.output.Json;
import org.firenet.cli.output.ResultFolder;

/** The files of the demonstration. */
final class DemoFiles {
    private DemoFiles() {}

    /** By name, ready to be written. */
    static Map<String, byte[]> of(DemoRun run, DemoResult result) throws IOException {
        // The figures become text while the pictures become PNG: each takes half a second on a cold machine.
        CompletableFuture<String> json = CompletableFuture.supplyAsync(() -> Json.pretty(result) + "\n");
        DemoPictures pictures = DemoPictures.of(run);
        Map<String, byte[]> files = new LinkedHashMap<>(pictures.files());
        files.put(ResultFolder.REPORT, DemoPage.html(pictures, result).getBytes(StandardCharsets.UTF_8));
        files.put(ResultFolder.RESULT, json.join().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
