package org.firenet.cli.output;

import java.io.IOException;
import picocli.CommandLine.Option;

/** What a command prints. */
public class PrintOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    boolean quiet;

    @Option(names = "--json", description = "Print the result as JSON instead of a table.")
    boolean json;

    /**
     * Prints a result in the form that was asked for.
     *
     * @throws IOException if standard output takes no more
     */
    public final void print(Object table, Object document) throws IOException {
        if (json) {
            System.out.println(Json.pretty(document));
        } else if (!quiet) {
            System.out.print(table);
        }
        if (System.out.checkError()) {
            throw new IOException("standard output cannot be written");
        }
    }

    /** Says something on standard error that helps, but is no error. */
    public final void hint(String line) {
        if (!quiet) {
            System.err.println("firenet: " + line);
        }
    }
}
