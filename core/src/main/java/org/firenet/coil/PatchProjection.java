package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.linearalgebra.HermitianEigen;
import org.firenet.linearalgebra.HermitianMatrix;

/**
 * The space of all patches of a calibration region. A patch is what all coils measured in kernel × kernel neighbouring
 * positions; since the coils see one object, patches span a small subspace, with the orthogonal projector P. To project
 * every patch of a grid and to average what the overlapping patches say of each position is a convolution over the coils:
 * {@code y_c(m) ← kernel⁻² Σ_d Σ_Δ K_cd(Δ) y_d(m + Δ)} with {@code K_cd(Δ) = Σ_k P[(c, k), (d, k + Δ)]}, for every Δ from
 * {@code 1 − kernel} to {@code kernel − 1} in both directions.
 */
final class PatchProjection {
    private final int coils;
    private final int kernel;
    private final int width;
    private final ComplexArray convolution;

    /**
     * @param calibration shape [coils, rows, columns], at least kernel rows and columns
     * @param threshold least squared singular value of the matrix of patches that counts, over the largest
     */
    PatchProjection(ComplexArray calibration, int kernel, double threshold) {
        this.coils = calibration.shape().extent(0);
        this.kernel = kernel;
        this.width = 2 * kernel - 1;
        HermitianEigen eigen = HermitianEigen.of(HermitianMatrix.gram(patches(calibration)));
        int rank = 0;
        while (rank < eigen.values().length && eigen.values()[rank] > threshold * eigen.values()[0]) {
            rank++;
        }
        this.convolution =
                rank == 0 ? ComplexArray.zeros(Shape.of(width * width, pairs())) : convolution(eigen.projector(rank));
    }

    /** One row per coil and position within a patch, one column per patch. */
    private ComplexArray patches(ComplexArray calibration) {
        int rows = calibration.shape().extent(1);
        int columns = calibration.shape().extent(2);
        int down = rows - kernel + 1;
        int along = columns - kernel + 1;
        ComplexArray patches = ComplexArray.zeros(Shape.of(coils * kernel * kernel, down * along));
        for (int entry = 0; entry < coils * kernel * kernel; entry++) {
            int coil = entry / (kernel * kernel);
            int corner = (coil * rows + entry / kernel % kernel) * columns + entry % kernel;
            for (int row = 0; row < down; row++) {
                int to = (entry * down + row) * along;
                System.arraycopy(calibration.re(), corner + row * columns, patches.re(), to, along);
                System.arraycopy(calibration.im(), corner + row * columns, patches.im(), to, along);
            }
        }
        return patches;
    }

    private ComplexArray convolution(ComplexArray projector) {
        ComplexArray sums = ComplexArray.zeros(Shape.of(width * width, pairs()));
        int entries = kernel * kernel;
        int side = coils * entries;
        int pair = 0;
        for (int c = 0; c < coils; c++) {
            for (int d = 0; d <= c; d++, pair++) {
                for (int k = 0; k < entries; k++) {
                    for (int l = 0; l < entries; l++) {
                        int down = l / kernel - k / kernel + kernel - 1;
                        int along = l % kernel - k % kernel + kernel - 1;
                        int to = (down * width + along) * pairs() + pair;
                        int from = (c * entries + k) * side + d * entries + l;
                        sums.re()[to] += projector.re()[from] / entries;
                        sums.im()[to] += projector.im()[from] / entries;
                    }
                }
            }
        }
        return sums;
    }

    int coils() {
        return coils;
    }

    /** Pairs of coils c, d with d ≤ c, in the order (0, 0), (1, 0), (1, 1), (2, 0), …; the others are conjugates. */
    int pairs() {
        return coils * (coils + 1) / 2;
    }

    /** Values of Δ per direction; the first is {@code −reach()}. */
    int width() {
        return width;
    }

    int reach() {
        return kernel - 1;
    }

    /** {@code kernel⁻² K_cd(Δ)}, shape [width², pairs]. */
    ComplexArray convolution() {
        return convolution;
    }
}
