package org.firenet.cli.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.ComplexPart;
import org.firenet.array.Decibels;
import org.firenet.array.Shape;
import org.firenet.cli.output.Figures;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.Excerpt;
import org.firenet.formats.FormatException;
import org.firenet.report.GreyScale;
import org.firenet.report.Picture;
import org.firenet.report.Thumbnail;
import org.firenet.report.Tiles;
import org.firenet.report.Window;
import org.jspecify.annotations.Nullable;

/**
 * The images of a file that are shown, in one window.
 *
 * @param file what they come from, for people
 * @param image rows and columns
 * @param numbers which images of the file, counted through
 * @param values of every image, row by row
 * @param window black to white
 */
record Gallery(String file, Shape image, List<Integer> numbers, List<double[]> values, Window window) {
    private static final double FLOOR = -80;

    /** What is to be seen of the values. */
    record Look(
            @Nullable ComplexPart part,
            boolean log,
            @Nullable Window window) {}

    /** Reads as many images as are wanted, and no more. */
    static Gallery read(ArrayReader reader, List<Integer> leading, int most, Look look) throws FormatException {
        Shape stack = new Excerpt(reader, leading, values -> values).shape();
        Shape image = image(stack);
        List<Integer> numbers = evenly((int) Math.min(Integer.MAX_VALUE, stack.elements() / image.elements()), most);
        ComplexPart part = look.part;
        if (part == null) {
            part = reader.header().type().isComplex() || look.log ? ComplexPart.MAGNITUDE : ComplexPart.REAL;
        }
        List<double[]> values = new ArrayList<>();
        for (int number : numbers) {
            values.add(part.of(image(reader, leading, stack, number)).re());
        }
        Window window = look.window;
        if (look.log) {
            double peak = values.stream()
                    .flatMapToDouble(Arrays::stream)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            values.replaceAll(magnitudes -> Decibels.of(magnitudes, peak > 0 ? peak : 1, FLOOR));
            window = new Window(FLOOR, 0);
        } else if (window == null) {
            double[] all = values.stream().flatMapToDouble(Arrays::stream).toArray();
            window = part == ComplexPart.PHASE ? new Window(-Math.PI, Math.PI) : Window.usual(all);
        }
        return new Gallery(reader.file() + ", " + reader.header().shape(), image, numbers, values, window);
    }

    private static Shape image(Shape stack) {
        int rank = stack.rank();
        return rank == 1 ? Shape.of(1, stack.extent(0)) : Shape.of(stack.extent(rank - 2), stack.extent(rank - 1));
    }

    /** At most so many numbers below {@code count}, the first among them, at equal distances. */
    private static List<Integer> evenly(int count, int most) {
        int shown = Math.min(count, most);
        return IntStream.range(0, shown)
                .mapToObj(i -> (int) ((long) i * count / shown))
                .toList();
    }

    private static ComplexArray image(ArrayReader reader, List<Integer> leading, Shape stack, int number)
            throws FormatException {
        int[] from = new int[reader.header().shape().rank()];
        int[] extent = reader.header().shape().toArray();
        Arrays.fill(extent, 0, Math.max(0, extent.length - 2), 1);
        for (int i = 0; i < leading.size(); i++) {
            from[i] = leading.get(i);
        }
        int rest = number;
        for (int axis = stack.rank() - 3; axis >= 0; axis--) {
            from[leading.size() + axis] = rest % stack.extent(axis);
            rest /= stack.extent(axis);
        }
        return reader.readBox(from, Shape.of(extent));
    }

    /** How many values are NaN or infinite. */
    long notFinite() {
        return values.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isFinite(value))
                .count();
    }

    /** All images side by side, made smaller until they are at most so many pixels wide. */
    Picture picture(int mostColumns, int gap) {
        int perRow = Tiles.perRow(numbers.size());
        int each = Math.max(1, (mostColumns - (perRow - 1) * gap) / perRow);
        GreyScale grey = new GreyScale(window);
        List<Picture> pictures = new ArrayList<>();
        for (double[] one : values) {
            Thumbnail small = Thumbnail.of(one, image, each);
            pictures.add(grey.picture(small.values(), small.shape()));
        }
        return Tiles.of(pictures, perRow, gap);
    }

    /** What is shown, for people. */
    Figures figures() {
        return new Figures()
                .row("from", file)
                .row("images", numbers.size() == 1 ? numbers.get(0) : numbers)
                .row("black to white", Figures.number(window.low()) + " to " + Figures.number(window.high()));
    }
}
