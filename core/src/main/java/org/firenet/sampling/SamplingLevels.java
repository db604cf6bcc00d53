package org.firenet.sampling;

import org.firenet.array.Shape;

/**
 * The sampling levels of an image grid: the pairs (k₁, k₂) of a band of rows and a band of columns, r bands per axis
 * (Colbrook, Antun and Hansen 2022; Adcock, Antun and Hansen 2021). Every position is in exactly one level. Immutable.
 *
 * <p>Along an axis of n = 2^J, with j₀ = J − r, the Fourier bands are {@code [−2^{j₀}, 2^{j₀})} and, for k ≥ 2,
 * {@code [2^{j₀+k−2}, 2^{j₀+k−1})} with its mirror {@code [−2^{j₀+k−1}, −2^{j₀+k−2})}; the Walsh bands are
 * {@code [0, 2^{j₀+1})} and {@code [2^{j₀+k−1}, 2^{j₀+k})}. Fourier axes of any other length are cut at the same shares
 * n/2, n/4, … of the highest frequency.
 */
public final class SamplingLevels {
    private final Shape shape;
    private final FrequencyBands rowBands;
    private final FrequencyBands columnBands;

    private SamplingLevels(Shape shape, FrequencyBands rowBands, FrequencyBands columnBands) {
        this.shape = shape;
        this.rowBands = rowBands;
        this.columnBands = columnBands;
    }

    /**
     * Levels of the centred Fourier grid, zero frequency at [R/2, C/2].
     *
     * @param shape rows × columns, each at least 2^count, otherwise any
     * @param count bands per axis r, the number of wavelet scales
     * @throws IllegalArgumentException if the shape is no image or too small for that many bands
     */
    public static SamplingLevels fourier(Shape shape, int count) {
        requireImage(shape);
        return new SamplingLevels(
                shape, FrequencyBands.fourier(shape.rows(), count), FrequencyBands.fourier(shape.columns(), count));
    }

    /**
     * Levels of the Walsh grid in sequency order, the mean at [0, 0].
     *
     * @param shape rows × columns, powers of two and each at least 2^count
     * @param count bands per axis r, the number of wavelet scales
     * @throws IllegalArgumentException if the shape is no image, not of powers of two, or too small
     */
    public static SamplingLevels walsh(Shape shape, int count) {
        requireImage(shape);
        return new SamplingLevels(
                shape, FrequencyBands.walsh(shape.rows(), count), FrequencyBands.walsh(shape.columns(), count));
    }

    /** Shape of the grid. */
    public Shape shape() {
        return shape;
    }

    /** Bands per axis r; there are r² levels. */
    public int count() {
        return rowBands.count();
    }

    /** The band k₁ of a row, from 1 to r. */
    public int rowBand(int row) {
        return rowBands.bandOf(row);
    }

    /** The band k₂ of a column, from 1 to r. */
    public int columnBand(int column) {
        return columnBands.bandOf(column);
    }

    /** Number of positions in the level (k₁, k₂). */
    public int sizeOf(int rowBand, int columnBand) {
        return rowBands.indices(rowBand).length * columnBands.indices(columnBand).length;
    }

    /** The row-major positions of the level (k₁, k₂), increasing; a new array. */
    public int[] positionsOf(int rowBand, int columnBand) {
        int[] positions = new int[sizeOf(rowBand, columnBand)];
        int next = 0;
        for (int row : rowBands.indices(rowBand)) {
            for (int column : columnBands.indices(columnBand)) {
                positions[next++] = row * shape.columns() + column;
            }
        }
        return positions;
    }

    /**
     * How many samples of a mask lie in each level.
     *
     * @return r × r numbers; the one of the level (k₁, k₂) is at {@code [k₁ − 1][k₂ − 1]}
     * @throws IllegalArgumentException if the mask is of another shape
     */
    public int[][] count(SamplingMask mask) {
        if (!mask.shape().equals(shape)) {
            throw new IllegalArgumentException("expected a mask of shape " + shape + ", found " + mask.shape());
        }
        int[][] counts = new int[count()][count()];
        for (int i = 0; i < mask.count(); i++) {
            int row = mask.index(i) / shape.columns();
            int column = mask.index(i) % shape.columns();
            counts[rowBand(row) - 1][columnBand(column) - 1]++;
        }
        return counts;
    }

    private static void requireImage(Shape shape) {
        if (shape.rank() != 2) {
            throw new IllegalArgumentException("sampling levels need a grid of rows x columns, found " + shape);
        }
    }
}
