package org.firenet.barrier.external;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a command such as {@code python3 "my solver.py" --fast} at its spaces; quotes keep parts together. No shell. */
public final class CommandLine {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private CommandLine() {}

    /**
     * The program and its arguments.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                String part = matcher.group(group);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the command is empty");
        }
        return parts;
    }

    /**
     * Checks that there is a program to start: a mistyped name is no defeat of anybody.
     *
     * @throws IllegalArgumentException if the first part is no executable file, neither by its path nor on the search path
     */
    public static void requireProgram(List<String> parts) {
        String program = parts.get(0);
        boolean byPath = program.contains("/") || program.contains(File.separator);
        if (!(byPath ? isExecutable(Path.of(program)) : isOnSearchPath(program))) {
            throw new IllegalArgumentException(
                    "there is no program " + program + " to start" + (byPath ? "" : " on the search path"));
        }
    }

    private static boolean isOnSearchPath(String program) {
        String search = System.getenv("PATH");
        return search == null
                || Arrays.stream(search.split(Pattern.quote(File.pathSeparator)))
                        .anyMatch(folder -> isExecutable(Path.of(folder, program))
                                || isExecutable(Path.of(folder, program + ".exe")));
    }

    private static boolean isExecutable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
