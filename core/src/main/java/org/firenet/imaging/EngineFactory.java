package org.firenet.imaging;

import java.util.List;
import org.firenet.network.Engine;
import org.firenet.network.ReferenceEngine;
import org.firenet.problem.ShiftAveragedLasso;
import org.firenet.problem.SquareRootLasso;
import org.firenet.transform.CircularShift;

/** Makes the engine that runs a network for an imaging model. */
@FunctionalInterface
public interface EngineFactory {
    /** The reference engine, which takes every problem. */
    EngineFactory REFERENCE = (model, problem) -> new ReferenceEngine(problem);

    /** What {@link #description} says of the reference engine. */
    String REFERENCE_DESCRIPTION = "reference, double precision";

    /**
     * A new engine.
     *
     * @param model the geometry
     * @param problem a problem whose operator is {@code model.operator()}
     */
    Engine create(ImagingModel model, SquareRootLasso problem);

    /**
     * A new engine for a {@link ShiftAveragedLasso}.
     *
     * @param onOneGrid the problem on the unshifted grid, whose operator is {@code model.operator()}
     * @param shifts of the grid
     */
    default Engine create(ImagingModel model, SquareRootLasso onOneGrid, List<CircularShift> shifts) {
        return new ReferenceEngine(model.averaged(onOneGrid, shifts));
    }

    /** In words, which engine runs networks for a model, in which precision and with which arithmetic. */
    default String description(ImagingModel model) {
        return REFERENCE_DESCRIPTION;
    }
}
