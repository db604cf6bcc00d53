package org.firenet.learned.training;

import org.firenet.learned.architecture.Automap;

/** Trains networks like AUTOMAP, with 16 channels. */
public final class AutomapTrainer extends TorchTrainer {
    public AutomapTrainer() {
        super(new Automap(16));
    }
}
