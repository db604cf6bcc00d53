package org.firenet.cli.train;

import org.firenet.audit.network.TrainingListener;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Interruption;
import org.jspecify.annotations.Nullable;

/** Shows how a training goes, and ends it on Ctrl-C. */
final class TrainingProgress implements TrainingListener, AutoCloseable {
    private final String task;
    private final Interruption interruption;
    private final OutputOptions output;
    private @Nullable Progress progress;
    private double loss = Double.NaN;

    TrainingProgress(String task, Interruption interruption, OutputOptions output) {
        this.task = task;
        this.interruption = interruption;
        this.output = output;
    }

    @Override
    public boolean afterBatch(long done, long of, double lastLoss) {
        if (progress == null) {
            progress = Progress.of(task, of, done - 1, output);
        }
        loss = lastLoss;
        progress.step("loss " + Figures.number(loss));
        return !interruption.asked();
    }

    /** The last one that was told. */
    double loss() {
        return loss;
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}
