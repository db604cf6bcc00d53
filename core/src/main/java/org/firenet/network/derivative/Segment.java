package org.firenet.network.derivative;

import java.util.ArrayList;
import java.util.List;

/** A few layers in a row, with the state before the first of them: a checkpoint. */
record Segment(State start, List<Step> steps) {
    Segment(State start) {
        this(start, new ArrayList<>());
    }
}
