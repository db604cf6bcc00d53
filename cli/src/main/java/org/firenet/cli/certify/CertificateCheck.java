package org.firenet.cli.certify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.firenet.array.ComplexArray;
import org.firenet.cli.run.Refuted;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.formats.Sha256;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;

/** Computes a certificate again, from the files that it names, and compares every figure, bit by bit. */
final class CertificateCheck {
    private final Path file;
    private final Path folder;

    /**
     * @param file the certificate
     * @param folder where its inputs are
     */
    CertificateCheck(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Checks everything.
     *
     * @throws Refuted if anything differs
     * @throws IOException if the certificate is not there or a file cannot be read
     */
    CertificateDocument run() throws IOException, Refuted {
        CertificateDocument claimed = CertificateFile.read(file);
        CertificateDocument.Inputs inputs = claimed.inputs();
        requireSame(inputs.image());
        requireSame(inputs.measurements());
        requireSame(inputs.dual());
        requireSame(inputs.mask());
        requireSame(inputs.sensitivities());
        requireSame(inputs.truth());
        CertificateDocument computed = CertificateDocument.of(
                        claimed.environment(), inputs, claimed.parameters(), recomputed(claimed))
                .withSha256(claimed.sha256());
        List<String> differences = new ArrayList<>();
        compare("", CertificateFile.tree(claimed), CertificateFile.tree(computed), differences);
        if (!differences.isEmpty()) {
            throw new Refuted(file + ": " + String.join("; ", differences));
        }
        return claimed;
    }

    private void requireSame(CertificateDocument.@Nullable Input input) throws IOException, Refuted {
        if (input != null) {
            Path found = folder.resolve(input.file());
            if (!Files.isRegularFile(found)) {
                throw new Refuted(found + ": the file that was certified is not there");
            }
            String sha256 = Sha256.ofArray(found);
            if (!sha256.equals(input.sha256())) {
                throw new Refuted(found + ": the file is not the one that was certified: sha256 is " + sha256
                        + ", expected " + input.sha256());
            }
        }
    }

    private List<ImageFigures> recomputed(CertificateDocument claimed) throws Refuted {
        CertificateDocument.Parameters parameters = claimed.parameters();
        CertificateDocument.Inputs inputs = claimed.inputs();
        try (CertifiedScan scan = new CertifiedScan(
                FileFormats.standard(),
                path(inputs.measurements()),
                KSpace.Leading.valueOf(parameters.leading().toUpperCase(Locale.ROOT)),
                inputs.mask() == null ? null : path(inputs.mask()),
                inputs.sensitivities() == null ? null : path(inputs.sensitivities()),
                parameters.slice())) {
            List<ComplexArray> truths = inputs.truth() == null ? null : scan.images(path(inputs.truth()));
            return scan.figures(
                    scan.images(path(inputs.image())), scan.duals(path(inputs.dual()), parameters), truths, parameters);
        } catch (FormatException | IllegalArgumentException | TypeConversionException e) {
            throw new Refuted(
                    file + ": the figures cannot be computed from these inputs and parameters: " + e.getMessage());
        }
    }

    private Path path(CertificateDocument.Input input) {
        return folder.resolve(input.file());
    }

    private static void compare(String path, JsonNode claimed, JsonNode computed, List<String> differences) {
        if (claimed.isContainer() && computed.isContainer()) {
            Set<String> names = new TreeSet<>(claimed.propertyNames());
            names.addAll(computed.propertyNames());
            names.forEach(name -> compare(path + "/" + name, claimed.path(name), computed.path(name), differences));
            for (int i = 0; i < Math.max(claimed.size(), computed.size()) && claimed.isArray(); i++) {
                compare(path + "/" + i, claimed.path(i), computed.path(i), differences);
            }
        } else if (!claimed.equals(computed)) {
            differences.add(path + " is " + text(claimed) + ", expected " + text(computed));
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "missing" : node.toString();
    }
}
