package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which a run keeps what it has finished, so that a later run of the same identity goes on from there. It
 * appears with the first thing to keep, stands beside the first output file, and goes when the run is complete.
 *
 * <p>{@code run.json} is the {@link RunIdentity}; {@code N.npy} holds the images of slice N, {@code N.json}, written after
 * it, its outcome; {@code slices.raw} the slices that volumes became. A slice without a whole outcome, or whose images cannot be read, counts as not finished.
 */
final class UnfinishedRun implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String IDENTITY = "run.json";
    private static final String LOCK = "lock";

    /** What is removed; anything else in the folder is not ours. */
    private static final Pattern OURS = Pattern.compile("\\d+\\.npy|slices\\.raw|(\\d+|run)\\.json|\\..*\\.part-.*");

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
                run.adopt(overwrite);
            } catch (IOException e) {
                run.unlock();
                throw e;
            }
        }
        return run;
    }

    /** Where it is kept. */
    Path folder() {
        return folder;
    }

    /** Where the slices go that volumes become. */
    Path slicesOfVolumes() {
        return folder.resolve("slices.raw");
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
            writeIdentity();
        }
    }

    private void adopt(Overwrite overwrite) throws IOException {
        String difference = difference();
        if (!difference.isEmpty()) {
            if (overwrite == Overwrite.NO) {
                throw new FormatException(
                        folder,
                        "an unfinished run is kept here, which this one cannot continue: " + difference
                                + "; repeat its command, or throw it away with --force or by removing the folder");
            }
            empty();
        }
        writeIdentity();
    }

    private String difference() throws IOException {
        if (ours().isEmpty()) {
            return "";
        }
        try {
            byte[] begun = Files.readAllBytes(folder.resolve(IDENTITY));
            return identity.differenceFrom(JSON.readValue(begun, RunIdentity.class));
        } catch (JacksonException | NoSuchFileException e) {
            return "its " + IDENTITY + " cannot be read";
        }
    }

    private void writeIdentity() throws FormatException {
        byte[] bytes = JSON.writeValueAsBytes(identity);
        SafeFiles.write(folder.resolve(IDENTITY), Overwrite.YES, out -> out.write(bytes));
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
            unlock();
            Files.deleteIfExists(folder.resolve(LOCK));
            deleteUnlessOthersUseIt();
        }
    }

    private void deleteUnlessOthersUseIt() throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // Somebody keeps files of his own there.
        }
    }

    private void empty() throws IOException {
        for (Path file : ours()) {
            Files.delete(file);
        }
    }

    private List<Path> ours() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            OURS.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        }
    }

    private Path imageFile(int slice) {
        return folder.resolve(slice + ".npy");
    }

    private Path outcomeFile(int slice) {
        return folder.resolve(slice + ".json");
    }

    /** Lets other processes go on with the run; where no slice was finished, nothing is left of it. */
    @Override
    public void close() throws IOException {
        if (lock != null && ours().stream().noneMatch(UnfinishedRun::isOutcome)) {
            remove();
        }
        unlock();
    }

    private static boolean isOutcome(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") && !name.equals(IDENTITY);
    }

    private void unlock() throws IOException {
        FileChannel held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }
}
