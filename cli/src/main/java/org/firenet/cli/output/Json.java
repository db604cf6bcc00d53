package org.firenet.cli.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
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

    /** Why a text could not be read as a document, in words that know nothing of a library: which field, which line. */
    public static String problem(JacksonException e) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        boolean text = e instanceof StreamReadException;
        String what = text
                ? "this is no JSON"
                : (field.isEmpty() ? "the document" : field) + " is not of its kind, or not complete";
        TokenStreamLocation place = e.getLocation();
        return place == null || place.getLineNr() < 1 ? what : what + " (line " + place.getLineNr() + ")";
    }

    public static String pretty(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    public static void write(Path file, Object document, Overwrite overwrite) throws FormatException {
        byte[] bytes = (pretty(document) + "\n").getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(file, overwrite, out -> out.write(bytes));
    }
}
