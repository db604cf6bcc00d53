package org.firenet.report;

/** Makes any text safe inside HTML, XHTML and SVG, between tags and in quoted attributes. */
final class Escape {
    private static final int REPLACEMENT = 0xFFFD;

    private Escape() {}

    /** The five characters that mean something become entities; what XML does not allow becomes U+FFFD. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
        }
    }

    private static boolean isAllowed(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        return space || !(Character.isISOControl(c) || surrogate || noncharacter);
    }
}
