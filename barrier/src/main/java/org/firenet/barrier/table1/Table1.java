package org.firenet.barrier.table1;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Computes Table 1 of the paper: K = 1, 3, 6 and n = 10, 20, 30.
 *
 * @param epochs the most epochs of each LISTA training
 * @param patience epochs without improvement after which it ends
 * @param seed of samples and initial weights
 * @param threads cells to be trained at the same time
 */
public record Table1(int epochs, int patience, long seed, int threads) {
    private static final int[] DIGITS = {1, 3, 6};
    private static final int[] APPROXIMATIONS = {10, 20, 30};

    /** The FIRENET column of the paper, by K and n; from memory, like all figures called the paper's here. */
    private static final double[][] PAPER_FIRENET = {
        {0.2597827, 0.2598050, 0.2598052}, {0.0025980, 0.0025980, 0.0025980}, {0.0000015, 0.0000015, 0.0000015}
    };

    /** Epochs of the paper. */
    public static final int FULL_EPOCHS = 4000;

    /** Epochs of a training that shows the same thing with fewer digits. */
    public static final int QUICK_EPOCHS = 30;

    private static final int CELLS = DIGITS.length * APPROXIMATIONS.length;

    public Table1 {
        requireAtLeastOne("epochs", epochs);
        requireAtLeastOne("patience", patience);
        requireAtLeastOne("threads", threads);
    }

    private static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, found " + value);
        }
    }

    /** The most epochs that all cells take together. */
    public long totalEpochs() {
        return (long) CELLS * epochs;
    }

    /**
     * One line.
     *
     * @param digits K
     * @param n the accuracy {@code 2^−n} of the data
     * @param lista trained on instance 2, judged on instance 1
     * @param firenetPaper as printed in the paper, from memory
     * @param firenetScript the authors' script as it is
     * @param firenetScriptSteps instance 2 against instance 1 with the script's steps
     * @param firenetDescribed instance 2 against instance 1 with valid steps
     * @param scriptStepProduct {@code τσ‖A‖²} of the script, to be at most 1
     */
    public record Row(
            int digits,
            int n,
            ListaCell lista,
            double firenetPaper,
            double firenetScript,
            double firenetScriptSteps,
            double firenetDescribed,
            double scriptStepProduct) {}

    /**
     * Computes all nine lines.
     *
     * @param listener told of every line as it is finished, in order
     * @param epochsDone told, from any thread, how many of {@link #totalEpochs()} were done or saved since it was told last
     */
    public List<Row> compute(Consumer<Row> listener, IntConsumer epochsDone) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Row>> futures = new ArrayList<>();
            for (int i = 0; i < DIGITS.length; i++) {
                for (int j = 0; j < APPROXIMATIONS.length; j++) {
                    int k = i;
                    int approximation = j;
                    futures.add(pool.submit(() -> row(k, approximation, epochsDone)));
                }
            }
            List<Row> rows = new ArrayList<>();
            for (Future<Row> future : futures) {
                rows.add(future.get());
                listener.accept(rows.get(rows.size() - 1));
            }
            return rows;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a cell of the table could not be computed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Row row(int loopIndex, int approximation, IntConsumer epochsDone) {
        int digits = DIGITS[loopIndex];
        int n = APPROXIMATIONS[approximation];
        ListaCell lista = ListaCell.train(digits, n, epochs, patience, seed, () -> epochsDone.accept(1));
        epochsDone.accept(epochs - lista.epochs());
        return new Row(
                digits,
                n,
                lista,
                PAPER_FIRENET[loopIndex][approximation],
                FirenetCell.asScripted(digits, n, loopIndex),
                FirenetCell.asDescribedWithScriptSteps(digits, n),
                FirenetCell.asDescribed(digits, n),
                FirenetCell.scriptStepProduct(digits, n));
    }
}
