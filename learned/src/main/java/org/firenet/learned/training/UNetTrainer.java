package org.firenet.learned.training;

import org.firenet.learned.architecture.UNet;

/** Trains U-Nets of 8 channels and 5 scales. */
public final class UNetTrainer extends TorchTrainer {
    public UNetTrainer() {
        super(new UNet(8, 5));
    }
}
