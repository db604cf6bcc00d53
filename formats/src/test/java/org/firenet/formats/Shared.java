package org.firenet.formats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Sample files outside the repository: {@code -Dfirenet.shared=FOLDER} or a folder {@code shared} beside an ancestor. */
final class Shared {
    private Shared() {}

    /** The file at a path below the shared folder; the calling test is skipped if it is absent. */
    static Path file(String path) {
        Path file = folder().resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: there is no sample file " + file);
        return file;
    }

    private static Path folder() {
        String property = System.getProperty("firenet.shared");
        if (property != null) {
            return Path.of(property);
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path place = start; place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve("shared"))) {
                return place.resolve("shared");
            }
        }
        return start.resolve("shared");
    }
}
