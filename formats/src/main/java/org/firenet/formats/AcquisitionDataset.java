package org.firenet.formats;

import io.jhdf.GlobalHeap;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dataset {@code data} of an ISMRMRD file: one compound {@code {head, traj, data}} per acquisition. The samples are
 * of variable length, so the compound holds a reference of 16 bytes into a global heap: length, address, index.
 */
final class AcquisitionDataset {
    private static final int BLOCK = 256;
    private static final int LARGEST_COMPOUND = 4096;
    private static final int REFERENCE_BYTES = 16;

    /** A sample takes 8 bytes and its place in the heap 16 more: there cannot be more acquisitions than that. */
    private static final int LEAST_BYTES = 24;

    private final Hdf5 hdf;
    private final DatasetBase dataset;
    private final HdfBackingStorage storage;
    private final int compoundBytes;
    private final int count;
    private final AcquisitionHeads heads;
    private final int reference;
    private long heapAddress = -1;
    private @Nullable GlobalHeap heap;

    AcquisitionDataset(Hdf5 hdf, Node node) throws FormatException {
        if (!(node instanceof DatasetBase found)) {
            throw new FormatException(hdf.file(), "data", node.getType(), "a dataset of acquisitions");
        }
        this.hdf = hdf;
        this.dataset = found;
        this.storage = hdf.guard(() -> hdf.content().getHdfBackingStorage());
        this.count = count();
        this.compoundBytes = hdf.guard(() -> dataset.getDataType().getSize());
        if (compoundBytes < 1 || compoundBytes > LARGEST_COMPOUND) {
            throw new FormatException(hdf.file(), "bytes of an acquisition", compoundBytes, "1 to " + LARGEST_COMPOUND);
        }
        CompoundLayout layout = CompoundLayout.of(hdf.file(), hdf.guard(dataset::getDataType));
        this.heads = new AcquisitionHeads(layout);
        this.reference = layout.position("data");
        requireFloats(layout.type("data"));
    }

    /** The headers of all acquisitions, in the order of the file. */
    List<Acquisition> heads() throws FormatException {
        List<Acquisition> all = new ArrayList<>();
        for (int start = 0; start < count; start += BLOCK) {
            int size = Math.min(BLOCK, count - start);
            ByteBuffer bytes = bytes(start, size);
            for (int i = 0; i < size; i++) {
                all.add(heads.decode(start + i, bytes, i * compoundBytes));
            }
        }
        return all;
    }

    /** The samples of an acquisition: coil after coil, real and imaginary parts in turn. */
    FloatBuffer samples(Acquisition acquisition) throws FormatException {
        ByteBuffer bytes = bytes(acquisition.number(), 1);
        long address = bytes.getLong(reference + 4);
        int index = bytes.getInt(reference + 12);
        ByteBuffer data = hdf.guard(() -> heap(address).getObjectData(index));
        long expected = 8L * acquisition.samples() * acquisition.channels();
        if (data.remaining() != expected) {
            throw new FormatException(
                    hdf.file(),
                    "length of acquisition " + acquisition.number(),
                    data.remaining(),
                    expected + " bytes for " + acquisition.channels() + " coils of " + acquisition.samples()
                            + " samples");
        }
        return data.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    // Neighbours often share a heap; reading it again for each of them would take most of the time.
    private GlobalHeap heap(long address) {
        GlobalHeap current = heap;
        if (current == null || address != heapAddress) {
            current = new GlobalHeap(storage, address);
            heap = current;
            heapAddress = address;
        }
        return current;
    }

    private int count() throws FormatException {
        long[] extents = hdf.guard(dataset::getDimensionsAsLong);
        long most = hdf.length() / LEAST_BYTES;
        boolean isList = extents.length > 0 && Arrays.stream(extents).skip(1).allMatch(extent -> extent == 1);
        if (!isList || extents[0] < 1 || extents[0] > most) {
            throw new FormatException(
                    hdf.file(), "shape of data", Arrays.toString(extents), "a list of 1 to " + most + " acquisitions");
        }
        return (int) extents[0];
    }

    private ByteBuffer bytes(int start, int size) throws FormatException {
        ByteBuffer bytes = hdf.guard(() -> {
            long[] offset = new long[dataset.getDimensionsAsLong().length];
            int[] extents = new int[offset.length];
            Arrays.fill(extents, 1);
            offset[0] = start;
            extents[0] = size;
            return dataset.getSliceDataBuffer(offset, extents);
        });
        if (bytes.remaining() != size * compoundBytes) {
            throw new FormatException(
                    hdf.file(), "bytes of " + size + " acquisitions", bytes.remaining(), "" + size * compoundBytes);
        }
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    private void requireFloats(DataType type) throws FormatException {
        boolean floats = type instanceof VariableLength list
                && list.getSize() == REFERENCE_BYTES
                && list.getParent() instanceof FloatingPoint number
                && number.getSize() == Float.BYTES
                && number.getByteOrder() == ByteOrder.LITTLE_ENDIAN;
        if (!floats) {
            throw new FormatException(
                    hdf.file(), "data", type.getClass().getSimpleName(), "single precision lists of variable length");
        }
    }
}
