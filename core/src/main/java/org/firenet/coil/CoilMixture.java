package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * Virtual coils: each a fixed linear combination of the real ones, {@code y'_k = Σ_c M_kc y_c}. The same mixture takes
 * measurements to measurements and sensitivities to sensitivities.
 *
 * @param matrix M, shape [virtual coils, coils]
 */
public record CoilMixture(ComplexArray matrix) {
    /** @throws IllegalArgumentException if the matrix has not two dimensions or is not finite */
    public CoilMixture {
        if (matrix.shape().rank() != 2 || matrix.firstNonFinite() >= 0) {
            throw new IllegalArgumentException(
                    "a mixture of coils must be a matrix of finite numbers, found the shape " + matrix.shape());
        }
    }

    /** Every coil as it is. */
    public static CoilMixture none(int coils) {
        ComplexArray identity = ComplexArray.zeros(Shape.of(coils, coils));
        for (int c = 0; c < coils; c++) {
            identity.re()[c * coils + c] = 1;
        }
        return new CoilMixture(identity);
    }

    public int virtualCoils() {
        return matrix.shape().rows();
    }

    /**
     * The virtual coils' arrays.
     *
     * @param coils shape [coils, …]; not modified
     * @return shape [virtual coils, …]
     * @throws IllegalArgumentException if the number of coils is not that of the matrix
     */
    public ComplexArray of(ComplexArray coils) {
        int count = matrix.shape().columns();
        if (coils.shape().extent(0) != count) {
            throw new IllegalArgumentException("the mixture is of " + count + " coils, found "
                    + coils.shape().extent(0));
        }
        int[] extents = coils.shape().toArray();
        extents[0] = virtualCoils();
        ComplexArray mixed = ComplexArray.zeros(Shape.of(extents));
        int each = coils.size() / count;
        for (int k = 0; k < virtualCoils(); k++) {
            for (int c = 0; c < count; c++) {
                double re = matrix.re()[k * count + c];
                double im = matrix.im()[k * count + c];
                add(re, im, coils, c * each, mixed, k * each, each);
            }
        }
        return mixed;
    }

    private static void add(double re, double im, ComplexArray from, int at, ComplexArray to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to.re()[toAt + i] += re * from.re()[at + i] - im * from.im()[at + i];
            to.im()[toAt + i] += re * from.im()[at + i] + im * from.re()[at + i];
        }
    }

    /** This mixture of another mixture's virtual coils. */
    public CoilMixture after(CoilMixture first) {
        return new CoilMixture(of(first.matrix));
    }
}
