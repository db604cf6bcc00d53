package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firenet.array.Shape;
import org.firenet.cli.run.Environment;
import org.firenet.simd.Simd;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What decides the images of a run: the data, every option that was given and has an effect on them, and the program.
 * Files count with their length and the time of their last change. An unfinished run can only be continued by one of the
 * same identity.
 *
 * @param facts what it is, by name
 */
record RunIdentity(Map<String, String> facts) {
    /** Options that change where and how fast images come, not the images. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "--output",
            "--threads",
            "--quiet",
            "--json",
            "--force",
            "--write-sensitivities",
            "--noise-map",
            "--replicas",
            "--replica-noise",
            "--replica-seed");

    RunIdentity {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /**
     * Of a command line that was understood.
     *
     * @param data the file of the measurements
     * @param shape of the measurements
     */
    static RunIdentity of(CommandSpec command, Path data, Shape shape) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        Environment environment = Environment.current();
        facts.put("firenet", environment.firenet() + ", Java " + environment.java() + ", " + environment.os());
        facts.put("kernels", kernels());
        facts.put("DATA", stamp(data) + ", " + shape);
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            if (!WITHOUT_EFFECT.contains(option.longestName())) {
                facts.put(option.longestName(), values(option));
            }
        }
        return new RunIdentity(facts);
    }

    /** Vectors of other lengths add up in another order: the last digits differ. */
    private static String kernels() {
        return Simd.preferredVector()
                        .map(kernels -> kernels.name() + ", " + kernels.lanes() + " lanes")
                        .orElse("plain")
                + System.getProperty(Simd.PROPERTY, "");
    }

    private static String values(OptionSpec option) throws IOException {
        TreeSet<String> values = new TreeSet<>();
        for (String value : option.originalStringValues()) {
            values.add(stampIfFile(value));
        }
        return String.join(", ", values);
    }

    private static String stampIfFile(String value) throws IOException {
        try {
            Path file = Path.of(value);
            return Files.isRegularFile(file) ? stamp(file) : value;
        } catch (InvalidPathException e) {
            return value;
        }
    }

    private static String stamp(Path file) throws IOException {
        return file + " of " + Files.size(file) + " bytes, changed " + Files.getLastModifiedTime(file);
    }

    /** In which facts this identity differs from that of a run which was begun before; empty if in none. */
    String differenceFrom(RunIdentity begun) {
        Set<String> names = new TreeSet<>(facts.keySet());
        names.addAll(begun.facts.keySet());
        return names.stream()
                .filter(name -> !said(name).equals(begun.said(name)))
                .map(name -> name + " was " + begun.said(name) + ", is " + said(name))
                .collect(Collectors.joining("; "));
    }

    private String said(String name) {
        return facts.getOrDefault(name, "not given");
    }
}
