package org.firenet.cli;

import org.firenet.formats.Overwrite;
import picocli.CommandLine.Option;

/** What a command prints and may overwrite. */
final class OutputOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    boolean quiet;

    @Option(names = "--json", description = "Print the result as JSON instead of a table.")
    boolean json;

    @Option(
            names = {"-f", "--force"},
            description = "Replace files that exist already.")
    boolean force;

    Overwrite overwrite() {
        return force ? Overwrite.YES : Overwrite.NO;
    }

    /** Prints a result in the form that was asked for. */
    void print(Figures table, Object document) {
        if (json) {
            System.out.println(Json.pretty(document));
        } else if (!quiet) {
            System.out.print(table);
        }
    }
}
