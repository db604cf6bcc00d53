package org.firenet.formats;

import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.array.Shape;

/**
 * The dimensions of volumes in k-space: [..., coils, depth, rows, columns]; three dimensions are one volume of one coil.
 *
 * @param whole all extents
 */
record VolumeShape(Shape whole) {
    /** @throws FormatException if there are fewer than three dimensions */
    static VolumeShape of(Path file, Shape whole) throws FormatException {
        if (whole.rank() < 3) {
            throw new FormatException(
                    file, "shape", whole, "a volume, [..., coils x] depth x rows x columns, since --volume was given");
        }
        return new VolumeShape(whole);
    }

    /** Extent along an axis of the volume. */
    int extent(VolumeAxis axis) {
        return whole.extent(whole.rank() - 3 + axis.place());
    }

    int coils() {
        return whole.rank() == 3 ? 1 : whole.extent(whole.rank() - 4);
    }

    /** Extents of the dimensions that count volumes. */
    int[] stack() {
        return Arrays.copyOf(whole.toArray(), Math.max(0, whole.rank() - 4));
    }

    int volumes() {
        return Math.toIntExact(Arrays.stream(stack()).asLongStream().reduce(1, (a, b) -> a * b));
    }

    /** The number of positions of a volume. */
    int positions() {
        return Math.multiplyExact(
                Math.multiplyExact(extent(VolumeAxis.DEPTH), extent(VolumeAxis.ROWS)), extent(VolumeAxis.COLUMNS));
    }

    /** The first position of a block: {@code start} along {@code axis} of a coil of a volume. */
    int[] position(int volume, int coil, VolumeAxis axis, int start) {
        int[] position = new int[whole.rank()];
        int rest = volume;
        int[] stack = stack();
        for (int i = stack.length - 1; i >= 0; i--) {
            position[i] = rest % stack[i];
            rest /= stack[i];
        }
        if (whole.rank() > 3) {
            position[whole.rank() - 4] = coil;
        }
        position[whole.rank() - 3 + axis.place()] = start;
        return position;
    }

    /** Shape of a block of {@code count} along {@code axis}, whole along the other two, in as many dimensions as all. */
    Shape block(VolumeAxis axis, int count) {
        int[] extents = new int[whole.rank()];
        Arrays.fill(extents, 1);
        for (VolumeAxis each : VolumeAxis.values()) {
            extents[whole.rank() - 3 + each.place()] = each == axis ? count : extent(each);
        }
        return Shape.of(extents);
    }
}
