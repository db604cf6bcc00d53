package org.firenet.cli;

import org.firenet.formats.Overwrite;
import picocli.CommandLine.Option;

/** What a command that writes files prints and may replace. */
final class OutputOptions extends PrintOptions {
    @Option(
            names = {"-f", "--force"},
            description = "Replace files that exist already.")
    boolean force;

    Overwrite overwrite() {
        return force ? Overwrite.YES : Overwrite.NO;
    }
}
