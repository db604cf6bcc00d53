package org.firenet.report;

import java.util.Arrays;
import java.util.List;

/** Pictures of the same size side by side in a grid, without captions, so without fonts. */
public final class Tiles {
    private static final int BETWEEN = 0x303030;

    private Tiles() {}

    /** How many of so many pictures stand in a row: as many as there are rows, or a few more. */
    public static int perRow(int count) {
        return (int) Math.ceil(Math.sqrt(count));
    }

    /**
     * The grid, filled row by row.
     *
     * @param gap pixels between neighbours, dark grey as empty places are
     * @throws IllegalArgumentException if there is no picture, or they differ in size
     */
    public static Picture of(List<Picture> pictures, int perRow, int gap) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a grid needs at least one picture");
        }
        int width = pictures.get(0).width();
        int height = pictures.get(0).height();
        int across = Math.min(perRow, pictures.size());
        int down = (pictures.size() + across - 1) / across;
        int wide = across * (width + gap) - gap;
        int[] rgb = new int[wide * (down * (height + gap) - gap)];
        Arrays.fill(rgb, BETWEEN);
        for (int i = 0; i < pictures.size(); i++) {
            Picture picture = pictures.get(i);
            if (picture.width() != width || picture.height() != height) {
                throw new IllegalArgumentException("pictures in a grid must be of one size, found " + picture);
            }
            int left = i % across * (width + gap);
            int top = i / across * (height + gap);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    rgb[(top + y) * wide + left + x] = picture.rgb(x, y);
                }
            }
        }
        return Picture.of(wide, rgb.length / wide, rgb);
    }
}
