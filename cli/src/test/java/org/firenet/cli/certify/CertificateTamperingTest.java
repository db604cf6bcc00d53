package org.firenet.cli.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firenet.cli.Cli;
import org.firenet.cli.run.ExitCode;
import org.firenet.cli.run.Refuted;
import org.firenet.formats.Overwrite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is changed in a certificate or in what it is about, verification fails and says where. */
class CertificateTamperingTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** No figure depends on these; the fingerprint of the document covers them. */
    private static final List<String> NOT_RECOMPUTED = List.of(
            "/environment/firenet", "/environment/java", "/environment/os", "/parameters/dualSearchLayers", "/sha256");

    @TempDir
    static Path folder;

    private static Path certificate;

    @BeforeAll
    static void certify() {
        Path scan = folder.resolve("scan.npy");
        Path truth = folder.resolve("truth.npy");
        certificate = folder.resolve("c.json");
        Cli.run("mask", "--size", 16, "--fraction", 0.5, "-o", folder.resolve("mask.npy"));
        Cli.run("simulate", "--size", 16, "--mask", folder.resolve("mask.npy"), "-o", scan, "--truth", truth);
        Cli.run("reconstruct", scan, "--layers", 20, "--complex", "-o", folder.resolve("image.npy"));
        Cli certified = Cli.run(
                "certify",
                folder.resolve("image.npy"),
                scan,
                "--mask",
                folder.resolve("mask.npy"),
                "--truth",
                truth,
                "--noise-level",
                0.01,
                "--rho",
                0.5,
                "--gamma",
                1,
                "--lambda",
                0.01,
                "--layers",
                10,
                "-o",
                certificate);
        assertThat(certified.err()).isEmpty();
        assertThat(verify().exitCode()).isZero();
    }

    private static Cli verify() {
        return Cli.run("certify", "--verify", certificate);
    }

    private static void assertRefuted(String what, String... named) {
        Throwable thrown = catchThrowable(() -> new CertificateCheck(certificate, folder).run());
        assertThat(thrown).as(what).isInstanceOf(Refuted.class);
        for (String name : named) {
            assertThat(thrown).hasMessageContaining(name);
        }
    }

    @Test
    void theCommandSaysSoInOneLineAndFails() throws IOException {
        Path image = folder.resolve("image.npy");
        byte[] good = Files.readAllBytes(image);
        byte[] bad = good.clone();
        bad[bad.length - 1] ^= 1;
        try {
            Files.write(image, bad);
            Cli run = verify();
            assertThat(run.exitCode()).isEqualTo(ExitCode.REFUTED);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("firenet: ")
                    .contains("image.npy");
        } finally {
            Files.write(image, good);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.npy", "scan.npy", "mask.npy", "truth.npy", "c-dual.npy"})
    void flippedBytesOfAnInputAreFound(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] good = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(7);
        try {
            for (int trial = 0; trial < 25; trial++) {
                byte[] bad = good.clone();
                int at = trial < 5 ? trial : random.nextInt(bad.length);
                bad[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                assertRefuted(name + " byte " + at, name, "sha256", "expected");
            }
        } finally {
            Files.write(file, good);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"gap\" : | \"gap\" : \"\", \"was\" : | images[0].gap is not of its kind",
                "\"slice\" : 0 | \"slize\" : 0 | images[0]",
                "\"samples\" : | \"samples\" : null, \"was\" : | images[0].samples",
                "{ | [ | the document is not of its kind",
                "{ | x{ | this is no JSON"
            })
    void whatIsNoCertificateIsSaidWithoutALibrarysWords(String old, String forged, String named) throws IOException {
        byte[] good = Files.readAllBytes(certificate);
        try {
            String text = new String(good, StandardCharsets.UTF_8);
            assertThat(text).contains(old);
            int at = text.indexOf(old);
            Files.writeString(certificate, text.substring(0, at) + forged + text.substring(at + old.length()));
            assertThat(verify().err())
                    .contains(named, "(line ")
                    .doesNotContain("Feature", "creator", "oken", "java", "oerce", "eserial");
        } finally {
            Files.write(certificate, good);
        }
    }

    @Test
    void flippedBytesOfTheCertificateAreFound() throws IOException {
        byte[] good = Files.readAllBytes(certificate);
        SplittableRandom random = new SplittableRandom(8);
        try {
            for (int at = 0; at < good.length; at += 1 + random.nextInt(16)) {
                byte[] bad = good.clone();
                bad[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(certificate, bad);
                assertRefuted("byte " + at + " of the certificate");
            }
            Files.write(certificate, new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
            assertRefuted("another encoding");
            Files.write(certificate, java.util.Arrays.copyOf(good, good.length - 1));
            assertRefuted("the last byte cut off");
            Files.write(certificate, new byte[0]);
            assertRefuted("an empty file");
        } finally {
            Files.write(certificate, good);
        }
    }

    /** The fingerprint stops accidents; against a forger who renews it, the figures are computed again. */
    @Test
    void everyForgedFigureIsFoundThoughTheFingerprintIsRenewed() throws IOException {
        byte[] good = Files.readAllBytes(certificate);
        JsonNode tree = JSON.readTree(good);
        List<String> leaves = new ArrayList<>();
        collectLeaves(tree, "", leaves);
        assertThat(leaves).hasSizeGreaterThan(45).containsAll(NOT_RECOMPUTED);
        try {
            for (String pointer : leaves) {
                if (!NOT_RECOMPUTED.contains(pointer)) {
                    ObjectNode forged = (ObjectNode) tree.deepCopy();
                    forge(forged, pointer);
                    CertificateDocument document = JSON.treeToValue(forged, CertificateDocument.class);
                    CertificateFile.write(certificate, CertificateFile.fingerprinted(document), Overwrite.YES);
                    assertRefuted(pointer);
                }
            }
        } finally {
            Files.write(certificate, good);
        }
    }

    @Test
    void aFigureThatDiffersIsNamedWithBothValues() throws IOException {
        byte[] good = Files.readAllBytes(certificate);
        ObjectNode forged = (ObjectNode) JSON.readTree(good);
        double gap = forged.at("/images/0/gap").asDouble();
        ((ObjectNode) forged.at("/images/0")).put("gap", Math.nextDown(gap));
        try {
            CertificateDocument document = JSON.treeToValue(forged, CertificateDocument.class);
            CertificateFile.write(certificate, CertificateFile.fingerprinted(document), Overwrite.YES);
            assertRefuted("gap", "/images/0/gap is " + Math.nextDown(gap) + ", expected " + gap);
        } finally {
            Files.write(certificate, good);
        }
    }

    /** Missing, additional and mistyped fields, in files that are good JSON. */
    @Test
    void fieldsThatAreMissingAdditionalOrOfTheWrongTypeAreFound() throws IOException {
        byte[] good = Files.readAllBytes(certificate);
        JsonNode tree = JSON.readTree(good);
        List<String> leaves = new ArrayList<>();
        collectLeaves(tree, "", leaves);
        try {
            for (String pointer : leaves) {
                for (int kind = 0; kind < 4; kind++) {
                    ObjectNode bad = (ObjectNode) tree.deepCopy();
                    spoil(bad, pointer, kind);
                    Files.write(
                            certificate, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bad));
                    assertRefuted(pointer + " spoiled, kind " + kind);
                }
            }
        } finally {
            Files.write(certificate, good);
        }
    }

    private static void collectLeaves(JsonNode node, String path, List<String> leaves) {
        if (node.isObject()) {
            node.propertyNames().forEach(name -> collectLeaves(node.get(name), path + "/" + name, leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collectLeaves(node.get(i), path + "/" + i, leaves);
            }
        } else {
            leaves.add(path);
        }
    }

    /** Parameters by a thousandth, since the last bit of some is below what figures show; figures by their last bit. */
    private static void forge(ObjectNode tree, String pointer) {
        JsonNode old = tree.at(pointer);
        boolean figure = pointer.startsWith("/images");
        if (old.isNull()) {
            // a file where there was none, or a figure where there was none
            replace(tree, pointer, pointer.startsWith("/inputs") ? tree.at("/inputs/dual") : JSON.valueToTree(1));
        } else if (old.isIntegralNumber()) {
            replace(tree, pointer, JSON.valueToTree(old.asInt() + 1));
        } else if (old.isBoolean()) {
            replace(tree, pointer, JSON.valueToTree(!old.asBoolean()));
        } else if (old.isNumber()) {
            double value = old.asDouble();
            replace(tree, pointer, JSON.valueToTree(figure ? Math.nextUp(value) : value * 1.001));
        } else {
            replace(tree, pointer, JSON.valueToTree(old.asString() + "x"));
        }
    }

    private static void spoil(ObjectNode tree, String pointer, int kind) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        JsonNode old = tree.at(pointer);
        switch (kind) {
            case 0 -> remove(parent, name);
            case 1 -> add(parent, old);
            case 2 -> replace(tree, pointer, JSON.createObjectNode());
            default -> replace(tree, pointer, old.isNull() ? JSON.valueToTree("x") : JSON.nullNode());
        }
    }

    private static void remove(JsonNode parent, String name) {
        if (parent instanceof ObjectNode object) {
            object.remove(name);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(name));
        }
    }

    private static void add(JsonNode parent, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set("additional", value);
        } else {
            ((ArrayNode) parent).add(value);
        }
    }

    private static void replace(ObjectNode tree, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
    }
}
