package org.firenet.formats;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.firenet.array.ComplexArray;

/** Which positions of a volume were measured, and along which of its axes whole lines were. */
final class MeasuredLines {
    private final VolumeShape shape;
    private final BitSet measured;

    MeasuredLines(VolumeShape shape) {
        this.shape = shape;
        this.measured = new BitSet(shape.positions());
    }

    /** Counts as measured where a block is not zero. */
    void add(ComplexArray block, VolumeAxis axis, int start) {
        int rows =
                axis == VolumeAxis.ROWS ? block.size() / extent(VolumeAxis.DEPTH) / columns() : extent(VolumeAxis.ROWS);
        int depth = axis == VolumeAxis.DEPTH ? start : 0;
        int row = axis == VolumeAxis.ROWS ? start : 0;
        for (int i = 0; i < block.size(); i++) {
            // NaN differs from 0 as well; whoever looks at the slices will speak of it.
            if (block.re()[i] != 0 || block.im()[i] != 0) {
                int d = depth + i / columns() / rows;
                int r = row + i / columns() % rows;
                measured.set((d * extent(VolumeAxis.ROWS) + r) * columns() + i % columns());
            }
        }
    }

    /** @throws FormatException if lines along this axis were measured in part, each in its own way */
    void requireWhole(Path file, int volume, VolumeAxis axis) throws FormatException {
        if (measured.isEmpty()) {
            throw new FormatException(file, "volume " + volume + ": all values are zero, so nothing was measured");
        }
        if (!areWhole(axis)) {
            String others = Arrays.stream(VolumeAxis.values())
                    .filter(this::areWhole)
                    .map(VolumeAxis::toString)
                    .collect(Collectors.joining(", "));
            throw new FormatException(
                    file,
                    "volume " + volume + " is not fully sampled along " + axis + ", which a transform along it needs; "
                            + (others.isEmpty() ? "nor along another axis" : "fully sampled: " + others));
        }
    }

    /**
     * Whether every line that was measured at all was measured in the same places, without gaps and with the centre: an
     * echo may be asymmetric, but has to be the same everywhere.
     */
    private boolean areWhole(VolumeAxis axis) {
        int inner = inner(axis);
        int length = extent(axis);
        BitSet places = new BitSet(length);
        int[] counts = new int[shape.positions() / length];
        for (int i = measured.nextSetBit(0); i >= 0; i = measured.nextSetBit(i + 1)) {
            places.set(i / inner % length);
            counts[i / inner / length * inner + i % inner]++;
        }
        boolean gapless = places.get(length / 2) && places.length() - places.nextSetBit(0) == places.cardinality();
        return gapless && Arrays.stream(counts).allMatch(count -> count == 0 || count == places.cardinality());
    }

    /** The distance between neighbours along an axis. */
    private int inner(VolumeAxis axis) {
        return switch (axis) {
            case DEPTH -> extent(VolumeAxis.ROWS) * columns();
            case ROWS -> columns();
            case COLUMNS -> 1;
        };
    }

    private int extent(VolumeAxis axis) {
        return shape.extent(axis);
    }

    private int columns() {
        return extent(VolumeAxis.COLUMNS);
    }
}
