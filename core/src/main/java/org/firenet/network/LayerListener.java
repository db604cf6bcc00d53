package org.firenet.network;

/** Told after every layer of a run, for progress, history and cancellation. */
@FunctionalInterface
public interface LayerListener {
    /** A listener that lets every run go on. */
    LayerListener NONE = layer -> true;

    /**
     * Called after a layer, on the thread that runs the network.
     *
     * @param layer what is known now; valid during this call only
     * @return whether to go on
     */
    boolean afterLayer(Layer layer);
}
