package org.firenet.design;

import org.firenet.network.TunedSchedule;

/**
 * The tuned schedules of a number of layers: balance from 0.05 to 20 and restart factor from 0.05 to 0.95, both on a
 * logarithmic scale, relaxation from 1 to 1.98; the balance is constant.
 *
 * @param layers at least 1; all of them are run
 */
public record TunedFamily(int layers) implements ScheduleFamily {
    @Override
    public int parameters() {
        return 3;
    }

    @Override
    public TunedSchedule at(double[] point) {
        return new TunedSchedule(
                layers,
                Scale.logarithmic(point[0], 0.05, 20),
                1,
                Scale.linear(point[1], 1, 1.98),
                Scale.logarithmic(point[2], 0.05, 0.95),
                TunedSchedule.MEASUREMENT_NORM,
                0);
    }
}
