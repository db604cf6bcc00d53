package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.rounding.Roundoff;

/** A complex matrix given by its entries, rows × columns in C order. */
public final class DenseMatrix implements LinearOperator {
    private final Shape domain;
    private final Shape range;
    private final ComplexArray entries;

    /**
     * @param entries an array of shape [rows, columns]; copied
     * @throws IllegalArgumentException if an entry is NaN or infinite
     */
    public DenseMatrix(ComplexArray entries) {
        int bad = entries.firstNonFinite();
        if (bad >= 0) {
            throw new IllegalArgumentException("a matrix needs finite entries, found "
                    + entries.re()[bad] + " + " + entries.im()[bad] + "i at row "
                    + bad / entries.shape().columns() + ", column "
                    + bad % entries.shape().columns());
        }
        this.range = Shape.of(entries.shape().rows());
        this.domain = Shape.of(entries.shape().columns());
        this.entries = entries.copy();
    }

    @Override
    public Shape domain() {
        return domain;
    }

    @Override
    public Shape range() {
        return range;
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        int columns = domain.size();
        for (int i = 0; i < range.size(); i++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < columns; j++) {
                double ar = entries.re()[i * columns + j];
                double ai = entries.im()[i * columns + j];
                sumRe += ar * x.re()[j] - ai * x.im()[j];
                sumIm += ar * x.im()[j] + ai * x.re()[j];
            }
            out.re()[i] = sumRe;
            out.im()[i] = sumIm;
        }
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        int columns = domain.size();
        out.clear();
        for (int i = 0; i < range.size(); i++) {
            for (int j = 0; j < columns; j++) {
                double ar = entries.re()[i * columns + j];
                double ai = entries.im()[i * columns + j];
                out.re()[j] += ar * y.re()[i] + ai * y.im()[i];
                out.im()[j] += ar * y.im()[i] - ai * y.re()[i];
            }
        }
    }

    /** The Frobenius norm is an upper bound of the spectral norm. */
    @Override
    public OperatorNorm norm() {
        return OperatorNorm.atMost(entries.norm());
    }

    /** An inner product of n complex numbers has an error of at most {@code √2γ_{2n}‖a‖₂‖x‖₂}; doubled for safety. */
    @Override
    public RoundingError roundingError() {
        return new RoundingError(ofInnerProducts(domain.size()), ofInnerProducts(range.size()));
    }

    private double ofInnerProducts(int terms) {
        return 2 * Math.sqrt(2) * Roundoff.gamma(2.0 * terms + 1) * entries.norm();
    }
}
