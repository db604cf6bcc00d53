package org.firenet.audit.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.imaging.ImagingModel;
import org.firenet.operator.Sampling;

/**
 * Any program, started as {@code PROGRAM IN.npy OUT.npy}: it reads k-space on its full grid, {@code [rows, columns]} of
 * complex128 with zeros where nothing was sampled, and writes the image, {@code [rows, columns]}, real or complex. Both
 * files lie in a temporary folder, which is the program's working folder only if it makes it so.
 */
public final class ExternalProgram implements Reconstruction {
    private static final int LONGEST_COMPLAINT = 200;

    private final String name;
    private final List<String> command;
    private final ImagingModel model;
    private final Duration limit;

    /**
     * @param name for tables and pictures
     * @param command the program and its arguments
     * @param limit for one image
     */
    public ExternalProgram(String name, List<String> command, ImagingModel model, Duration limit) {
        this.name = name;
        this.command = List.copyOf(command);
        this.model = model;
        this.limit = limit;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Shape measurements() {
        return model.operator().range();
    }

    @Override
    public Shape image() {
        return model.mask().shape();
    }

    @Override
    public boolean concurrent() {
        return true;
    }

    @Override
    public ComplexArray reconstruct(ComplexArray y) {
        try {
            Path folder = Files.createTempDirectory("firenet-audit");
            Path in = folder.resolve("in.npy");
            Path out = folder.resolve("out.npy");
            Path log = folder.resolve("log");
            try {
                ComplexArray grid = new Sampling(image(), model.mask().indices()).adjoint(y);
                FileFormats.standard().write(in, grid, ElementType.C16, Overwrite.NO);
                run(in, out, log);
                return read(out);
            } finally {
                for (Path file : List.of(in, out, log, folder)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new ReconstructionException(name + ": " + e.getMessage(), e);
        }
    }

    private void run(Path in, Path out, Path log) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add(in.toString());
        words.add(out.toString());
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ReconstructionException(name + " gave no image within " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new ReconstructionException(
                        name + " ended with exit code " + process.exitValue() + complaint(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReconstructionException(name + " was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The last line that the program printed. */
    private static String complaint(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8).strip();
        String line = text.substring(text.lastIndexOf('\n') + 1).replaceAll("\\p{C}", "?");
        return line.isEmpty() ? "" : ": " + line.substring(0, Math.min(LONGEST_COMPLAINT, line.length()));
    }

    private ComplexArray read(Path out) throws FormatException {
        if (!Files.exists(out)) {
            throw new ReconstructionException(name + " ended without writing " + out.getFileName());
        }
        try (ArrayReader reader = FileFormats.standard().open(out)) {
            Shape found = reader.header().shape();
            if (!found.equals(image())) {
                throw new ReconstructionException(name + " wrote an image of shape " + found + ", expected " + image());
            }
            ComplexArray image = reader.readAll(image().size());
            if (image.firstNonFinite() >= 0) {
                throw new ReconstructionException(name + " wrote an image with NaN or infinite values");
            }
            return image;
        }
    }
}
