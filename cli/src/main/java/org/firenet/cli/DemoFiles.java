package org.firenet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;

/** The folder that the demonstration leaves. */
final class DemoFiles {
    static final String REPORT = "report.html";
    private static final String RESULT = "result.json";

    private final Path folder;
    private final Overwrite overwrite;

    private DemoFiles(Path folder, Overwrite overwrite) {
        this.folder = folder;
        this.overwrite = overwrite;
    }

    /**
     * Checks the target before any work is done.
     *
     * @throws FormatException if the folder exists and may not be written over, or something else has its name
     */
    static DemoFiles in(Path folder, Overwrite overwrite) throws FormatException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FormatException(folder, "this is a file, expected the name of a folder");
        }
        if (Files.exists(folder.resolve(REPORT)) && overwrite == Overwrite.NO) {
            throw new FormatException(
                    folder, "the folder holds a demonstration already; -o names another one, --force replaces it");
        }
        return new DemoFiles(folder, overwrite);
    }

    /** Writes everything; the bytes are made before the first file appears. */
    void write(DemoRun run, DemoResult result) throws IOException {
        // The figures become text while the pictures become PNG: each takes half a second on a cold machine.
        CompletableFuture<String> json = CompletableFuture.supplyAsync(() -> Json.pretty(result) + "\n");
        DemoPictures pictures = DemoPictures.of(run);
        Map<String, byte[]> files = new LinkedHashMap<>(pictures.files());
        files.put(REPORT, DemoPage.html(pictures, result).getBytes(StandardCharsets.UTF_8));
        files.put(RESULT, json.join().getBytes(StandardCharsets.UTF_8));
        create();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            SafeFiles.write(folder.resolve(file.getKey()), overwrite, out -> out.write(file.getValue()));
        }
    }

    private void create() throws FormatException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FormatException.of(folder, "the folder cannot be made", e);
        }
    }
}
