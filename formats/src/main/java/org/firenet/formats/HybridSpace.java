package org.firenet.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.transform.LineFourier;

/**
 * Volumes in k-space as slices: the unitary inverse Fourier transform along the axis that was read out, which is fully
 * sampled, leaves one two-dimensional k-space for each of its places. It goes through a file, block by block, so that
 * memory holds a block and one bit per position of a volume, whatever the size of the data.
 *
 * <p>[..., coils, depth, rows, columns] becomes [..., places, coils, p, q], where p and q are the other two axes in their
 * order.
 */
public final class HybridSpace {
    /** 16 MiB in memory. */
    private static final int BLOCK_ELEMENTS = 1 << 20;

    private final ArrayReader volumes;
    private final VolumeShape shape;
    private final VolumeAxis readout;
    private final VolumeAxis blocks;
    private final int places;
    private final int blockElements;

    /**
     * @param volumes stays the caller's to close
     * @param readout the fully sampled axis
     * @param places how many of its places to keep, those in the middle: removes oversampling
     * @throws FormatException if the array has fewer than three dimensions, or not as many places
     */
    public HybridSpace(ArrayReader volumes, VolumeAxis readout, int places) throws FormatException {
        this(volumes, readout, places, BLOCK_ELEMENTS);
    }

    /** @param blockElements how large the blocks may be, unless a single line of planes is larger */
    HybridSpace(ArrayReader volumes, VolumeAxis readout, int places, int blockElements) throws FormatException {
        this.volumes = volumes;
        this.shape = VolumeShape.of(volumes.file(), volumes.header().shape());
        this.readout = readout;
        this.blocks = readout.slowestOther();
        this.places = places;
        this.blockElements = blockElements;
        if (places < 1 || places > shape.extent(readout)) {
            throw new FormatException(
                    volumes.file(), "places to keep of " + readout, places, "1 to " + shape.extent(readout));
        }
    }

    /** All places of an axis. */
    public static HybridSpace whole(ArrayReader volumes, VolumeAxis readout) throws FormatException {
        VolumeShape shape = VolumeShape.of(volumes.file(), volumes.header().shape());
        return new HybridSpace(volumes, readout, shape.extent(readout));
    }

    /** How many blocks {@link #write} transforms. */
    public long steps() {
        return (long) shape.volumes() * shape.coils() * ((shape.extent(blocks) + blockLength() - 1) / blockLength());
    }

    /**
     * Transforms all volumes into a file, which appears when it is whole.
     *
     * @param step told after each block
     * @throws FormatException if the data cannot be read or are not fully sampled along the axis, or the file cannot be
     *     written; nothing is left of it then
     */
    public void write(Path file, Runnable step) throws FormatException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".part-hybrid");
        try {
            try (FileChannel target = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                for (int volume = 0; volume < shape.volumes(); volume++) {
                    transform(volume, target, step);
                }
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be written", e);
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException ignored) {
            // Best effort: the failure that kept the file from being written says more than this one.
        }
    }

    /** The slices that {@link #write} has written. */
    public ArrayReader read(Path file) throws FormatException {
        Shape slices = slices();
        FileChannel channel = InputFiles.open(file);
        StridedFile.Layout layout =
                new StridedFile.Layout(type(), ByteOrder.LITTLE_ENDIAN, 0, slices, StridedFile.cOrder(slices));
        return new HybridReader(
                volumes, shape, readout, new StridedReader(file, channel, header(slices), layout, false));
    }

    private ArrayHeader header(Shape slices) {
        ArrayHeader header = volumes.header();
        return new ArrayHeader(
                header.format(),
                slices,
                type(),
                header.description() + ", transformed along " + readout,
                header.details());
    }

    private void transform(int volume, FileChannel target, Runnable step) throws IOException {
        MeasuredLines lines = new MeasuredLines(shape);
        for (int coil = 0; coil < shape.coils(); coil++) {
            for (int start = 0; start < shape.extent(blocks); start += blockLength()) {
                int count = Math.min(blockLength(), shape.extent(blocks) - start);
                ComplexArray block =
                        volumes.readBox(shape.position(volume, coil, blocks, start), shape.block(blocks, count));
                lines.add(block, blocks, start);
                inverse(block, count);
                store(block, count, target, ((long) volume * places * shape.coils() + coil), start);
                step.run();
            }
        }
        lines.requireWhole(volumes.file(), volume, readout);
    }

    private void inverse(ComplexArray block, int count) {
        Workspace workspace = new Workspace();
        int n = shape.extent(readout);
        if (readout == VolumeAxis.COLUMNS) {
            Shape lines = Shape.of(block.size() / n, n);
            new LineFourier(lines, LineFourier.Axis.ALONG_ROWS).inverse(block.reshape(lines), workspace);
            return;
        }
        int images = readout == VolumeAxis.DEPTH ? 1 : count;
        Shape image = Shape.of(n, block.size() / images / n);
        LineFourier transform = new LineFourier(image, LineFourier.Axis.DOWN_COLUMNS);
        for (int i = 0; i < images; i++) {
            ComplexArray plane = block.part(i * image.size(), image);
            transform.inverse(plane, workspace);
            System.arraycopy(plane.re(), 0, block.re(), i * image.size(), image.size());
            System.arraycopy(plane.im(), 0, block.im(), i * image.size(), image.size());
        }
    }

    /** Writes what belongs to each place, which lies together in the file: {@code first} is the plane of place 0. */
    private void store(ComplexArray block, int count, FileChannel target, long first, int start) throws IOException {
        int n = shape.extent(readout);
        int q = shape.positions() / n / shape.extent(blocks);
        int width = readout == VolumeAxis.DEPTH ? count * q : readout == VolumeAxis.ROWS ? q : 1;
        ByteBuffer bytes = ByteBuffer.allocate(count * q * type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int place = 0; place < places; place++) {
            int from = place + n / 2 - places / 2;
            bytes.clear();
            for (int i = 0; i < count * q; i++) {
                put(bytes, block, (i / width * n + from) * width + i % width);
            }
            bytes.flip();
            long plane = first + (long) place * shape.coils();
            long position = (plane * shape.extent(blocks) + start) * q * type().bytes();
            while (bytes.hasRemaining()) {
                position += target.write(bytes, position);
            }
        }
    }

    private void put(ByteBuffer bytes, ComplexArray block, int i) {
        if (type() == ElementType.C16) {
            bytes.putDouble(block.re()[i]).putDouble(block.im()[i]);
        } else {
            bytes.putFloat((float) block.re()[i]).putFloat((float) block.im()[i]);
        }
    }

    private int blockLength() {
        return Math.max(1, blockElements / (shape.positions() / shape.extent(blocks)));
    }

    /** Double precision only for what is stored so. */
    private ElementType type() {
        ElementType stored = volumes.header().type();
        return stored == ElementType.C16 || stored == ElementType.F8 ? ElementType.C16 : ElementType.C8;
    }

    private Shape slices() {
        int[] stack = shape.stack();
        int[] extents = Arrays.copyOf(stack, stack.length + 4);
        extents[stack.length] = places;
        extents[stack.length + 1] = shape.coils();
        int axis = stack.length + 2;
        for (VolumeAxis each : VolumeAxis.values()) {
            if (each != readout) {
                extents[axis++] = shape.extent(each);
            }
        }
        return Shape.inFile(extents);
    }
}
