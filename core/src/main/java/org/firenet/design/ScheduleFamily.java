package org.firenet.design;

import org.firenet.network.Schedule;

/** Schedules with a limit of layers, numbered by the points of a cube so that a search can walk among them. */
public interface ScheduleFamily {
    /** The dimension d of the cube. */
    int parameters();

    /**
     * The schedule of a point.
     *
     * @param point its first d numbers, each in [0, 1], are looked at
     */
    Schedule at(double[] point);
}
