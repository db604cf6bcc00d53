package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which a run keeps what it has finished, so that a later run of the same identity goes on from there. It
 * appears with the first thing to keep, stands beside the first output file, and goes when the run is complete.
 *
 * <p>{@code run.json} is the {@link RunIdentity}; {@code N.npy} holds the images of slice N, {@code N.json}, written after
 * it, its outcome. A slice without a whole outcome, or whose images cannot be read, counts as not finished.
 */
final class UnfinishedRun implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String IDENTITY = "run.json";
    private static final String LOCK = "lock";

    private final Path folder;
    private final RunIdentity identity;
    private final ElementType type;
    private final FileFormats formats = FileFormats.standard();
    private @Nullable FileChannel lock;

    private UnfinishedRun(Path folder, RunIdentity identity, ElementType type) {
        this.folder = folder;
        this.identity = identity;
        this.type = type;
    }

    /**
     * The run that was begun for an output file, or a new one.
     *
     * @param output the first output file
     * @param type how images are stored
     * @param overwrite whether a run of another identity may be thrown away
     * @throws FormatException if another run was begun there, or another process is at work on it
     */
    static UnfinishedRun of(Path output, RunIdentity identity, ElementType type, Overwrite overwrite)
            throws IOException {
        UnfinishedRun run =
                new UnfinishedRun(output.resolveSibling(output.getFileName() + ".unfinished"), identity, type);
        if (Files.exists(run.folder)) {
            run.lock();
            try {
                run.requireSame(overwrite);
            } catch (IOException e) {
                run.close();
                throw e;
            }
        }
        return run;
    }

    /** Where it is kept. */
    Path folder() {
        return folder;
    }

    /** The outcome of a slice, if it is finished. */
    Optional<SliceOutcome> outcome(int slice) {
        try {
            SliceOutcome outcome = JSON.readValue(Files.readAllBytes(outcomeFile(slice)), SliceOutcome.class);
            if (outcome.figures() != null) {
                formats.open(imageFile(slice)).close();
            }
            return Optional.of(outcome);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** The images of a slice whose outcome has figures. */
    ComplexArray images(int slice) throws FormatException {
        try (ArrayReader reader = formats.open(imageFile(slice))) {
            return reader.readAll(Integer.MAX_VALUE);
        }
    }

    /** Keeps a slice: its images, null if it has none, and what is known of them. Thread-safe. */
    void keep(SliceOutcome outcome, @Nullable ComplexArray images) throws IOException {
        begin();
        if (images != null) {
            formats.write(imageFile(outcome.slice()), images, type, Overwrite.YES);
        }
        Files.write(outcomeFile(outcome.slice()), JSON.writeValueAsBytes(outcome));
    }

    /** Makes the folder, unless it is there. */
    synchronized void begin() throws IOException {
        if (lock == null) {
            Files.createDirectories(folder);
            lock();
            Files.write(folder.resolve(IDENTITY), JSON.writeValueAsBytes(identity));
        }
    }

    private void requireSame(Overwrite overwrite) throws IOException {
        String difference = difference();
        if (!difference.isEmpty() && overwrite == Overwrite.NO) {
            throw new FormatException(
                    folder,
                    "an unfinished run is kept here, which this one cannot continue: " + difference
                            + "; repeat its command, or throw it away with --force or by removing the folder");
        }
        if (!difference.isEmpty()) {
            empty();
            Files.write(folder.resolve(IDENTITY), JSON.writeValueAsBytes(identity));
        }
    }

    private String difference() throws IOException {
        try {
            byte[] begun = Files.readAllBytes(folder.resolve(IDENTITY));
            return identity.differenceFrom(JSON.readValue(begun, RunIdentity.class));
        } catch (JacksonException | java.nio.file.NoSuchFileException e) {
            return "its " + IDENTITY + " cannot be read";
        }
    }

    private void lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Said below.
        }
        if (held == null) {
            channel.close();
            throw new FormatException(folder, "another firenet is at work on this run; wait for it, or end it");
        }
        lock = channel;
    }

    /** Removes all that was kept. */
    void remove() throws IOException {
        if (lock != null) {
            empty();
            close();
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        }
    }

    private void empty() throws IOException {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, file -> !file.endsWith(LOCK))) {
            for (Path file : kept) {
                Files.delete(file);
            }
        }
    }

    private Path imageFile(int slice) {
        return folder.resolve(slice + ".npy");
    }

    private Path outcomeFile(int slice) {
        return folder.resolve(slice + ".json");
    }

    /** Lets other processes go on with the run. */
    @Override
    public void close() throws IOException {
        FileChannel held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }
}
