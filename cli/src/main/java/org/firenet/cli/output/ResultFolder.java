package org.firenet.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;

/** The folder that a command leaves its report, pictures and figures in. */
public final class ResultFolder {
    public static final String REPORT = "report.html";
    public static final String RESULT = "result.json";

    private final Path folder;
    private final Overwrite overwrite;

    private ResultFolder(Path folder, Overwrite overwrite) {
        this.folder = folder;
        this.overwrite = overwrite;
    }

    /**
     * Checks the target before any work is done.
     *
     * @throws FormatException if the folder has a report already and may not be written over, or something else has its
     *     name
     */
    public static ResultFolder in(Path folder, Overwrite overwrite) throws FormatException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FormatException(folder, "this is a file, expected the name of a folder");
        }
        if (Files.exists(folder.resolve(REPORT)) && overwrite == Overwrite.NO) {
            throw new FormatException(
                    folder, "the folder holds a report already; -o names another one, --force replaces it");
        }
        return new ResultFolder(folder, overwrite);
    }

    /** Writes files by name; their bytes are there before the first file appears. */
    public void write(Map<String, byte[]> files) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FormatException.of(folder, "the folder cannot be made", e);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            SafeFiles.write(folder.resolve(file.getKey()), overwrite, out -> out.write(file.getValue()));
        }
    }
}
