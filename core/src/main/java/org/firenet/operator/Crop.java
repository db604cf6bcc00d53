package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * The centre of a larger frame: keeps {@code rows × columns} pixels from {@code [⌊(R−rows)/2⌋, ⌊(C−columns)/2⌋]} on; the
 * adjoint pads with zeros, hence {@code AA* = I}. It lets a wavelet live on a frame of a size that it likes while the
 * scanner's image keeps its own.
 *
 * @param domain shape of the frame
 * @param range shape of the image
 */
public record Crop(Shape domain, Shape range) implements LinearOperator {
    /**
     * @throws IllegalArgumentException if the image does not fit into the frame
     */
    public Crop {
        if (range.rows() > domain.rows() || range.columns() > domain.columns()) {
            throw new IllegalArgumentException("an image of " + range + " does not fit into a frame of " + domain);
        }
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        for (int row = 0; row < range.rows(); row++) {
            System.arraycopy(x.re(), inFrame(row), out.re(), row * range.columns(), range.columns());
            System.arraycopy(x.im(), inFrame(row), out.im(), row * range.columns(), range.columns());
        }
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        out.clear();
        for (int row = 0; row < range.rows(); row++) {
            System.arraycopy(y.re(), row * range.columns(), out.re(), inFrame(row), range.columns());
            System.arraycopy(y.im(), row * range.columns(), out.im(), inFrame(row), range.columns());
        }
    }

    private int inFrame(int row) {
        int top = (domain.rows() - range.rows()) / 2;
        int left = (domain.columns() - range.columns()) / 2;
        return (top + row) * domain.columns() + left;
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
