package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;

/** A plane that A and A* work on, with the passes bound to it and what it holds between them. */
final class Workplane {
    /** What a work plane holds. */
    private enum Content {
        NOTHING,
        /** {@code A*0}, whatever the entries are. */
        ZERO,
        /** A* but for its rows. */
        COLUMNS,
        ADJOINT
    }

    private final Plane plane;
    private final SampledOperator.Passes passes;
    private final Layout layout;
    private final boolean isReal;
    private Content content = Content.NOTHING;
    private float scale = 1;

    /**
     * @param listener told of the samples of {@link #turn}
     * @param next the dual variable whose u the listener fills
     */
    Workplane(FastPlan plan, Team team, SampledOperator.SampleListener listener, Dual next) {
        this.layout = plan.operator().layout();
        this.isReal = plan.isReal();
        this.plane = layout.zeros();
        this.passes = plan.operator().bind(plane, team, listener, next);
    }

    Plane plane() {
        return plane;
    }

    SampledOperator.Passes passes() {
        return passes;
    }

    /** By what the entries are to be multiplied. */
    float scale() {
        return scale;
    }

    /** Whether it holds A* of a dual variable, all of it or but for its rows. */
    boolean isFilled() {
        return content != Content.NOTHING;
    }

    void forget() {
        content = Content.NOTHING;
    }

    void setZero() {
        content = Content.ZERO;
        scale = 1;
    }

    /** Fills it with A* but for its rows. */
    void adjointColumns(Dual dual) {
        passes.adjointColumns(dual);
        content = Content.COLUMNS;
        scale = 1;
    }

    /**
     * Ends A and begins A*, as far as columns are concerned.
     *
     * @param samples receive what A gives
     */
    void turn(Plane samples) {
        passes.turn(samples);
        content = Content.COLUMNS;
        scale = 1;
    }

    /** The adjoint in it was of 1/factor times the dual variable that is wanted. */
    void scaleBy(float factor) {
        scale *= factor;
    }

    /** Ends A* for a group of rows; thread-safe for different groups. */
    void endAdjoint(int group) {
        if (content == Content.ADJOINT) {
            return;
        }
        if (content == Content.COLUMNS) {
            passes.adjointRows(group);
        }
        for (int block = 0; block < layout.blocks(); block++) {
            int at = layout.begin(group, block);
            if (content == Content.ZERO) {
                Arrays.fill(plane.re(), at, at + layout.stretch(), 0);
            }
            if (content == Content.ZERO || isReal) {
                Arrays.fill(plane.im(), at, at + layout.stretch(), 0);
            }
        }
    }

    /** Says that A* has ended for all groups. */
    void adjointHasEnded() {
        content = Content.ADJOINT;
    }
}
