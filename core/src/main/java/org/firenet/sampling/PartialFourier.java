package org.firenet.sampling;

import org.firenet.array.Shape;

/**
 * Partial Fourier acquisition: of the lines of a centred Fourier grid only the first or the last share is measured, the
 * centre always among them. The image of a real object has conjugate-symmetric k-space, so that the other side is known
 * but for the phase of the image.
 *
 * @param shape rows × columns
 * @param axis which index tells the lines apart: 0 for whole rows, 1 for whole columns
 * @param fraction share of the lines, rounded up to whole lines; above 1/2 and at most 1, in practice 5/8 to 7/8
 * @param side which lines are kept
 */
public record PartialFourier(Shape shape, int axis, double fraction, Side side) implements KSpaceRegion {
    /** One end of the lines. */
    public enum Side {
        /** The lines of lowest index: negative frequencies and the centre. */
        FIRST,
        /** The lines of highest index: the centre and positive frequencies. */
        LAST
    }

    /** @throws IllegalArgumentException if the shape is no image or a number is out of range */
    public PartialFourier {
        new CentredGrid(shape);
        Lines.requireAxis(axis);
        if (!(fraction > 0.5 && fraction <= 1)) {
            throw new IllegalArgumentException(
                    "the partial Fourier fraction must be above 1/2 and at most 1, found " + fraction);
        }
    }

    @Override
    public boolean contains(int position) {
        int lines = shape.extent(axis);
        int kept = keptLines();
        int line = Lines.of(shape, axis, position);
        return side == Side.FIRST ? line < kept : line >= lines - kept;
    }

    /** Half of the lines and the next one hold the centre on either side. */
    private int keptLines() {
        int lines = shape.extent(axis);
        return Math.min(lines, Math.max((int) Math.ceil(fraction * lines), lines / 2 + 1));
    }
}
