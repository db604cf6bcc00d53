package org.firenet.learned.training;

import org.firenet.learned.architecture.Lista;

/** Trains LISTAs of 10 layers. */
public final class ListaTrainer extends TorchTrainer {
    public ListaTrainer() {
        super(new Lista(10));
    }
}
