package org.firenet.network;

/**
 * How the layers of a network follow each other: step sizes, relaxation and restarts. A schedule drives an
 * {@link Engine} and knows neither its precision nor its transforms.
 */
public interface Schedule {
    /** The largest number of layers it runs. */
    int layers();

    /**
     * Drives a started engine through the layers.
     *
     * @param listener told after each layer; its answer can end the run early
     * @return which point of the engine is the network's output, and how the run went
     * @throws IllegalArgumentException if ‖A‖ is zero or out of all range, or the steps break {@code τσ‖A‖² ≤ 1}
     */
    Outcome run(Engine engine, LayerListener listener);

    /**
     * How the steps follow the data: {@code d log τ / d log ‖y‖₂} of the layers after so many restarts. That of σ is the
     * negative, for {@code τσ} does not depend on the data. 0 where the steps do not depend on ‖y‖, as for zero data.
     *
     * @param restarts made before the layer, at least 0
     * @param measurementNorm ‖y‖₂
     */
    double stepExponent(int restarts, double measurementNorm);

    /**
     * How a run went.
     *
     * @param output the point of the engine that is the output
     * @param layers layers run
     * @param restarts restarts made
     * @param complete false if the listener ended the run
     */
    record Outcome(Iterate output, int layers, int restarts, boolean complete) {}
}
