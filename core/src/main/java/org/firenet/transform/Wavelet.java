package org.firenet.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.rounding.Roundoff;

/**
 * The periodic orthonormal two-dimensional wavelet transform. One level along one axis of length n maps x to
 * {@code a_k = Σ_j h_j x[2k + j + 1 − L/2]} and {@code d_k = Σ_j g_j x[2k + j + 1 − L/2]}, indices modulo n, with the
 * filters h, g of length L. The result is the pyramid: approximation top left; at each level the details that are
 * high-pass down the rows bottom left, high-pass along the columns top right, and both bottom right. Sides must be
 * divisible by {@code 2^levels}; filters longer than a side wrap around.
 */
public final class Wavelet implements Transform {
    private final Shape shape;
    private final WaveletFilter filter;
    private final List<Level> levels;

    private record Level(int rows, int columns, Axis down, Axis along) {}

    private record Axis(AxisSweep analysis, AxisSweep synthesis) {
        static Axis of(int n, double[] low, double[] high) {
            return new Axis(
                    new AxisSweep(WaveletKernels.analysis(n, low, high)),
                    new AxisSweep(WaveletKernels.synthesis(n, low, high)));
        }
    }

    /**
     * The transform of images of the given shape.
     *
     * @param levels number of levels, at least 1
     * @throws IllegalArgumentException if levels is below 1 or a side is not divisible by {@code 2^levels}
     */
    public Wavelet(Shape shape, WaveletFilter filter, int levels) {
        int most = maxLevels(shape);
        if (most == 0) {
            throw new IllegalArgumentException("a wavelet transform needs even sides, found " + shape);
        }
        if (levels < 1 || levels > most) {
            throw new IllegalArgumentException("a wavelet transform of size " + shape + " can have 1 to " + most
                    + " levels (each side divisible by 2^levels), found " + levels);
        }
        this.shape = shape;
        this.filter = filter;
        List<Level> built = new ArrayList<>();
        for (int l = 0; l < levels; l++) {
            int rows = shape.rows() >> l;
            int columns = shape.columns() >> l;
            Axis down = Axis.of(rows, filter.lowPass(), filter.highPass());
            Axis along = rows == columns ? down : Axis.of(columns, filter.lowPass(), filter.highPass());
            built.add(new Level(rows, columns, down, along));
        }
        this.levels = Collections.unmodifiableList(built);
    }

    /** The largest number of levels that a shape allows: how often 2 divides both sides. */
    public static int maxLevels(Shape shape) {
        return Math.min(Integer.numberOfTrailingZeros(shape.rows()), Integer.numberOfTrailingZeros(shape.columns()));
    }

    public WaveletFilter filter() {
        return filter;
    }

    public int levels() {
        return levels.size();
    }

    @Override
    public Shape shape() {
        return shape;
    }

    /** The compound error of all levels and axes, doubled for safety: a level's is relative to the part it works on. */
    @Override
    public double roundingError() {
        double error = 0;
        for (Level level : levels) {
            error = Roundoff.compound(error, level.down.analysis.roundingError());
            error = Roundoff.compound(error, level.along.analysis.roundingError());
        }
        return 2 * error;
    }

    @Override
    public void forward(ComplexArray x, Workspace workspace) {
        // By index, since an iterator would be a new object on every call.
        for (int l = 0; l < levels.size(); l++) {
            Level level = levels.get(l);
            level.down.analysis.columns(x, level.columns, shape.columns(), workspace);
            level.along.analysis.rows(x, level.rows, shape.columns(), workspace);
        }
    }

    @Override
    public void inverse(ComplexArray x, Workspace workspace) {
        for (int l = levels.size() - 1; l >= 0; l--) {
            Level level = levels.get(l);
            level.down.synthesis.columns(x, level.columns, shape.columns(), workspace);
            level.along.synthesis.rows(x, level.rows, shape.columns(), workspace);
        }
    }
}
