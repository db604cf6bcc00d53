package org.firenet.cli.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A short table of figures for the terminal. */
public final class Figures {
    private final Map<String, String> rows = new LinkedHashMap<>();

    public Figures row(String label, Object value) {
        rows.put(label, String.valueOf(value));
        return this;
    }

    /** A number with four significant digits. */
    public static String number(double value) {
        if (value == 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5)) {
            return String.format(Locale.ROOT, "%.4g", value);
        }
        return String.format(Locale.ROOT, "%.3e", value);
    }

    /** A whole number with all its digits, up to where doubles have them. */
    public static String count(double value) {
        return value < 1e15 ? String.format(Locale.ROOT, "%.0f", value) : number(value);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    @Override
    public String toString() {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        rows.forEach((label, value) -> text.append("  ")
                .append(label)
                .append(" ".repeat(width - label.length() + 2))
                .append(value)
                .append(System.lineSeparator()));
        return text.toString();
    }
}
