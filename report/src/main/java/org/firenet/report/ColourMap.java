package org.firenet.report;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * Colours for error images. Lightness rises steadily along the map, so that equal differences look alike, the order
 * survives a grey print, and readers who can't tell red from green lose nothing. The maps are those of Matplotlib (Smith
 * and van der Walt, 2015), nine anchors of each, interpolated linearly in sRGB, which leaves their lightness (L*) by less
 * than 1 of 100.
 */
public enum ColourMap {
    /** From violet over green to yellow. */
    VIRIDIS(0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725),
    /** From black over red to pale yellow: no error is black, as in an image of magnitudes. */
    INFERNO(0x000004, 0x210C4A, 0x57106E, 0x8A226A, 0xBC3754, 0xE45A31, 0xF98E09, 0xF9CB35, 0xFCFFA4);

    private final int[] anchors;

    ColourMap(int... anchors) {
        this.anchors = anchors;
    }

    /**
     * The colour {@code 0xRRGGBB} at a position.
     *
     * @param position from 0 to 1; what is outside is cut off
     */
    public int rgb(double position) {
        double place = Math.max(0, Math.min(1, position)) * (anchors.length - 1);
        int left = Math.min((int) place, anchors.length - 2);
        double share = place - left;
        return mix(16, left, share) << 16 | mix(8, left, share) << 8 | mix(0, left, share);
    }

    private int mix(int shift, int left, double share) {
        int from = anchors[left] >> shift & 0xFF;
        int to = anchors[left + 1] >> shift & 0xFF;
        return (int) Math.round(from + share * (to - from));
    }

    /**
     * The magnitudes of a complex image, one pixel per value.
     *
     * @throws IllegalArgumentException if it has not two dimensions
     */
    public Picture picture(ComplexArray image, Window window) {
        return picture(image.magnitude(), image.shape(), window);
    }

    /**
     * A real image, one pixel per value; NaN and infinite values are magenta.
     *
     * @param values row by row
     * @param shape rows and columns
     * @throws IllegalArgumentException if the shape has not two dimensions, or does not fit the values
     */
    public Picture picture(double[] values, Shape shape, Window window) {
        return Raster.paint(values, shape, value -> rgb(window.position(value)));
    }

    /**
     * The picture of the magnitudes, enlarged as {@link Enlargement#visible} does, with a bar of the colours and the ends
     * and the middle of the window printed at its right.
     *
     * @throws MissingFontsException if this machine has no fonts
     */
    public Picture pictureWithLegend(ComplexArray image, Window window) {
        return ColourLegend.beside(Enlargement.visible(picture(image, window)), this, window);
    }

    /**
     * The picture of a real image, enlarged and with a legend likewise.
     *
     * @throws MissingFontsException if this machine has no fonts
     */
    public Picture pictureWithLegend(double[] values, Shape shape, Window window) {
        return ColourLegend.beside(Enlargement.visible(picture(values, shape, window)), this, window);
    }
}
