package org.firenet.imaging;

import java.util.ArrayList;
import java.util.List;
import org.firenet.transform.CircularShift;

/** The positions of the wavelet grid over which {@link ReconstructionSettings#shifts} are averaged. */
final class GridPositions {
    private GridPositions() {}

    /**
     * Some positions, modulo the period of the grid, {@code 2^levels}: odd steps of about a third and two thirds of it, so
     * that the grids of all levels move, and within every four both parities of rows and columns meet.
     */
    static List<CircularShift> of(int count, int levels) {
        int period = 1 << levels;
        int down = (int) (period * 0.3125) / 2 * 2 + 1;
        int along = (int) (period * 0.6875) / 2 * 2 + 1;
        List<CircularShift> shifts = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            shifts.add(new CircularShift(k * down % period, (k * along + k / 2) % period));
        }
        return shifts;
    }
}
