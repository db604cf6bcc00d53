package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.Analysis;
import org.firenet.operator.Repeated;
import org.firenet.transform.Transform;

/**
 * Sensitivities as low-resolution coil images over their root sum of squares. Simpler than ESPIRiT, and content with the
 * smallest calibration region; they carry the object's slowly varying phase, and near edges some of its shape.
 */
public final class LowResolutionMaps {
    private LowResolutionMaps() {}

    /**
     * The maps, normalised.
     *
     * @param calibration low frequencies of all coils around frequency zero, shape [coils, rows, columns]; frequency zero
     *     at {@code [⌊rows/2⌋, ⌊columns/2⌋]}
     * @param transform image to grid
     * @throws IllegalArgumentException if the block is larger than the grid, not finite or zero
     */
    public static CoilSensitivities of(ComplexArray calibration, Transform transform) {
        ComplexArray block = CalibrationRegion.inUnitsOfItsLength(calibration);
        int coils = block.shape().extent(0);
        int rows = block.shape().extent(1);
        int columns = block.shape().extent(2);
        Shape grid = transform.shape();
        if (rows > grid.rows() || columns > grid.columns()) {
            throw new IllegalArgumentException(
                    "a calibration region of " + rows + "x" + columns + " does not fit into a grid of " + grid);
        }
        ComplexArray windowed = ComplexArray.zeros(Shape.of(coils, grid.rows(), grid.columns()));
        int corner = (grid.rows() / 2 - rows / 2) * grid.columns() + grid.columns() / 2 - columns / 2;
        for (int i = 0; i < block.size(); i++) {
            int row = i / columns % rows;
            int column = i % columns;
            double weight = hann(row, rows) * hann(column, columns);
            int to = i / (rows * columns) * grid.size() + corner + row * grid.columns() + column;
            windowed.re()[to] = weight * block.re()[i];
            windowed.im()[to] = weight * block.im()[i];
        }
        ComplexArray images = new Repeated(new Analysis(transform), coils).adjoint(windowed);
        return CoilSensitivities.of(images).normalised();
    }

    /** The window of Hann, 1 at frequency zero and positive at the ends. */
    private static double hann(int index, int extent) {
        return 0.5 + 0.5 * Math.cos(2 * Math.PI * (index - extent / 2) / (extent + 1));
    }
}
