package org.firenet.formats;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * HDF5 files, read only. What is in them decides: raw data of ISMRMRD ({@link IsmrmrdLayout}), k-space of fastMRI
 * ({@link FastMriLayout}), else the one array of numbers that the file holds, or one that is named
 * ({@link Hdf5Arrays}).
 */
public final class Hdf5Format implements FileFormat {
    private static final byte[] MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final List<Hdf5Layout> LAYOUTS = List.of(new IsmrmrdLayout(), new FastMriLayout());

    @Override
    public String name() {
        return "hdf5";
    }

    @Override
    public List<String> extensions() {
        return List.of("h5", "hdf5", "mrd");
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public ArrayReader open(Path file) throws FormatException {
        Hdf5 hdf = Hdf5.open(file);
        try {
            for (Hdf5Layout layout : LAYOUTS) {
                Optional<ArrayReader> reader = layout.open(hdf);
                if (reader.isPresent()) {
                    return reader.get();
                }
            }
            return new Hdf5Arrays(hdf).only();
        } catch (FormatException e) {
            hdf.close();
            throw e;
        }
    }

    @Override
    public ArrayReader open(Path file, String array) throws FormatException {
        Hdf5 hdf = Hdf5.open(file);
        try {
            return new Hdf5Arrays(hdf).named(array);
        } catch (FormatException e) {
            hdf.close();
            throw e;
        }
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.empty();
    }
}
