package org.firenet.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures several things in turns, round after round, so that what slows the machine down for a while slows all of them
 * down; the first round warms up and does not count.
 *
 * @param rounds that count
 * @param repetitions in each round
 */
record Rounds(int rounds, int repetitions) {
    /** A way to measure one thing a number of times. */
    @FunctionalInterface
    interface Measurement {
        Times times(int repetitions) throws Exception;
    }

    /** All counted times of each measurement. */
    List<Times> of(List<Measurement> measurements) throws Exception {
        List<List<Double>> all = new ArrayList<>();
        measurements.forEach(each -> all.add(new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < measurements.size(); i++) {
                Times times = measurements.get(i).times(repetitions);
                if (round > 0) {
                    for (double time : times.sorted()) {
                        all.get(i).add(time);
                    }
                }
            }
        }
        return all.stream()
                .map(values -> Times.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray()))
                .toList();
    }
}
