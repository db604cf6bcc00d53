package org.firenet.cli.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firenet.certificate.falsify.Falsification;
import org.firenet.certificate.plan.Plan;
import org.firenet.cli.output.Json;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.jspecify.annotations.Nullable;

/** The files that a plan goes to, each of the kind that its extension names. */
record PlanOutputs(List<Path> files, Overwrite overwrite) {
    /**
     * Checks the targets before any work is done.
     *
     * @throws FormatException if one exists and may not be replaced, or is of an unknown kind
     */
    static PlanOutputs of(List<Path> files, Overwrite overwrite) throws FormatException {
        for (Path file : files) {
            if (!List.of("json", "html", "png").contains(extension(file))) {
                throw new FormatException(file, "unknown kind of file, expected .json, .html or .png");
            }
            SafeFiles.check(file, overwrite);
        }
        return new PlanOutputs(files, overwrite);
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Writes all files; the bytes are made before the first one appears. */
    void write(Plan plan, @Nullable Falsification found, PlanResult result) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(content(extension(file), plan, found, result));
        }
        for (int i = 0; i < contents.size(); i++) {
            byte[] bytes = contents.get(i);
            SafeFiles.write(files.get(i), overwrite, out -> out.write(bytes));
        }
    }

    private static byte[] content(String extension, Plan plan, @Nullable Falsification found, PlanResult result) {
        return switch (extension) {
            case "json" -> (Json.pretty(result) + "\n").getBytes(StandardCharsets.UTF_8);
            case "html" -> PlanPage.html(PlanPictures.of(plan, found), result).getBytes(StandardCharsets.UTF_8);
            default -> PlanPictures.of(plan, found).montage().png();
        };
    }
}
