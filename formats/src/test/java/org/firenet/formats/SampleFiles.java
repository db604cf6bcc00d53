package org.firenet.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed sample files. */
final class SampleFiles {
    private SampleFiles() {}

    /** The bytes of a sample. */
    static byte[] bytes(String name) throws IOException {
        try (InputStream in = SampleFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** A copy of a sample in a folder, under its name. */
    static Path copy(String name, Path folder) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }
}
