package org.firenet.cli.output;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.firenet.network.LayerListener;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, where that is a terminal and nobody asked for quiet. Thread-safe. */
public final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    public static Progress of(String task, long steps, OutputOptions output) {
        return of(task, steps, 0, output);
    }

    /**
     * Of a task that was begun before.
     *
     * @param done how many of the steps are done; they do not count when the time left is estimated
     */
    public static Progress of(String task, long steps, long done, OutputOptions output) {
        if (output.quiet || !Boolean.getBoolean("firenet.terminal")) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 78))
                .build());
    }

    public void step() {
        step(1);
    }

    /** Several steps at once. */
    public void step(long steps) {
        if (bar != null) {
            bar.stepBy(steps);
        }
    }

    /** Shows a word behind the bar. */
    public void say(String word) {
        if (bar != null) {
            bar.setExtraMessage(word);
        }
    }

    /** One step, and how things stand in a word or two. */
    public void step(String standing) {
        if (bar != null) {
            bar.setExtraMessage(standing);
            bar.step();
        }
    }

    /** A listener that makes one step per layer. */
    public LayerListener perLayer() {
        return layer -> {
            step();
            return true;
        };
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
