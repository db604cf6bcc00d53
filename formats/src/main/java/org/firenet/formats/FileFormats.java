package org.firenet.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.firenet.array.ComplexArray;

/** The known file formats. A file is recognised by its content first and by its extension second. */
public final class FileFormats {
    /** How many bytes at the start of a file are looked at. */
    public static final int HEAD_BYTES = 1024;

    private final List<FileFormat> formats;

    /** A registry of the given formats, asked in this order. */
    public FileFormats(List<FileFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** The formats of this module. */
    public static FileFormats standard() {
        return new FileFormats(List.of(
                new NpyFormat(),
                new PngFormat(),
                new TiffFormat(),
                new NiftiFormat(),
                new MatFormat(),
                new Hdf5Format(),
                new CflFormat()));
    }

    /** The formats, in the order in which they are asked. */
    public List<FileFormat> all() {
        return formats;
    }

    /**
     * The format of an existing file.
     *
     * @throws FormatException if there is no such file, it is a directory, it cannot be read or no format knows it
     */
    public FileFormat recognise(Path file) throws FormatException {
        Optional<FileFormat> byContent = Optional.empty();
        if (Files.exists(file)) {
            byte[] head = InputFiles.head(file, HEAD_BYTES);
            byContent = first(format -> format.recognises(head));
        }
        return byContent.or(() -> first(format -> format.matchesName(file))).orElseThrow(() -> unknown(file));
    }

    /**
     * Opens a file of any known format.
     *
     * @param file the file, or {@code FILE:NAME} for one array of a file that has names for them
     * @throws FormatException as {@link #recognise} does, or if the file is not valid
     */
    public ArrayReader open(Path file) throws FormatException {
        String name = String.valueOf(file.getFileName());
        int colon = name.indexOf(':', 1);
        if (colon > 0 && !Files.exists(file)) {
            // The name of an array may have slashes, as a path has.
            return openNamed(file.resolveSibling(name.substring(0, colon)), name.substring(colon + 1));
        }
        for (Path parent = file.getParent(); parent != null && !Files.exists(parent); parent = parent.getParent()) {
            String folder = String.valueOf(parent.getFileName());
            int inside = folder.indexOf(':', 1);
            if (inside > 0) {
                Path rest = parent.relativize(file);
                return openNamed(
                        parent.resolveSibling(folder.substring(0, inside)), folder.substring(inside + 1) + "/" + rest);
            }
        }
        return recognise(file).open(file);
    }

    private ArrayReader openNamed(Path file, String array) throws FormatException {
        InputFiles.requireRegular(file);
        return recognise(file).open(file, array);
    }

    /**
     * Writes an array in the format that the extension of the target names.
     *
     * @throws FormatException if no format that can be written has this extension, or as {@link ArrayWriter#write} does
     */
    public void write(Path file, ComplexArray array, ElementType type, Overwrite overwrite) throws FormatException {
        writer(file).write(file, array, type, overwrite);
    }

    /**
     * The writer for the extension of a target, which need not exist.
     *
     * @throws FormatException if no format that can be written has this extension
     */
    public ArrayWriter writer(Path file) throws FormatException {
        return first(format -> format.writer().isPresent() && format.matchesName(file))
                .flatMap(FileFormat::writer)
                .orElseThrow(() -> new FormatException(
                        file,
                        "extension",
                        file.getFileName(),
                        "one of " + extensions(f -> f.writer().isPresent())));
    }

    private Optional<FileFormat> first(Predicate<FileFormat> condition) {
        return formats.stream().filter(condition).findFirst();
    }

    private String extensions(Predicate<FileFormat> condition) {
        return formats.stream()
                .filter(condition)
                .flatMap(format -> format.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(", "));
    }

    private FormatException unknown(Path file) {
        if (!Files.exists(file)) {
            return new FormatException(file, "no such file");
        }
        return new FormatException(
                file, "neither the content nor the extension is known, expected one of " + extensions(f -> true));
    }
}
