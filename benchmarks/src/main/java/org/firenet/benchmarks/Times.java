package org.firenet.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Times of many repetitions, in milliseconds, sorted.
 *
 * @param sorted the times
 */
record Times(double[] sorted) {
    /** Nanoseconds. */
    private static final long WARM_UP = 50_000_000;

    static Times of(double... times) {
        double[] copy = times.clone();
        Arrays.sort(copy);
        return new Times(copy);
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double q) {
        return sorted[(int) Math.round(q * (sorted.length - 1))];
    }

    /** The times of one of so many equal parts. */
    Times over(int parts) {
        return of(Arrays.stream(sorted).map(time -> time / parts).toArray());
    }

    /** Median and the middle half. */
    String text() {
        return String.format("%.2f (%.2f to %.2f)", median(), quantile(0.25), quantile(0.75));
    }

    /** Processor time of this thread, once it is {@link #warmUp warm}. */
    static Times ofThread(int repetitions, Runnable body) {
        warmUp(body);
        double[] times = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            body.run();
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-6;
        }
        return of(times);
    }

    /**
     * Runs it for a moment: a layer of a network finds in the caches what the layer before has left there, not what other
     * programs that took their turn have. FFTW's program does so too.
     */
    static void warmUp(Runnable body) {
        long began = System.nanoTime();
        do {
            body.run();
        } while (System.nanoTime() - began < WARM_UP);
    }

    /** Wall-clock time. */
    static Times ofClock(int repetitions, Runnable body) {
        double[] times = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            long before = System.nanoTime();
            body.run();
            times[i] = (System.nanoTime() - before) * 1e-6;
        }
        return of(times);
    }
}
