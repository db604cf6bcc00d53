package org.firenet.report;

/**
 * A row of a table in a page.
 *
 * @param label what it is
 * @param value the number with its unit, or the word
 * @param explanation what it means, for a reader who does not know the paper; may be empty
 */
public record TableRow(String label, String value, String explanation) {
    /** A row that explains itself. */
    public TableRow(String label, String value) {
        this(label, value, "");
    }
}
