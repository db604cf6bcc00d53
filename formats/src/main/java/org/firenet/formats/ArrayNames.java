package org.firenet.formats;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Choosing among the arrays of a file that has names for them. */
final class ArrayNames {
    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_NAME = 60;

    private ArrayNames() {}

    /** What has the only name. */
    static <T> T only(Path file, Map<String, T> arrays) throws FormatException {
        if (arrays.isEmpty()) {
            throw new FormatException(file, "there is no array of numbers in this file");
        }
        Map.Entry<String, T> first = arrays.entrySet().iterator().next();
        if (arrays.size() > 1) {
            throw new FormatException(
                    file,
                    "the file holds several arrays, say which one as " + file.getFileName() + ":"
                            + printable(first.getKey()) + ", for example: " + list(arrays.keySet()));
        }
        return first.getValue();
    }

    /** What has a name; refuses one that there is none of. */
    static <T> T named(Path file, Map<String, T> arrays, String wanted) throws FormatException {
        T found = arrays.get(wanted);
        if (found == null) {
            String expected = arrays.isEmpty() ? "a file with arrays" : "one of " + list(arrays.keySet());
            throw new FormatException(file, "array", wanted, expected);
        }
        return found;
    }

    private static String list(Set<String> names) {
        String shown = String.join(
                ", ",
                names.stream().limit(MOST_SHOWN).map(ArrayNames::printable).toList());
        return names.size() > MOST_SHOWN ? shown + ", …" : shown;
    }

    // A damaged file has names of anything: control characters must not reach the user's terminal.
    private static String printable(String name) {
        String shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return shortened.replaceAll("\\p{C}", "?");
    }
}
