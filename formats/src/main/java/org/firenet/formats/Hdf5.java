package org.firenet.formats;

import io.jhdf.HdfFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * An HDF5 file that is open in jHDF, kept from what jHDF does with damaged files.
 *
 * <p>jHDF trusts the lengths in a file and takes memory for them. Files below 2 GiB are therefore mapped and read in
 * place: a length beyond the end of the file then fails before anything is allocated. Only larger files, whose lengths
 * fit into memory that such a file needs anyway, are read by jHDF itself.
 */
final class Hdf5 implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final HdfFile content;

    private Hdf5(Path file, FileChannel channel, HdfFile content) {
        this.file = file;
        this.channel = channel;
        this.content = content;
    }

    /** Opens a file. */
    static Hdf5 open(Path file) throws FormatException {
        Hdf5 hdf = unchecked(file);
        try {
            hdf.requireWhole();
            return hdf;
        } catch (FormatException e) {
            hdf.close();
            throw e;
        }
    }

    private static Hdf5 unchecked(Path file) throws FormatException {
        FileChannel channel = InputFiles.open(file);
        try {
            long length = channel.size();
            HdfFile content = length <= Integer.MAX_VALUE
                    ? HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, length))
                    : new HdfFile(file);
            return new Hdf5(file, channel, content);
        } catch (IOException e) {
            InputFiles.close(channel);
            throw FormatException.of(file, "cannot be read", e);
        } catch (RuntimeException | StackOverflowError e) {
            InputFiles.close(channel);
            throw damaged(file, e);
        }
    }

    /** The first bytes of a file say where it ends. */
    private void requireWhole() throws FormatException {
        long end = guard(() -> content.getHdfBackingStorage().getSuperblock().getEndOfFileAddress());
        if (length() < end) {
            throw new FormatException(
                    file, "length", length(), end + " bytes, as the file itself says: it is incomplete, copy it again");
        }
    }

    /** What jHDF opened; every use of it belongs into {@link #guard}. */
    HdfFile content() {
        return content;
    }

    Path file() {
        return file;
    }

    /** Length of the file in bytes. */
    long length() throws FormatException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    /** The result of a use of jHDF, whose failures of any kind mean that the file is damaged. */
    <T> T guard(Supplier<T> use) throws FormatException {
        try {
            return use.get();
        } catch (RuntimeException | StackOverflowError e) {
            // A tree whose node is its own child ends in the stack overflow.
            throw damaged(file, e);
        }
    }

    private static FormatException damaged(Path file, Throwable e) {
        return FormatException.of(file, "this is no valid HDF5 file, or a damaged one", e);
    }

    @Override
    public void close() {
        InputFiles.close(channel);
        content.close();
    }
}
