package org.firenet.barrier.table1;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.firenet.barrier.training.TrainingSet;

/**
 * The square-root LASSO of Table 1, in double precision: {@code A = D(a ⊕ ‖a‖I)} with a row a of two entries
 * {@code √2·10^K/3}, one of them raised such that the matrices for both choices differ by at most {@code 2^−n},
 * N₂ = 20 unknowns more, and the orthonormal DCT-II D. Data {@code y = D(1, 0, …, 0)}; the minimiser has all mass on the
 * raised entry. {@code AA* = ‖a‖²I}, hence cond(AA*) = 1.
 *
 * <p>Source: the authors' code, inexact_input/data_management.py, δ = 1/6, λ = 1: the raised entry is
 * {@code γ/(ρ − t)} with {@code ρ = 1 − δ}, {@code γ = √2·ρ·10^K/3}, {@code ε = 2^−(n+1)},
 * {@code t = (ε/γ)ρ²/(1 + (ε/γ)ρ)}. A short calculation shows that this is {@code √2·10^K/3 + 2^−(n+1)}.
 */
final class ExperimentInstance {
    static final int EXTRA = 20;
    static final int ROWS = EXTRA + 1;
    static final int COLUMNS = EXTRA + 2;

    private final double[] firstRow;
    private final int raised;
    private final int minimiserPosition;

    private ExperimentInstance(double[] firstRow, int raised, int minimiserPosition) {
        this.firstRow = firstRow;
        this.raised = raised;
        this.minimiserPosition = minimiserPosition;
    }

    /** The instance j = 1 or 2: the entry of that number is raised. */
    static ExperimentInstance of(int digits, int n, int j) {
        return of(digits, n, j - 1, j - 1);
    }

    /**
     * What the authors' function returns for any index j, in Python's sense: a negative position counts from the end, of
     * the row a as of the minimiser, which are of different lengths.
     */
    static ExperimentInstance asPythonIndexes(int digits, int n, int j) {
        int position = j - 1;
        return of(digits, n, Math.floorMod(position, 2), Math.floorMod(position, COLUMNS));
    }

    private static ExperimentInstance of(int digits, int n, int raised, int minimiserPosition) {
        double tie = Math.sqrt(2) * Math.pow(10, digits) / 3;
        double[] row = {tie, tie};
        row[raised] += Math.scalb(1.0, -n - 1);
        return new ExperimentInstance(row, raised, minimiserPosition);
    }

    /** ‖A‖ = ‖a‖. */
    double norm() {
        return Math.hypot(firstRow[0], firstRow[1]);
    }

    double[][] matrix() {
        return OrthonormalDct.transformColumns(plainMatrix());
    }

    /** A without the DCT. */
    double[][] plainMatrix() {
        double[][] plain = new double[ROWS][COLUMNS];
        plain[0][0] = firstRow[0];
        plain[0][1] = firstRow[1];
        for (int i = 0; i < EXTRA; i++) {
            plain[1 + i][2 + i] = norm();
        }
        return plain;
    }

    double[] data() {
        return OrthonormalDct.transform(plainData());
    }

    /** y without the DCT. */
    double[] plainData() {
        double[] y = new double[ROWS];
        y[0] = 1;
        return y;
    }

    double[] minimiser() {
        double[] x = new double[COLUMNS];
        x[minimiserPosition] = 1 / firstRow[raised];
        return x;
    }

    /**
     * Samples with the same mass on the raised entry and normal tails with the given number of nonzeros; the data are
     * those without the DCT.
     */
    TrainingSet plainTrainingSet(int samples, int sparsity, SplittableRandom random) {
        double[][] x = new double[COLUMNS][samples];
        double[][] y = new double[ROWS][samples];
        for (int s = 0; s < samples; s++) {
            x[raised][s] = 1 / firstRow[raised];
            y[0][s] = 1;
            for (int position : distinctPositions(sparsity, random)) {
                double value = random.nextGaussian();
                x[2 + position][s] = value / norm();
                y[1 + position][s] = value;
            }
        }
        return new TrainingSet(y, x);
    }

    /** The first entries of a random permutation of the tail. */
    private static int[] distinctPositions(int count, SplittableRandom random) {
        int[] positions = new int[EXTRA];
        for (int i = 0; i < EXTRA; i++) {
            int j = random.nextInt(i + 1);
            positions[i] = positions[j];
            positions[j] = i;
        }
        return Arrays.copyOf(positions, count);
    }
}
