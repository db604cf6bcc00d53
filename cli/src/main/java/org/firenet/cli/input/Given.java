package org.firenet.cli.input;

import org.firenet.array.Shape;
import org.firenet.formats.KSpace;
import picocli.CommandLine.Model.CommandSpec;

/** Options that were given but would have no effect are refused: a user who sets one expects something of it. */
public final class Given {
    private Given() {}

    /** @throws IllegalArgumentException if {@code --leading} was given for data of other than three dimensions */
    public static void refuseLeading(CommandSpec spec, KSpace scan) {
        Shape shape = scan.header().shape();
        if (shape.rank() != 3) {
            String reason = scan.file() + ": --leading says what the first of three dimensions is, the data have "
                    + shape.rank() + " (" + shape + ")";
            refuse(spec, reason, "--leading");
        }
    }

    /**
     * @param reason why the options have no effect
     * @throws IllegalArgumentException if one of them was given
     */
    public static void refuse(CommandSpec spec, String reason, String... options) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new IllegalArgumentException(reason + ", found " + option);
            }
        }
    }
}
