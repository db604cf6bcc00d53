package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.linearalgebra.HermitianEigen;
import org.firenet.linearalgebra.HermitianMatrix;

/**
 * Fewer, virtual coils that keep most of the energy: the leading left singular vectors of the matrix of all measurements,
 * one row per coil (M. Buehrer et al., Array compression for MRI with large coil arrays, Magnetic Resonance in Medicine 57,
 * 2007). The combinations are orthonormal: white noise stays white, and with all virtual coils nothing is lost.
 *
 * @param mixture orthonormal rows, the virtual coil of most energy first
 * @param energy the share of {@code ‖y‖²} that the virtual coils keep, in [0, 1]
 */
public record CoilCompression(CoilMixture mixture, double energy) {
    /** So many coils are kept by default: beyond, time grows and images hardly change. */
    public static final int USUAL_COILS = 12;

    /**
     * The compression of measurements.
     *
     * @param measurements shape [coils, …]
     * @param virtualCoils 1 to the number of coils
     * @throws IllegalArgumentException if there are not so many coils, or a value is not finite
     */
    public static CoilCompression of(ComplexArray measurements, int virtualCoils) {
        int coils = measurements.shape().extent(0);
        if (virtualCoils < 1 || virtualCoils > coils) {
            throw new IllegalArgumentException(
                    "so many virtual coils can be made of " + coils + ": 1 to " + coils + ", found " + virtualCoils);
        }
        ComplexArray scaled = measurements.copy();
        double length = measurements.norm();
        scaled.scale(length > 0 ? 1 / length : 1);
        HermitianEigen eigen = HermitianEigen.of(HermitianMatrix.gram(scaled));
        ComplexArray matrix = ComplexArray.zeros(Shape.of(virtualCoils, coils));
        double kept = 0;
        for (int k = 0; k < virtualCoils; k++) {
            kept += eigen.values()[k];
            for (int c = 0; c < coils; c++) {
                matrix.re()[k * coils + c] = eigen.vectors().re()[c * coils + k];
                matrix.im()[k * coils + c] = -eigen.vectors().im()[c * coils + k];
            }
        }
        return new CoilCompression(new CoilMixture(matrix), Math.max(0, Math.min(1, kept)));
    }
}
