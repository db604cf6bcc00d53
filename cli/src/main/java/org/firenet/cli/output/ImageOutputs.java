package org.firenet.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.firenet.formats.ArraySource;
import org.firenet.formats.ArrayWriter;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;

/** The files that images and their figures go to, each of the kind that its extension names. */
public final class ImageOutputs {
    private final List<Path> files;
    private final FileFormats formats;
    private final Overwrite overwrite;

    private ImageOutputs(List<Path> files, FileFormats formats, Overwrite overwrite) {
        this.files = files;
        this.formats = formats;
        this.overwrite = overwrite;
    }

    /**
     * Checks the targets before any work is done.
     *
     * @param wanted the files asked for; if none, three in the working directory, named after the data
     * @param type how values have to be stored
     * @throws FormatException if a target exists and may not be replaced, or is of an unknown kind
     */
    public static ImageOutputs of(
            List<Path> wanted, Path data, ElementType type, FileFormats formats, Overwrite overwrite)
            throws FormatException {
        List<Path> files = wanted.isEmpty() ? named(data) : wanted;
        requireDifferent(files);
        for (Path file : files) {
            if (!isPicture(file) && !isDocument(file)) {
                requireType(file, writer(formats, file), type);
            }
            SafeFiles.check(file, overwrite);
        }
        return new ImageOutputs(files, formats, overwrite);
    }

    private static ArrayWriter writer(FileFormats formats, Path file) throws FormatException {
        try {
            return formats.writer(file);
        } catch (FormatException e) {
            throw new FormatException(
                    file, "unknown kind of file, expected .npy, .cfl, .nii, .nii.gz, .tif, .png or .json");
        }
    }

    /** @throws FormatException if a target is the file that is read */
    public static void requireNotTheInput(Path file, Path data) throws FormatException {
        if (file.toAbsolutePath().normalize().equals(data.toAbsolutePath().normalize())) {
            throw new FormatException(file, "this file is read, expected another one to write");
        }
    }

    /** @throws FormatException if two of the targets are the same file */
    public static void requireDifferent(List<Path> files) throws FormatException {
        Set<Path> seen = new HashSet<>();
        for (Path file : files) {
            if (!seen.add(file.toAbsolutePath().normalize())) {
                throw new FormatException(file, "this file is to be written twice, expected different targets");
            }
        }
    }

    private static void requireType(Path file, ArrayWriter writer, ElementType type) throws FormatException {
        // Single precision magnitudes go into every kind of file.
        if (type != ElementType.F4 && !writer.types().contains(type)) {
            String values =
                    type == ElementType.C8 ? "complex values, expected .npy or .cfl" : type + " values, expected .npy";
            throw new FormatException(file, "this kind of file cannot hold " + values);
        }
    }

    /**
     * Checks, before any work is done, that every file can hold so many images.
     *
     * @throws FormatException if one cannot
     */
    public void requireRoomFor(int images) throws FormatException {
        for (Path file : files) {
            boolean values = !isPicture(file) && !isDocument(file);
            if (values && images > 1 && !formats.writer(file).holdsStacks()) {
                throw new FormatException(
                        file, "this kind of file holds one image, found " + images + " slices; take .npy or --slice");
            }
        }
    }

    private static List<Path> named(Path data) {
        String name = String.valueOf(data.getFileName());
        int dot = name.lastIndexOf('.');
        String base = (dot > 0 ? name.substring(0, dot) : name) + "-firenet";
        return List.of(Path.of(base + ".npy"), Path.of(base + ".png"), Path.of(base + ".json"));
    }

    /** The file that is written first. */
    public Path first() {
        return files.get(0);
    }

    /**
     * Writes all files.
     *
     * @param images [..., rows, columns]; of a stack one slice is asked for at a time
     */
    public void write(ArraySource images, ElementType type, Object document) throws IOException {
        for (Path file : files) {
            if (isDocument(file)) {
                Json.write(file, document, overwrite);
            } else if (isPicture(file)) {
                byte[] png = StackPicture.of(images).png();
                SafeFiles.write(file, overwrite, out -> out.write(png));
            } else {
                ArrayWriter writer = formats.writer(file);
                writer.write(file, images, stored(writer, type), overwrite);
            }
        }
    }

    /** The type asked for, or the only one that a format has. */
    private static ElementType stored(ArrayWriter writer, ElementType type) {
        return writer.types().contains(type) ? type : ElementType.C8;
    }

    private static boolean isPicture(Path file) {
        return hasExtension(file, ".png");
    }

    private static boolean isDocument(Path file) {
        return hasExtension(file, ".json");
    }

    private static boolean hasExtension(Path file, String extension) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /** The names of the files, for people. */
    @Override
    public String toString() {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
