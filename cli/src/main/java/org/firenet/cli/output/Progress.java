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
        return resumed(task, 0, steps, output);
    }

    /** Of a task of which some steps were done by an earlier run. */
    public static Progress resumed(String task, long done, long steps, OutputOptions output) {
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
        if (bar != null) {
            bar.step();
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
