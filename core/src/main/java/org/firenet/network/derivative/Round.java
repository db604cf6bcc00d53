package org.firenet.network.derivative;

import java.util.ArrayList;
import java.util.List;
import org.firenet.network.Iterate;

/**
 * The layers from one restart to the next.
 *
 * @param segments in their order
 * @param zeroDual whether the round began with u = 0 instead of the dual variable of the point before
 * @param from the point of the round before that this one continues from
 */
record Round(List<Segment> segments, Iterate from, boolean zeroDual) {
    Round(Iterate from, boolean zeroDual) {
        this(new ArrayList<>(), from, zeroDual);
    }

    int layers() {
        return segments.stream().mapToInt(segment -> segment.steps().size()).sum();
    }
}
