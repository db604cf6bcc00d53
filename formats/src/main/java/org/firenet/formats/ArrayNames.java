package org.firenet.formats;

import java.nio.file.Path;
import java.util.Set;

/** Choosing among the arrays of a file that has names for them. */
final class ArrayNames {
    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_NAME = 60;

    private ArrayNames() {}

    /** The only name. */
    static String only(Path file, Set<String> names) throws FormatException {
        if (names.isEmpty()) {
            throw new FormatException(file, "there is no array of numbers in this file");
        }
        String first = names.iterator().next();
        if (names.size() > 1) {
            throw new FormatException(
                    file,
                    "the file holds several arrays, say which one as " + file.getFileName() + ":" + printable(first)
                            + ", for example: " + list(names));
        }
        return first;
    }

    /** Refuses a name that there is none of. */
    static void require(Path file, Set<String> names, String wanted) throws FormatException {
        if (!names.contains(wanted)) {
            throw new FormatException(
                    file, "array", wanted, names.isEmpty() ? "a file with arrays" : "one of " + list(names));
        }
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
