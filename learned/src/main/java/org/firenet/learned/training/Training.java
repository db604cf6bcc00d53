package org.firenet.learned.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.firenet.audit.network.TrainingListener;
import org.firenet.audit.network.TrainingPlan;
import org.firenet.learned.architecture.Architecture;
import org.firenet.learned.torch.TrainableNetwork;

/**
 * A training between its first and its last batch. The loss is {@code ‖Φ(y) − x‖²}, mean over images, over the mean of
 * {@code ‖x‖²}: the square of a relative error. The step length grows from zero at first, while Adam's moments say little
 * yet (Goyal et al. 2017), and falls along a cosine to zero; the training ends early when the validation loss has not become
 * smaller for {@value #PATIENCE} epochs.
 */
final class Training {
    static final int PATIENCE = 10;
    /** Share of all batches in which the step length grows. */
    private static final double WARM_UP = 0.05;

    private static final double MOST_SECONDS_AT_RISK = 30;
    private static final double SHARE_AT_RISK = 0.05;

    private final TrainingPlan plan;
    private final Architecture architecture;
    private final TrainingData data;
    private final TrainableNetwork network;
    private final Checkpoint checkpoint;
    private final double energy;

    private int epoch;
    private int batch;
    private double epochLoss;
    private final List<Double> trainingLosses = new ArrayList<>();
    private final List<Double> validationLosses = new ArrayList<>();
    private int bestEpoch = -1;
    private List<float[]> best = List.of();
    private double secondsBefore;
    private final long started = System.nanoTime();

    Training(
            TrainingPlan plan,
            Architecture architecture,
            TrainingData data,
            TrainableNetwork network,
            Checkpoint checkpoint) {
        this.plan = plan;
        this.architecture = architecture;
        this.data = data;
        this.network = network;
        this.checkpoint = checkpoint;
        this.energy = data.meanEnergy();
    }

    /** Goes on from the checkpoint. */
    void resume() throws IOException {
        TrainingState state = checkpoint.read(network.state());
        epoch = state.epoch();
        batch = state.batch();
        epochLoss = state.epochLoss();
        trainingLosses.addAll(state.trainingLosses());
        validationLosses.addAll(state.validationLosses());
        bestEpoch = state.bestEpoch();
        best = state.best();
        secondsBefore = state.seconds();
        network.restore(state.network());
    }

    /**
     * Trains until the end, when the network gets the best parameters, or until the listener has enough before it, when a
     * checkpoint is left.
     *
     * @return whether the end was reached
     */
    boolean run(TrainingListener listener) throws IOException {
        double lastCheckpoint = seconds();
        while (!finished()) {
            oneBatch();
            if (!listener.afterBatch(done(), batches(), bestLoss()) && !finished()) {
                checkpoint.write(state());
                return false;
            }
            if (seconds() - lastCheckpoint > secondsAtRisk()) {
                checkpoint.write(state());
                lastCheckpoint = seconds();
            }
        }
        network.setParameters(best);
        return true;
    }

    /** What a kill may cost: about a twentieth of the time so far, and never more than half a minute. */
    private double secondsAtRisk() {
        return Math.min(MOST_SECONDS_AT_RISK, 1 + SHARE_AT_RISK * seconds());
    }

    /** Of all runs together. */
    double seconds() {
        return secondsBefore + (System.nanoTime() - started) / 1e9;
    }

    int bestEpoch() {
        return bestEpoch;
    }

    List<Double> trainingLosses() {
        return trainingLosses;
    }

    List<Double> validationLosses() {
        return validationLosses;
    }

    private boolean finished() {
        return epoch == plan.epochs() || epoch - 1 - bestEpoch >= PATIENCE;
    }

    private long done() {
        return (long) epoch * data.batchesPerEpoch() + batch;
    }

    private long batches() {
        return (long) plan.epochs() * data.batchesPerEpoch();
    }

    private double bestLoss() {
        return bestEpoch < 0 ? epochLoss / batch : validationLosses.get(bestEpoch);
    }

    private void oneBatch() throws IOException {
        double loss = network.step(data.batch(epoch, batch), rate()) / energy;
        if (!Double.isFinite(loss)) {
            throw new IOException("the training diverges: the loss of batch " + (batch + 1) + " of epoch " + (epoch + 1)
                    + " is not finite; another --seed may help");
        }
        epochLoss += loss;
        batch++;
        if (batch == data.batchesPerEpoch()) {
            endEpoch();
        }
    }

    private double rate() {
        double warm = Math.min(1, (done() + 1) / (WARM_UP * batches()));
        double cosine = 0.5 * (1 + Math.cos(Math.PI * done() / batches()));
        return architecture.learningRate() * warm * cosine;
    }

    private void endEpoch() {
        double validation = validation();
        trainingLosses.add(epochLoss / batch);
        validationLosses.add(validation);
        if (bestEpoch < 0 || validation < validationLosses.get(bestEpoch)) {
            bestEpoch = epoch;
            best = network.parameters();
        }
        epoch++;
        batch = 0;
        epochLoss = 0;
    }

    private double validation() {
        double sum = 0;
        for (int i = 0; i < data.validationBatches(); i++) {
            TrainableNetwork.Batch examples = data.validation(i);
            sum += network.error(examples) * examples.target().shape().rows();
        }
        return sum / data.validationImages() / energy;
    }

    private TrainingState state() {
        return new TrainingState(
                epoch,
                batch,
                epochLoss,
                List.copyOf(trainingLosses),
                List.copyOf(validationLosses),
                bestEpoch,
                best,
                seconds(),
                network.state());
    }
}
