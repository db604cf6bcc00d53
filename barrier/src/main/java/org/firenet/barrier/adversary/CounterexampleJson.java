package org.firenet.barrier.adversary;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.instance.Conditioning;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Forfeit;
import org.firenet.barrier.oracle.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a lost game as {@code counterexample.json}: the instance with its exact minimisers and the dual vector that
 * proves them, every reply with its exact squared error, the answer, and the exact squared distance. Numbers are texts
 * such as {@code "3/1024"} or {@code "500/3*sqrt(2)"}. The last field is the SHA-256 of all others in compact form.
 */
public final class CounterexampleJson {
    /** Name and version of the format. */
    public static final String FORMAT = "firenet-barrier-counterexample-1";

    private static final JsonMapper COMPACT = JsonMapper.builder().build();
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CounterexampleJson() {}

    /**
     * The text of the file.
     *
     * @throws IllegalArgumentException if the algorithm did not lose the game
     */
    public static String write(Outcome outcome) {
        if (!outcome.isDefeat()) {
            throw new IllegalArgumentException("the answer of " + outcome.algorithm() + " is right: no counterexample");
        }
        ObjectNode root = tree(outcome);
        root.put("fingerprint", sha256(COMPACT.writeValueAsString(root)));
        return PRETTY.writeValueAsString(root) + "\n";
    }

    private static ObjectNode tree(Outcome outcome) {
        ObjectNode root = object();
        Problem problem = outcome.instance().problemClass().problem();
        root.put("format", FORMAT);
        root.put("problem", problem.name());
        root.put("formula", problem.formula());
        root.put("K", outcome.instance().problemClass().digits());
        root.put("wantedDigits", outcome.digits());
        root.put("algorithm", outcome.algorithm());
        root.put("seed", outcome.seed());
        root.set("instance", instance(outcome.instance()));
        Instance twin = outcome.twin();
        root.set("twin", twin == null ? JsonNodeFactory.instance.nullNode() : instance(twin));
        ArrayNode replies = root.putArray("replies");
        outcome.transcript().forEach(reply -> replies.add(reply(reply, outcome.instance(), twin)));
        addAnswer(root, outcome);
        return root;
    }

    private static void addAnswer(ObjectNode root, Outcome outcome) {
        ExactVector answer = outcome.answer();
        QuadraticNumber distanceSquared = outcome.distanceSquared();
        root.set("answer", answer == null ? JsonNodeFactory.instance.nullNode() : vector(answer));
        root.set("forfeit", forfeit(outcome.forfeit()));
        if (distanceSquared != null) {
            root.put("distanceSquared", distanceSquared.toString());
            root.put("distance", Math.sqrt(distanceSquared.doubleValue()));
        }
        root.put("allowedSquared", outcome.allowedSquared().toString());
    }

    private static ObjectNode instance(Instance instance) {
        ObjectNode node = object();
        node.set("matrix", matrix(instance.matrix()));
        node.set("data", vector(instance.data()));
        node.set("minimisers", vectors(instance.solutions().vertices()));
        node.set("dual", vector(instance.dual()));
        Conditioning conditioning = Conditioning.of(instance);
        node.putObject("conditioning")
                .put("condOfGram", conditioning.gramCondition())
                .put("distanceToTie", conditioning.tieDistance())
                .put("condOfSolutionMap", conditioning.mapCondition());
        return node;
    }

    private static ObjectNode reply(Reply reply, Instance instance, @Nullable Instance twin) {
        ObjectNode node = object();
        node.put("kind", reply instanceof Reply.Approximation ? "approximation" : "training");
        node.put("precision", reply.precision());
        node.set("matrix", matrix(reply.matrix()));
        node.set("data", vector(reply.data()));
        if (reply instanceof Reply.TrainingPair pair) {
            node.put("index", pair.index());
            node.set("solution", vector(pair.solution()));
        }
        node.put("allowedSquared", Rationals.format(Rationals.powerOfTwo(-2 * reply.precision())));
        node.put("errorSquared", error(reply, instance));
        if (twin != null) {
            node.put("twinErrorSquared", error(reply, twin));
        }
        return node;
    }

    private static String error(Reply reply, Instance instance) {
        return reply.matrix().frobeniusDistanceSquared(instance.matrix()).toString();
    }

    private static JsonNode forfeit(@Nullable Forfeit forfeit) {
        return forfeit == null
                ? JsonNodeFactory.instance.nullNode()
                : object().put("kind", forfeit.kind().name()).put("reason", forfeit.reason());
    }

    private static ArrayNode matrix(ExactMatrix matrix) {
        return vectors(matrix.rowVectors());
    }

    private static ArrayNode vectors(List<ExactVector> vectors) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        vectors.forEach(vector -> array.add(vector(vector)));
        return array;
    }

    private static ArrayNode vector(ExactVector vector) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        vector.entries().forEach(entry -> array.add(entry.toString()));
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
