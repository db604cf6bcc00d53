package org.firenet.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String pretty(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    static void write(Path file, Object document, Overwrite overwrite) throws FormatException {
        byte[] bytes = (pretty(document) + "\n").getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(file, overwrite, out -> out.write(bytes));
    }
}
