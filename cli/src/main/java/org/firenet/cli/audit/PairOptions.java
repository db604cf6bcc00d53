package org.firenet.cli.audit;

import picocli.CommandLine.Option;

/** The FIRENET behind another network. */
final class PairOptions {
    /** As many as {@code firenet reconstruct} takes. */
    static final int LAYERS = 100;

    @Option(
            names = "--layers",
            defaultValue = "" + LAYERS,
            description = "Layers of the FIRENET. The fewer, the more the network before it counts. Default:"
                    + " ${DEFAULT-VALUE}.")
    int layers = LAYERS;

    @Option(
            names = "--keep-guess",
            description =
                    "Begin with a layer that aligns the dual variable with the network's image, and take small steps:"
                            + " stays near a good image, and near a bad one.")
    boolean keepGuess;
}
