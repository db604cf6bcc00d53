package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * Restriction to sampled positions: {@code (Px)_k = x[index_k]}; the adjoint puts the samples back and fills with zeros.
 * The positions are distinct, hence {@code PP* = I}.
 */
public final class Sampling implements LinearOperator {
    private final Shape domain;
    private final Shape range;
    private final int[] indices;

    /**
     * @param domain shape of the full grid
     * @param indices row-major positions, strictly increasing
     * @throws IllegalArgumentException if there are none, one lies outside, or they do not increase
     */
    public Sampling(Shape domain, int[] indices) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("a sampling operator needs at least one sampled position, found none");
        }
        int previous = -1;
        for (int index : indices) {
            if (index <= previous || index >= domain.size()) {
                throw new IllegalArgumentException("sampled positions must increase strictly and lie in 0 to "
                        + (domain.size() - 1) + ", found " + index + " after " + previous);
            }
            previous = index;
        }
        this.domain = domain;
        this.range = Shape.of(indices.length);
        this.indices = indices.clone();
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
        for (int k = 0; k < indices.length; k++) {
            out.re()[k] = x.re()[indices[k]];
            out.im()[k] = x.im()[indices[k]];
        }
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        out.clear();
        for (int k = 0; k < indices.length; k++) {
            out.re()[indices[k]] = y.re()[k];
            out.im()[indices[k]] = y.im()[k];
        }
    }

    @Override
    public OperatorNorm norm() {
        return OperatorNorm.COISOMETRY;
    }

    @Override
    public RoundingError roundingError() {
        return RoundingError.NONE;
    }
}
