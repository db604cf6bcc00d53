package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
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
     * @param grids measured values, shape [coils, rows, columns]
     * @param region all of whose positions were measured
     * @param transform image to grid
     * @throws IllegalArgumentException if the region is larger than the grid, not finite or zero
     */
    public static CoilSensitivities of(ComplexArray grids, CalibrationRegion region, Transform transform) {
        int coils = grids.shape().extent(0);
        ComplexArray block = CalibrationRegion.inUnitsOfItsLength(region.of(grids));
        ComplexArray windowed = ComplexArray.zeros(grids.shape());
        Shape grid = transform.shape();
        int top = grid.rows() / 2 - region.rows() / 2;
        int left = grid.columns() / 2 - region.columns() / 2;
        for (int i = 0; i < block.size(); i++) {
            int row = i / region.columns() % region.rows();
            int column = i % region.columns();
            double weight = hann(row, region.rows()) * hann(column, region.columns());
            int coil = i / (region.rows() * region.columns());
            int to = (coil * grid.rows() + top + row) * grid.columns() + left + column;
            windowed.re()[to] = weight * block.re()[i];
            windowed.im()[to] = weight * block.im()[i];
        }
        ComplexArray images = ComplexArray.zeros(grids.shape());
        new Repeated(new Analysis(transform), coils).adjoint(windowed, images, new Workspace());
        return CoilSensitivities.of(images).normalised();
    }

    /** The window of Hann, 1 at frequency zero and positive at the ends. */
    private static double hann(int index, int extent) {
        return 0.5 + 0.5 * Math.cos(2 * Math.PI * (index - extent / 2) / (extent + 1));
    }
}
