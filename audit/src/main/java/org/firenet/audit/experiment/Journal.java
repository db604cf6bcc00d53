package org.firenet.audit.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an audit has found so far, in a folder: a line per finding in {@code journal.jsonl}, the perturbations as .npy
 * beside it. Each line is written when its finding is complete, so that a killed audit goes on where it was. The first
 * line says which audit it is. Thread-safe.
 */
public final class Journal {
    private static final String FILE = "journal.jsonl";
    private static final String PERTURBATIONS = "perturbations";
    private static final int MOST_SAMPLES = 1 << 22;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final Map<Trial, Finding> findings = new LinkedHashMap<>();

    private record Heading(String audit) {}

    private Journal(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the journal in a folder, or begins one.
     *
     * @param audit all that decides the findings; two audits with the same text have the same findings
     * @param overwrite whether the journal of another audit may be replaced
     * @throws FormatException if the folder holds the journal of another audit, or can't be written
     */
    public static Journal in(Path folder, String audit, Overwrite overwrite) throws FormatException {
        Journal journal = new Journal(folder);
        Path file = journal.file();
        try {
            Files.createDirectories(folder.resolve(PERTURBATIONS));
            if (!Files.exists(file) || !journal.read(audit, overwrite)) {
                Files.writeString(file, line(new Heading(audit)));
            }
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be written", e);
        }
        return journal;
    }

    /** Whether the file is this audit's; its findings are then known. */
    private boolean read(String audit, Overwrite overwrite) throws IOException {
        List<String> lines = Files.readAllLines(file());
        if (lines.isEmpty() || !isHeading(lines.get(0), audit)) {
            if (overwrite == Overwrite.NO) {
                throw new FormatException(
                        file(), "this is the journal of another audit; -o names another folder, --force replaces it");
            }
            return false;
        }
        StringBuilder kept = new StringBuilder(line(new Heading(audit)));
        for (String line : lines.subList(1, lines.size())) {
            finding(line).ifPresent(finding -> {
                findings.put(finding.trial(), finding);
                kept.append(line(finding));
            });
        }
        // What was cut off in the middle of a line is found again.
        Files.writeString(file(), kept);
        return true;
    }

    private static boolean isHeading(String line, String audit) {
        try {
            return MAPPER.readValue(line, Heading.class).equals(new Heading(audit));
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The finding of a line, if it is whole and its perturbation is there. */
    private Optional<Finding> finding(String line) {
        try {
            Finding finding = MAPPER.readValue(line, Finding.class);
            return Files.exists(perturbation(finding.trial())) ? Optional.of(finding) : Optional.empty();
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The finding of a trial, if it has been made. */
    public synchronized Optional<Finding> of(Trial trial) {
        return Optional.ofNullable(findings.get(trial));
    }

    /** All findings so far. */
    public synchronized List<Finding> all() {
        return List.copyOf(findings.values());
    }

    /** Keeps a finding and its perturbation. */
    synchronized void add(Finding finding, ComplexArray perturbation) throws FormatException {
        FileFormats.standard().write(perturbation(finding.trial()), perturbation, ElementType.C16, Overwrite.YES);
        try {
            Files.writeString(file(), line(finding), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FormatException.of(file(), "cannot be written", e);
        }
        findings.put(finding.trial(), finding);
    }

    /** The perturbation of a finding. */
    public ComplexArray perturbationOf(Finding finding) throws FormatException {
        try (ArrayReader reader = FileFormats.standard().open(perturbation(finding.trial()))) {
            return reader.readAll(MOST_SAMPLES);
        }
    }

    private Path perturbation(Trial trial) {
        return folder.resolve(PERTURBATIONS).resolve(trial.fileName());
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private static String line(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }
}
