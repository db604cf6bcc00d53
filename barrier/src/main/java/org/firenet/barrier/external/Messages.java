package org.firenet.barrier.external;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.firenet.barrier.algorithm.Task;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.oracle.Forfeit;
import org.firenet.barrier.oracle.ForfeitException;
import org.firenet.barrier.oracle.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages between the game and an external program, one JSON object per line.
 *
 * <pre>
 *   game:     {"type":"start","problem":"P3","K":3,"wantedDigits":3,"unknowns":4,"seed":1, …}
 *   program:  {"ask":"approximation","precision":20}
 *   game:     {"type":"approximation","precision":20,"A":[["3/4",…],…],"y":["1","10"]}
 *   program:  {"ask":"training","index":4,"precision":20}
 *   game:     {"type":"training","index":4,"precision":20,"A":…,"y":…,"x":…}
 *   program:  {"answer":["1/3",0.25,"0",0]}
 * </pre>
 */
final class Messages {
    private static final int MAX_NUMBER_LENGTH = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Messages() {}

    /** What a program can say. */
    sealed interface Request {
        record Approximation(int precision) implements Request {}

        record Training(int index, int precision) implements Request {}

        record Answer(ExactVector vector) implements Request {}
    }

    static String start(Task task, long seed) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "start");
        node.put("problem", task.problemClass().problem().name());
        node.put("formula", task.problemClass().problem().formula());
        node.put("K", task.problemClass().digits());
        node.put("wantedDigits", task.wantedDigits());
        node.put("unknowns", task.unknowns());
        node.put("seed", seed);
        return JSON.writeValueAsString(node);
    }

    static String reply(Reply reply) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", reply instanceof Reply.TrainingPair ? "training" : "approximation");
        node.put("precision", reply.precision());
        ArrayNode rows = node.putArray("A");
        reply.matrix().rowVectors().forEach(row -> rows.add(vector(row)));
        node.set("y", vector(reply.data()));
        if (reply instanceof Reply.TrainingPair pair) {
            node.put("index", pair.index());
            node.set("x", vector(pair.solution()));
        }
        return JSON.writeValueAsString(node);
    }

    /**
     * Reads a line of the program.
     *
     * @throws ForfeitException if it is not one of the messages above
     */
    static Request parse(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            throw nonsense("it wrote a line that is not JSON: " + shortened(line));
        }
        if (node.has("answer")) {
            return new Request.Answer(answer(node.get("answer")));
        }
        JsonNode ask = node.get("ask");
        if (ask != null && ask.isString() && ask.stringValue().equals("approximation")) {
            return new Request.Approximation(integer(node, "precision"));
        }
        if (ask != null && ask.isString() && ask.stringValue().equals("training")) {
            return new Request.Training(integer(node, "index"), integer(node, "precision"));
        }
        throw nonsense("it neither asked nor answered: " + shortened(line));
    }

    private static ExactVector answer(JsonNode node) {
        if (!node.isArray()) {
            throw nonsense("its answer is not an array");
        }
        List<QuadraticNumber> entries = new ArrayList<>();
        for (JsonNode entry : node) {
            entries.add(number(entry));
        }
        return new ExactVector(entries);
    }

    /** A JSON number, or a text p, p/q or decimal. Lengths and exponents are bounded before anything is multiplied out. */
    private static QuadraticNumber number(JsonNode node) {
        try {
            if (node.isNumber()) {
                return decimal(node.decimalValue());
            }
            if (node.isString() && node.stringValue().length() <= MAX_NUMBER_LENGTH) {
                String text = node.stringValue();
                return text.indexOf('/') >= 0
                        ? QuadraticNumber.of(Rationals.parse(text))
                        : decimal(new BigDecimal(text.strip()));
            }
        } catch (ArithmeticException | NumberFormatException | JacksonException e) {
            throw nonsense("its answer holds something that is not a number: " + shortened(node.toString()));
        }
        throw nonsense("its answer holds something that is not a usable number: " + shortened(node.toString()));
    }

    private static QuadraticNumber decimal(BigDecimal value) {
        if (value.precision() > MAX_NUMBER_LENGTH || Math.abs((long) value.scale()) > MAX_NUMBER_LENGTH) {
            throw nonsense("its answer holds a number of more than " + MAX_NUMBER_LENGTH + " digits");
        }
        return QuadraticNumber.of(Rationals.of(value));
    }

    private static int integer(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            throw nonsense("the field " + name + " of its question is not an integer");
        }
        return value.intValue();
    }

    private static ArrayNode vector(ExactVector vector) {
        ArrayNode array = JSON.createArrayNode();
        vector.entries().forEach(entry -> array.add(entry.toString()));
        return array;
    }

    private static ForfeitException nonsense(String reason) {
        return new ForfeitException(Forfeit.Kind.NONSENSE, reason);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
