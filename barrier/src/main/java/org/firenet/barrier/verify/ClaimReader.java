package org.firenet.barrier.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.verify.Claim.ClaimedInstance;
import org.firenet.barrier.verify.Claim.ClaimedReply;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a counterexample file; whatever is missing or of another form is an error. */
final class ClaimReader {
    private static final String FORMAT = "firenet-barrier-counterexample-1";
    private static final int MAX_NUMBER_LENGTH = 100_000;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * The claim in the text of a file.
     *
     * @throws IllegalArgumentException if the text is not a counterexample file
     */
    Claim read(String text) {
        try {
            if (!(mapper.readTree(text) instanceof ObjectNode root)) {
                throw new IllegalArgumentException("the file does not hold a JSON object");
            }
            require(FORMAT.equals(text(root, "format")), "the format is not " + FORMAT);
            return claim(root);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the file is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Claim claim(ObjectNode root) {
        return new Claim(
                text(root, "problem"),
                integer(root, "K"),
                integer(root, "wantedDigits"),
                instance(field(root, "instance")),
                field(root, "twin").isNull() ? null : instance(field(root, "twin")),
                list(field(root, "replies")).stream().map(ClaimReader::reply).toList(),
                field(root, "answer").isNull() ? null : vector(field(root, "answer")),
                field(root, "forfeit").isNull() ? null : text(field(root, "forfeit"), "kind"),
                optionalNumber(root, "distanceSquared"),
                number(field(root, "allowedSquared")),
                fingerprintMatches(root));
    }

    private boolean fingerprintMatches(ObjectNode root) {
        ObjectNode rest = root.deepCopy();
        JsonNode fingerprint = rest.remove("fingerprint");
        return fingerprint != null
                && fingerprint.isString()
                && fingerprint.stringValue().equals(sha256(rest));
    }

    private String sha256(ObjectNode node) {
        try {
            byte[] bytes = mapper.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
            return String.format(
                    "%064x",
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static ClaimedInstance instance(JsonNode node) {
        return new ClaimedInstance(
                matrix(field(node, "matrix")),
                vector(field(node, "data")),
                list(field(node, "minimisers")).stream()
                        .map(ClaimReader::vector)
                        .toList(),
                vector(field(node, "dual")));
    }

    private static ClaimedReply reply(JsonNode node) {
        boolean training = switch (text(node, "kind")) {
            case "training" -> true;
            case "approximation" -> false;
            default -> throw new IllegalArgumentException("a reply is of kind " + text(node, "kind"));
        };
        return new ClaimedReply(
                integer(node, "precision"),
                matrix(field(node, "matrix")),
                vector(field(node, "data")),
                training ? integer(node, "index") : 0,
                training ? vector(field(node, "solution")) : null,
                number(field(node, "allowedSquared")),
                number(field(node, "errorSquared")),
                optionalNumber(node, "twinErrorSquared"));
    }

    private static ExactMatrix matrix(JsonNode node) {
        List<ExactVector> rows = list(node).stream().map(ClaimReader::vector).toList();
        require(!rows.isEmpty(), "a matrix has no rows");
        return new ExactMatrix(rows);
    }

    private static ExactVector vector(JsonNode node) {
        return new ExactVector(list(node).stream().map(ClaimReader::number).toList());
    }

    private static List<JsonNode> list(JsonNode node) {
        require(node.isArray(), "an array is needed where the file has " + node.getNodeType());
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static @Nullable QuadraticNumber optionalNumber(JsonNode node, String name) {
        return node.has(name) ? number(field(node, name)) : null;
    }

    private static QuadraticNumber number(JsonNode node) {
        require(node.isString(), "exact numbers are written as texts");
        require(node.stringValue().length() <= MAX_NUMBER_LENGTH, "a number is too long");
        return QuadraticNumber.parse(node.stringValue());
    }

    private static int integer(JsonNode node, String name) {
        JsonNode value = field(node, name);
        require(value.isIntegralNumber() && value.canConvertToInt(), name + " is not an integer");
        return value.intValue();
    }

    private static String text(JsonNode node, String name) {
        require(field(node, name).isString(), name + " is not a text");
        return field(node, name).stringValue();
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return value;
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
