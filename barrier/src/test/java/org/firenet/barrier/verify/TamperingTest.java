package org.firenet.barrier.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.firenet.barrier.adversary.Adversary;
import org.firenet.barrier.adversary.CounterexampleJson;
import org.firenet.barrier.adversary.Game;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.algorithm.Algorithm;
import org.firenet.barrier.algorithm.ListaAlgorithm;
import org.firenet.barrier.algorithm.MidpointThenRead;
import org.firenet.barrier.algorithm.ReadUntilGap;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A counterexample with anything changed in it does not verify, even if its fingerprint is made anew. */
class TamperingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Said for the reader only: no statement about them is verified beyond the fingerprint. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "algorithm", "formula", "seed", "reason", "distance", "condOfGram", "distanceToTie", "condOfSolutionMap");

    static Stream<Arguments> games() {
        return Stream.of(Problem.values())
                .flatMap(problem -> Stream.of(new ListaAlgorithm(), new ReadUntilGap(), MidpointThenRead.hasty(3))
                        .map(algorithm -> Arguments.of(problem, algorithm)));
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyChangedLeafIsNoticed(Problem problem, Algorithm algorithm) throws Exception {
        ObjectNode original = (ObjectNode) JSON.readTree(counterexample(problem, algorithm));
        List<String> leaves = leaves(original, "");
        assertThat(leaves).hasSizeGreaterThan(40);
        for (String leaf : leaves) {
            ObjectNode changed = original.deepCopy();
            change(changed, leaf);
            assertThat(Verifier.verify(changed.toString()).isValid()).as(leaf).isFalse();
            String name = leaf.substring(leaf.lastIndexOf('/') + 1);
            if (!DESCRIPTIVE.contains(name) && !leaf.equals("/fingerprint") && !leaf.equals("/forfeit/kind")) {
                assertThat(Verifier.verify(withNewFingerprint(changed)).isValid())
                        .as(leaf + " with a new fingerprint")
                        .isFalse();
            }
        }
    }

    @Test
    void anUntouchedFileWithANewFingerprintStillVerifies() throws Exception {
        ObjectNode original = (ObjectNode) JSON.readTree(counterexample(Problem.P3, new ListaAlgorithm()));
        assertThat(Verifier.verify(withNewFingerprint(original)).objections()).isEmpty();
    }

    @Test
    void otherFilesAreObjectionsNotExceptions() {
        String good = counterexample(Problem.P1, MidpointThenRead.hasty(2));
        for (String text : List.of("", "null", "[]", "{}", "{\"format\":", good.substring(0, good.length() / 2))) {
            assertThat(Verifier.verify(text).isValid()).isFalse();
        }
        assertThat(Verifier.verify(good.replace("\"answer\"", "\"reply\"")).objections())
                .containsExactly("the field answer is missing");
    }

    private static String counterexample(Problem problem, Algorithm algorithm) {
        ProblemClass problemClass = new ProblemClass(problem, 3);
        Adversary adversary = algorithm instanceof MidpointThenRead
                ? Adversary.againstHaste(problemClass, 5)
                : Adversary.againstAllDigits(problemClass);
        Outcome outcome = new Game(algorithm, Budget.ofQueries(9)).against(adversary, 1);
        String json = CounterexampleJson.write(outcome);
        assertThat(Verifier.verify(json).objections()).isEmpty();
        return json;
    }

    private static List<String> leaves(JsonNode node, String path) {
        List<String> found = new ArrayList<>();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> found.addAll(leaves(node.get(name), path + "/" + name)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(leaves(node.get(i), path + "/" + i));
            }
        } else if (!node.isNull()) {
            found.add(path);
        }
        return found;
    }

    /** Adds a tiny amount to an exact number, 1 to an integer, and a letter to any other text. */
    private static void change(ObjectNode root, String path) {
        JsonNode parent = root.at(path.substring(0, path.lastIndexOf('/')));
        String name = path.substring(path.lastIndexOf('/') + 1);
        JsonNode leaf = root.at(path);
        String text = leaf.isString() ? changedText(leaf.stringValue()) : "";
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.getNodeFactory().stringNode(text));
        } else if (leaf.isString()) {
            ((ObjectNode) parent).put(name, text);
        } else if (leaf.isIntegralNumber()) {
            ((ObjectNode) parent).put(name, leaf.longValue() + 1);
        } else {
            ((ObjectNode) parent).put(name, leaf.doubleValue() * 1.5 + 1);
        }
    }

    private static String changedText(String text) {
        try {
            QuadraticNumber tiny = QuadraticNumber.parse("1/7").times(Rationals.powerOfTen(-80));
            return QuadraticNumber.parse(text).plus(tiny).toString();
        } catch (NumberFormatException e) {
            return text + "x";
        }
    }

    private static String withNewFingerprint(ObjectNode node) throws Exception {
        ObjectNode rest = node.deepCopy();
        rest.remove("fingerprint");
        byte[] bytes = JSON.writeValueAsString(rest).getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return rest.put("fingerprint", String.format("%064x", new BigInteger(1, digest)))
                .toString();
    }
}
