package org.firenet.cli.input;

import picocli.CommandLine.Model.CommandSpec;

/** Options that were given but would have no effect are refused: a user who sets one expects something of it. */
public final class Given {
    private Given() {}

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
