package org.firenet.cli.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Results as JSON. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new FiniteOrNull())
                    .addSerializer(double.class, new FiniteOrNull()))
            .build();

    /** JSON has no NaN and no infinity; where a number stands for "not given" or "not known", null says so. */
    private static final class FiniteOrNull extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator target, SerializationContext context) {
            if (Double.isFinite(value)) {
                target.writeNumber(value);
            } else {
                target.writeNull();
            }
        }
    }

    private Json() {}

    public static String pretty(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    public static void write(Path file, Object document, Overwrite overwrite) throws FormatException {
        byte[] bytes = (pretty(document) + "\n").getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(file, overwrite, out -> out.write(bytes));
    }
}
