package org.firenet.cli.output;

import org.firenet.formats.Overwrite;
import picocli.CommandLine.Option;

/** What a command that writes files prints and may replace. */
public final class OutputOptions extends PrintOptions {
    @Option(
            names = {"-f", "--force"},
            description = "Replace files that exist already.")
    boolean force;

    public Overwrite overwrite() {
        return force ? Overwrite.YES : Overwrite.NO;
    }
}
