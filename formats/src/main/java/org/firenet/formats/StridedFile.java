package org.firenet.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * An array whose elements lie in a file with one stride per dimension: C order, Fortran order or any permutation of
 * the axes. Elements are visited in the order of the file through a small window, so that reading is sequential and
 * needs no memory beside the result.
 */
final class StridedFile {
    private static final int WINDOW_BYTES = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final Layout layout;
    private final ByteBuffer window;
    private long windowStart;

    /**
     * How the elements lie.
     *
     * @param type how one element is stored
     * @param order byte order
     * @param offset byte position of the first element
     * @param shape extents in C order, as the reader's caller sees them
     * @param strides distance between neighbours along each dimension of {@code shape}, in elements
     */
    record Layout(ElementType type, ByteOrder order, long offset, Shape shape, long[] strides) {}

    /** The array of the given layout; the channel stays the caller's to close. */
    StridedFile(Path file, FileChannel channel, Layout layout) {
        this.file = file;
        this.channel = channel;
        this.layout = layout;
        this.window = ByteBuffer.allocate(WINDOW_BYTES).order(layout.order());
        this.window.limit(0);
    }

    /** The strides of C order: the last dimension runs fastest. */
    static long[] cOrder(Shape shape) {
        long[] strides = new long[shape.rank()];
        long stride = 1;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape.extent(axis);
        }
        return strides;
    }

    /** The strides of Fortran order: the first dimension runs fastest. */
    static long[] fortranOrder(Shape shape) {
        long[] strides = new long[shape.rank()];
        long stride = 1;
        for (int axis = 0; axis < shape.rank(); axis++) {
            strides[axis] = stride;
            stride *= shape.extent(axis);
        }
        return strides;
    }

    /** The whole array. */
    ComplexArray readAll() throws FormatException {
        return read(0, layout.shape(), layout.strides());
    }

    /** The sub-array at {@code index} of the first dimension, of shape {@code sliceShape}. */
    ComplexArray readSlice(int index, Shape sliceShape) throws FormatException {
        long[] strides = layout.strides();
        return read(index * strides[0], sliceShape, Arrays.copyOfRange(strides, 1, strides.length));
    }

    /** The elements of a box of shape {@code extent}. */
    ComplexArray readBox(Box box, Shape extent) throws FormatException {
        return read(box.first(layout.strides()), extent, layout.strides());
    }

    private ComplexArray read(long first, Shape shape, long[] strides) throws FormatException {
        ComplexArray target = ComplexArray.zeros(shape);
        new Walk(target, strides).along(0, first, 0);
        return target;
    }

    /** Visits the elements of one read, the slowest axis of the file outermost. */
    private final class Walk {
        private final ComplexArray target;
        private final long[] fileStrides;
        private final long[] targetStrides;
        private final int[] axes;

        Walk(ComplexArray target, long[] fileStrides) {
            this.target = target;
            this.fileStrides = fileStrides;
            this.targetStrides = cOrder(target.shape());
            this.axes = IntStream.range(0, fileStrides.length)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer axis) -> fileStrides[axis])
                            .reversed())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        void along(int depth, long source, int destination) throws FormatException {
            int axis = axes[depth];
            if (depth == axes.length - 1) {
                innermost(axis, source, destination);
                return;
            }
            for (int i = 0; i < target.shape().extent(axis); i++) {
                along(depth + 1, source + i * fileStrides[axis], destination + (int) (i * targetStrides[axis]));
            }
        }

        private void innermost(int axis, long source, int destination) throws FormatException {
            ElementType type = layout.type();
            double[] re = target.re();
            double[] im = target.im();
            int extent = target.shape().extent(axis);
            int targetStride = (int) targetStrides[axis];
            long step = fileStrides[axis] * type.bytes();
            int i = 0;
            while (i < extent) {
                int position = locate(source + i * fileStrides[axis]);
                int inWindow = (int) ((window.limit() - type.bytes() - position) / step) + 1;
                int end = Math.min(extent, i + inWindow);
                for (; i < end; i++) {
                    int to = destination + i * targetStride;
                    re[to] = type.re(window, position);
                    im[to] = type.im(window, position);
                    position += (int) step;
                }
            }
        }
    }

    /** The position in the window of an element, after moving the window there if need be. */
    private int locate(long element) throws FormatException {
        long start = layout.offset() + element * layout.type().bytes();
        if (start < windowStart || start + layout.type().bytes() > windowStart + window.limit()) {
            fill(start);
        }
        return (int) (start - windowStart);
    }

    private void fill(long start) throws FormatException {
        window.clear();
        windowStart = start;
        try {
            while (window.hasRemaining() && channel.read(window, start + window.position()) > 0) {
                // A read may give less than asked for.
            }
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
        window.flip();
        if (window.limit() < layout.type().bytes()) {
            throw new FormatException(file, "the file ended at byte " + (start + window.limit()) + " while reading");
        }
    }
}
