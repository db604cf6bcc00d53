package org.firenet.formats.yaml;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Records as YAML files, read strictly: what is unknown, missing, doubled or of another type is refused in one line that
 * names the field.
 *
 * @param <T> the record
 */
public final class StrictYaml<T> {
    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_MESSAGE = 300;

    /** How Jackson begins to say so; it has no type for it. */
    private static final String MISSING = "Missing required creator property";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.USE_NATIVE_TYPE_ID)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .build();

    private final Class<T> type;
    private final String kind;

    /**
     * @param type the record, its parts annotated for Jackson
     * @param kind what such files are called in messages, {@code "network file"} say
     */
    public StrictYaml(Class<T> type, String kind) {
        this.type = type;
        this.kind = kind;
    }

    /** @throws FormatException if the file exists and may not be replaced, or cannot be written */
    public void write(Path file, T document, Overwrite overwrite) throws FormatException {
        byte[] bytes = MAPPER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(file, overwrite, out -> out.write(bytes));
    }

    /**
     * Reads a document.
     *
     * @throws FormatException if the file is no such document; the message names the field
     * @throws IOException if it cannot be read
     */
    public T read(Path file) throws IOException {
        String text = text(file);
        try {
            T document = MAPPER.readValue(text, type);
            if (document == null) {
                throw new FormatException(file, "this is no " + kind + ": it is empty");
            }
            return document;
        } catch (JacksonException e) {
            throw new FormatException(file, printable(problem(e)));
        }
    }

    private String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a folder, expected a " + kind);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FormatException(file, "this is no " + kind + ": it is larger than " + LARGEST + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException(file, "this is no " + kind + ": it is not text in UTF-8");
        }
    }

    /** A damaged file holds anything: neither control characters nor a page of it belong on the terminal. */
    public static String printable(String message) {
        String shortened = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
        return shortened.replaceAll("\\p{C}", "?");
    }

    private String problem(JacksonException e) {
        String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        String field = "the field '" + path(e) + "'";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return field + " is unknown, expected one of "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidTypeIdException invalid) {
            return field + " needs a " + kinds(invalid.getBaseType().getRawClass());
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        if (said.startsWith(MISSING)) {
            return field + " is missing";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return e.getPath().isEmpty()
                    ? "this is no " + kind + ": expected one YAML document with named fields"
                    : field + " is " + found(mismatch) + ", expected " + expected(mismatch.getTargetType());
        }
        String where =
                e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
        return (e.getPath().isEmpty() ? "this is no " + kind + ": " : field + ": ") + said + where;
    }

    /** {@code "family, expected tuned or paper"}: what tells the kinds of a part apart. */
    private static String kinds(Class<?> part) {
        JsonTypeInfo info = part.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes kinds = part.getAnnotation(JsonSubTypes.class);
        return info == null || kinds == null
                ? "kind"
                : info.property() + ", expected "
                        + Arrays.stream(kinds.value())
                                .map(JsonSubTypes.Type::name)
                                .collect(Collectors.joining(" or "));
    }

    private static String found(MismatchedInputException mismatch) {
        return mismatch instanceof InvalidFormatException invalid
                ? String.valueOf(invalid.getValue())
                : "of another kind";
    }

    private String expected(@Nullable Class<?> target) {
        if (target == double.class) {
            return "a number";
        }
        if (target == boolean.class) {
            return "true or false";
        }
        if (target == String.class) {
            return "text";
        }
        if (target != null && target.isEnum()) {
            return Arrays.stream(target.getEnumConstants()).map(this::written).collect(Collectors.joining(" or "));
        }
        return target == int.class || target == long.class ? "a whole number" : "what a " + kind + " has there";
    }

    /** How a value is spelt in a file. */
    private String written(Object value) {
        return MAPPER.writeValueAsString(value).strip();
    }

    /** The place of a field, {@code schedule.layers} say. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
