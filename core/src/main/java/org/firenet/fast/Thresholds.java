package org.firenet.fast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.problem.SquareRootLasso;

/**
 * {@code λw} in an operator's order. Most weights are those of a level: a subband whose weights are all the same is looked through
 * once, row by row, and its stretches share one array.
 */
final class Thresholds {
    private final SquareRootLasso problem;
    private final SampledOperator operator;
    private final Pyramid pyramid;
    private final Layout layout;

    /** A stretch of each subband, by {@link Pyramid#subband}; null where its weights differ. */
    private final float[][] uniform;

    private Thresholds(SampledOperator operator, SquareRootLasso problem) {
        this.problem = problem;
        this.operator = operator;
        this.pyramid = operator.pyramid();
        this.layout = operator.layout();
        this.uniform = new float[pyramid.subband(0, 0) + 1][];
        for (int level = 1; level <= pyramid.levels(); level++) {
            setUniform(0, pyramid.columns(level), level);
            setUniform(pyramid.rows(level), 0, level);
            setUniform(pyramid.rows(level), pyramid.columns(level), level);
        }
        setUniform(0, 0, pyramid.levels());
    }

    /**
     * The thresholds of each stretch of each group. Neighbours that have the same share one array.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    static float[][][] of(SampledOperator operator, SquareRootLasso problem) {
        Thresholds thresholds = new Thresholds(operator, problem);
        float[][][] groups =
                new float[operator.layout().groups()][operator.layout().blocks()][];
        IntStream.range(0, groups.length).parallel().forEach(group -> thresholds.fill(groups[group], group));
        return groups;
    }

    private void setUniform(int row, int column, int level) {
        double weight = problem.weight(row * pyramid.columns() + column);
        int end = column + pyramid.columns(level);
        boolean same = IntStream.range(row, row + pyramid.rows(level))
                .parallel()
                .allMatch(r -> isUniform(r * pyramid.columns() + column, r * pyramid.columns() + end, weight));
        if (same) {
            float[] stretch = new float[layout.stretch()];
            Arrays.fill(stretch, inRange(problem.lambda() * weight));
            uniform[pyramid.subband(row, column)] = stretch;
        }
    }

    private boolean isUniform(int begin, int end, double weight) {
        for (int position = begin; position < end; position++) {
            if (problem.weight(position) != weight) {
                return false;
            }
        }
        return true;
    }

    private void fill(float[][] stretches, int group) {
        int row = group * layout.together();
        for (int block = 0; block < stretches.length; block++) {
            int column = block * layout.width();
            int last = Math.min(layout.columns(), column + layout.width()) - 1;
            int subband = pyramid.subband(row, column);
            // Subbands are rectangles: a stretch lies in one if two opposite corners do.
            boolean isInOne = pyramid.subband(row + layout.together() - 1, last) == subband;
            float[] stretch = isInOne && uniform[subband] != null ? uniform[subband] : stretch(row, column, last);
            stretches[block] =
                    block > 0 && Arrays.equals(stretch, stretches[block - 1]) ? stretches[block - 1] : stretch;
        }
    }

    private float[] stretch(int firstRow, int firstColumn, int lastColumn) {
        float[] stretch = new float[layout.stretch()];
        // Padding is zero and stays so with any threshold.
        Arrays.fill(stretch, 1);
        for (int row = 0; row < layout.together(); row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                int position = operator.position(firstRow + row, column);
                stretch[row * layout.width() + column - firstColumn] =
                        inRange(problem.lambda() * problem.weight(position));
            }
        }
        return stretch;
    }

    private static float inRange(double value) {
        if (!(value < FastPlan.LARGEST && value > 1 / FastPlan.LARGEST)) {
            throw new IllegalArgumentException("in single precision lambda times a weight must lie between "
                    + 1 / FastPlan.LARGEST + " and " + FastPlan.LARGEST + ", found " + value
                    + "; take the reference engine");
        }
        return (float) value;
    }
}
