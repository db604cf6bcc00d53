package org.firenet.cli.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.cli.output.Json;
import org.firenet.cli.run.Refuted;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.firenet.formats.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a certificate. There is one way only to write a document, the same on every Java and every system; a file
 * that differs from it in a single byte is no certificate.
 */
final class CertificateFile {
    /** A certificate of a thousand slices has less than this. */
    private static final long MOST_BYTES = 1 << 26;

    // Java 19 changed how numbers become text, and systems differ in how lines end: neither may show.
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private CertificateFile() {}

    /** The document with its fingerprint in it. */
    static CertificateDocument fingerprinted(CertificateDocument document) {
        return document.withSha256(Sha256.of(bytes(document.withSha256(""))));
    }

    /** The document as a tree of fields. */
    static JsonNode tree(CertificateDocument document) {
        return MAPPER.valueToTree(document);
    }

    static void write(Path file, CertificateDocument document, Overwrite overwrite) throws FormatException {
        SafeFiles.write(file, overwrite, out -> out.write(bytes(document)));
    }

    private static byte[] bytes(CertificateDocument document) {
        return (MAPPER.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a certificate and checks that it is whole.
     *
     * @throws FormatException if there is no such file or it cannot be read
     * @throws Refuted if it is not the file that was written
     */
    static CertificateDocument read(Path file) throws IOException, Refuted {
        if (!Files.isRegularFile(file)) {
            throw new FormatException(file, "there is no such file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new FormatException(file, "file length", Files.size(file), "at most " + MOST_BYTES + " bytes");
        }
        byte[] found = Files.readAllBytes(file);
        CertificateDocument document = parse(file, found);
        byte[] expected = bytes(document);
        int at = Arrays.mismatch(found, expected);
        if (at >= 0) {
            throw new Refuted(file + ": byte " + at + " is not as it was written, found " + byteAt(found, at)
                    + ", expected " + byteAt(expected, at));
        }
        String fingerprint = fingerprinted(document).sha256();
        if (!fingerprint.equals(document.sha256())) {
            throw new Refuted(file + ": the document was changed: its sha256 is " + fingerprint + ", found "
                    + document.sha256() + " in it");
        }
        return document;
    }

    private static CertificateDocument parse(Path file, byte[] bytes) throws Refuted {
        try {
            return MAPPER.readValue(bytes, CertificateDocument.class);
        } catch (JacksonException e) {
            throw new Refuted(file + ": this is no certificate as it was written: " + Json.problem(e));
        }
    }

    private static String byteAt(byte[] bytes, int at) {
        return at < bytes.length ? String.valueOf(bytes[at] & 0xff) : "the end";
    }
}
