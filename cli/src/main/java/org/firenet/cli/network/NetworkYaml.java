package org.firenet.cli.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Network files as YAML, read strictly: what is unknown, missing, doubled or of another type is refused. */
public final class NetworkYaml {
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
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();

    private NetworkYaml() {}

    public static void write(Path file, NetworkFile network, Overwrite overwrite) throws FormatException {
        byte[] bytes = MAPPER.writeValueAsString(network).getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(file, overwrite, out -> out.write(bytes));
    }

    /**
     * Reads a network.
     *
     * @throws FormatException if the file is no such network; the message names the field
     * @throws IOException if it cannot be read
     */
    public static NetworkFile read(Path file) throws IOException {
        String text = text(file);
        try {
            NetworkFile network = MAPPER.readValue(text, NetworkFile.class);
            if (network == null) {
                throw new FormatException(file, "this is no network file: it is empty");
            }
            network.settings(false);
            return network;
        } catch (JacksonException e) {
            throw new FormatException(file, printable(problem(e)));
        } catch (IllegalArgumentException e) {
            throw new FormatException(file, printable(String.valueOf(e.getMessage())));
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a folder, expected a network file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FormatException(file, "this is no network file: it is larger than " + LARGEST + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException(file, "this is no network file: it is not text in UTF-8");
        }
    }

    /** A damaged file holds anything: neither control characters nor a page of it belong on the terminal. */
    private static String printable(String message) {
        String shortened = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
        return shortened.replaceAll("\\p{C}", "?");
    }

    private static String problem(JacksonException e) {
        String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        String field = "the field '" + path(e) + "'";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return field + " is unknown, expected one of "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidTypeIdException) {
            return field + " needs a family, expected tuned or paper";
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        if (said.startsWith(MISSING)) {
            return field + " is missing";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return e.getPath().isEmpty()
                    ? "this is no network file: expected one YAML document with named fields"
                    : field + " is " + found(mismatch) + ", expected " + kind(mismatch.getTargetType());
        }
        String where =
                e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
        return (e.getPath().isEmpty() ? "this is no network file: " : field + ": ") + said + where;
    }

    private static String found(MismatchedInputException mismatch) {
        return mismatch instanceof InvalidFormatException invalid
                ? String.valueOf(invalid.getValue())
                : "of another kind";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == double.class) {
            return "a number";
        }
        return type == int.class || type == long.class ? "a whole number" : "what network files have there";
    }

    /** The place of a field, {@code schedule.layers} say. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
