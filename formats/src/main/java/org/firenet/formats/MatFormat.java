package org.firenet.formats;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * MATLAB's {@code .mat}, read only: versions 5 to 7 ({@link Mat5File}), and version 7.3, which is HDF5
 * ({@link Hdf5Arrays}). Rows and columns are those that MATLAB shows; {@code A(:,:,k)} is slice k − 1.
 */
public final class MatFormat implements FileFormat {
    private static final String MARK = "MATLAB ";
    private static final String MARK_OF_HDF5 = "MATLAB 7.3";
    private final Hdf5Format hdf5 = new Hdf5Format();

    @Override
    public String name() {
        return "mat";
    }

    @Override
    public List<String> extensions() {
        return List.of("mat");
    }

    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(MARK);
    }

    @Override
    public ArrayReader open(Path file) throws FormatException {
        if (isHdf5(file)) {
            return hdf5.open(file);
        }
        return new Mat5File(file).only();
    }

    @Override
    public ArrayReader open(Path file, String array) throws FormatException {
        if (isHdf5(file)) {
            return hdf5.open(file, array);
        }
        return new Mat5File(file).named(array);
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.empty();
    }

    private boolean isHdf5(Path file) throws FormatException {
        byte[] head = InputFiles.head(file, FileFormats.HEAD_BYTES);
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(MARK_OF_HDF5);
    }
}
