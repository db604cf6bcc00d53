package org.firenet.report;

import java.util.Arrays;
import org.firenet.sampling.SamplingMask;

/**
 * A sampling mask as a picture: sampled positions white on black, in the order of the mask (for the centred Fourier
 * transform the lowest frequencies are in the middle, for Walsh–Hadamard in the upper left corner).
 */
public final class MaskPicture {
    /** Lines between levels: an orange that stands out from both black and white. */
    static final int LINE = 0xE69F00;

    private static final int WHITE = 0xFFFFFF;

    private MaskPicture() {}

    /**
     * One pixel per position.
     *
     * @throws IllegalArgumentException if the grid has not two dimensions
     */
    public static Picture of(SamplingMask mask) {
        Raster.requireImage(mask.shape());
        int[] rgb = new int[mask.shape().size()];
        for (int index : mask.indices()) {
            rgb[index] = WHITE;
        }
        return Picture.of(mask.shape().columns(), mask.shape().rows(), rgb);
    }

    /**
     * The mask, enlarged as {@link Enlargement#visible} does, with a line of one pixel before each given row and column.
     *
     * @param rowEdges first rows of levels, from 0 to the number of rows (then the line is the last row of pixels)
     * @param columnEdges first columns of levels, likewise
     * @throws IllegalArgumentException if the grid has not two dimensions, or an edge is outside
     */
    public static Picture withGrid(SamplingMask mask, int[] rowEdges, int[] columnEdges) {
        Picture plain = of(mask);
        requireInside(rowEdges, plain.height(), "row");
        requireInside(columnEdges, plain.width(), "column");
        int factor = Enlargement.factor(plain.width(), plain.height());
        int width = plain.width() * factor;
        int height = plain.height() * factor;
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = plain.rgb(i % width / factor, i / width / factor);
        }
        for (int edge : rowEdges) {
            int start = Math.min(edge * factor, height - 1) * width;
            Arrays.fill(rgb, start, start + width, LINE);
        }
        for (int edge : columnEdges) {
            for (int i = Math.min(edge * factor, width - 1); i < rgb.length; i += width) {
                rgb[i] = LINE;
            }
        }
        return Picture.of(width, height, rgb);
    }

    private static void requireInside(int[] edges, int extent, String what) {
        for (int edge : edges) {
            if (edge < 0 || edge > extent) {
                throw new IllegalArgumentException(
                        "the " + what + " edges of levels must be from 0 to " + extent + ", found " + edge);
            }
        }
    }
}
