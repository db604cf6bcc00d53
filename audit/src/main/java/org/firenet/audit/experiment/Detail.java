package org.firenet.audit.experiment;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A small thing that may or may not be in an image, on a rectangle of pixels. Looked for by a matched filter: the mean over
 * its ink, for letters minus the mean over the paper between them, so that a bright patch is no text.
 *
 * @param kind {@code disc} or {@code text}
 * @param size radius of a disc, height of letters, over the side of the image
 * @param rows of the rectangle
 * @param columns of the rectangle
 * @param ink row by row, where the thing is
 * @param onPaper whether what surrounds the ink counts
 */
record Detail(String kind, double size, int rows, int columns, boolean[] ink, boolean onPaper) {
    /** Three columns and five rows each. */
    private static final String[] LETTERS = {
        "### ### #.# ###", //
        ".#. #.. #.# .#.",
        ".#. ##. .#. .#.",
        ".#. #.. #.# .#.",
        ".#. ### #.# .#."
    };

    /** A disc. */
    static Detail disc(double radius, int side) {
        double reach = radius * side;
        int whole = (int) reach;
        int width = 2 * whole + 1;
        boolean[] ink = new boolean[width * width];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = Math.hypot(i / width - whole, i % width - whole) <= reach;
        }
        return new Detail("disc", radius, width, width, ink, false);
    }

    /**
     * The word TEXT with a margin.
     *
     * @param dot pixels per dot of the letters, which are five dots high
     */
    static Detail text(int dot, int side) {
        int rows = LETTERS.length + 2;
        int columns = LETTERS[0].length() + 2;
        boolean[] ink = new boolean[rows * columns * dot * dot];
        for (int i = 0; i < ink.length; i++) {
            int row = i / (columns * dot) / dot - 1;
            int column = i % (columns * dot) / dot - 1;
            ink[i] = row >= 0
                    && row < LETTERS.length
                    && column >= 0
                    && column < LETTERS[0].length()
                    && LETTERS[row].charAt(column) == '#';
        }
        return new Detail("text", (double) LETTERS.length * dot / side, rows * dot, columns * dot, ink, true);
    }

    /** The detail with values 1, in an image of zeros; the given pixel is the middle of the rectangle. */
    ComplexArray image(Shape shape, int row, int column) {
        ComplexArray image = ComplexArray.zeros(shape);
        for (int i = 0; i < ink.length; i++) {
            int at = (row - rows / 2 + i / columns) * shape.columns() + column - columns / 2 + i % columns;
            image.re()[at] = ink[i] ? 1 : 0;
        }
        return image;
    }

    /** How strong the detail is in the real parts around a pixel: the contrast c for c times {@link #image}. */
    double strength(ComplexArray image, int row, int column) {
        double[] sum = new double[2];
        int[] count = new int[2];
        int width = image.shape().columns();
        for (int i = 0; i < ink.length; i++) {
            int at = (row - rows / 2 + i / columns) * width + column - columns / 2 + i % columns;
            sum[ink[i] ? 1 : 0] += image.re()[at];
            count[ink[i] ? 1 : 0]++;
        }
        return sum[1] / count[1] - (onPaper ? sum[0] / count[0] : 0);
    }

    /** The largest strength over places in an image, half a rectangle's shorter side apart. */
    double strongest(ComplexArray image) {
        Shape shape = image.shape();
        int spacing = Math.max(1, Math.min(rows, columns) / 2);
        double largest = 0;
        for (int row = rows / 2; row + rows - rows / 2 <= shape.rows(); row += spacing) {
            for (int column = columns / 2; column + columns - columns / 2 <= shape.columns(); column += spacing) {
                largest = Math.max(largest, strength(image, row, column));
            }
        }
        return largest;
    }

    /** Whether it fits into an image around a pixel. */
    boolean fits(Shape shape, int row, int column) {
        return row >= rows / 2
                && column >= columns / 2
                && row + rows - rows / 2 <= shape.rows()
                && column + columns - columns / 2 <= shape.columns();
    }
}
