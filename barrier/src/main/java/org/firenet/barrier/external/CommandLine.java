package org.firenet.barrier.external;

import java.util.ArrayList;
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
}
