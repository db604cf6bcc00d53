package org.firenet.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.firenet.array.Shape;

/**
 * BART's sixteen dimensions, fastest first, and how they are shown in C order.
 *
 * <p>Dimensions 0 and 1 are rows and columns of the image, as {@code bart toimg} draws them and as Python sees them
 * after {@code cfl.readcfl}; dimension 3 counts coils. The others follow in reverse, the slowest first, and those of
 * extent 1 are left out, except coils where a slower dimension is there: [slices, coils, rows, columns]. Where dimension
 * 2, the third axis of a volume, is above 1, it stands between: [..., coils, depth, rows, columns].
 *
 * @param extents the extents, fastest first, at least four
 */
record CflDimensions(List<Long> extents) {
    private static final int ROWS = 0;
    private static final int COLUMNS = 1;
    private static final int DEPTH = 2;
    private static final int COILS = 3;
    private static final int SLICES = 13;
    private static final int COUNT = 16;
    private static final Pattern EXTENT = Pattern.compile("\\d{1,10}");

    /** Finds the line after {@code # Dimensions} in a header. */
    static CflDimensions parse(Path file, String header) throws FormatException {
        List<String> lines = header.lines().toList();
        int title = lines.indexOf("# Dimensions");
        if (title < 0 || title + 1 == lines.size()) {
            throw new FormatException(file, "header has no line '# Dimensions' with extents below it");
        }
        List<Long> extents = new ArrayList<>();
        for (String word : lines.get(title + 1).strip().split("\\s+")) {
            if (!EXTENT.matcher(word).matches()) {
                throw new FormatException(file, "dimension " + extents.size(), word, "a whole number below 10^10");
            }
            extents.add(Long.parseLong(word));
        }
        while (extents.size() <= COILS) {
            extents.add(1L);
        }
        return new CflDimensions(extents).checked(file);
    }

    /** The dimensions that hold an array of C-order shape [slices, coils, rows, columns] or less. */
    static CflDimensions of(Path file, Shape shape) throws FormatException {
        int rank = shape.rank();
        if (rank > 4) {
            throw new FormatException(file, "shape", shape, "at most slices x coils x rows x columns");
        }
        Long[] extents = new Long[COUNT];
        Arrays.fill(extents, 1L);
        int[] places = {COLUMNS, ROWS, COILS, SLICES};
        for (int i = 0; i < rank; i++) {
            // A vector is a column, as in BART.
            int place = rank == 1 ? ROWS : places[i];
            extents[place] = (long) shape.extent(rank - 1 - i);
        }
        return new CflDimensions(List.of(extents));
    }

    private CflDimensions checked(Path file) throws FormatException {
        HeaderShape.of(file, extents);
        return this;
    }

    /** Whether these are volumes, encoded in three directions. */
    boolean isVolume() {
        return extents.get(DEPTH) > 1;
    }

    /** The axes that are shown, slowest first in C order, as positions in {@link #extents}. */
    private List<Integer> axes() {
        List<Integer> axes = new ArrayList<>();
        for (int axis = extents.size() - 1; axis > COILS; axis--) {
            if (extents.get(axis) > 1) {
                axes.add(axis);
            }
        }
        if (extents.get(COILS) > 1 || !axes.isEmpty() || isVolume()) {
            axes.add(COILS);
        }
        if (isVolume()) {
            axes.add(DEPTH);
        }
        axes.addAll(List.of(ROWS, COLUMNS));
        return axes;
    }

    /** The shape in C order. */
    Shape shape() {
        return Shape.inFile(
                axes().stream().mapToInt(axis -> extents.get(axis).intValue()).toArray());
    }

    /** The distance in the file between neighbours along each dimension of {@link #shape()}, in elements. */
    long[] strides() {
        return axes().stream().mapToLong(this::stride).toArray();
    }

    private long stride(int axis) {
        return extents.subList(0, axis).stream().reduce(1L, (a, b) -> a * b);
    }

    /** The text of a header file. */
    String header() {
        StringBuilder text = new StringBuilder("# Dimensions\n");
        extents.forEach(extent -> text.append(extent).append(' '));
        return text.append("\n# Creator\nFIRENET\n").toString();
    }
}
