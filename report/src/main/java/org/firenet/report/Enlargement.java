package org.firenet.report;

/** Makes small images visible: whole factors only, each pixel a sharp square. */
public final class Enlargement {
    /** No picture is enlarged beyond this many pixels on its longer side. */
    static final int LONGER_SIDE = 400;

    private Enlargement() {}

    /** The greatest whole factor, at least 1, that keeps the longer side within 400 pixels: 6 for 64², 1 from 201 on. */
    public static int factor(int width, int height) {
        return Math.max(1, LONGER_SIDE / Math.max(width, height));
    }

    /** The picture, enlarged by {@link #factor}; enlarging twice is enlarging once. */
    public static Picture visible(Picture picture) {
        return picture.enlarged(factor(picture.width(), picture.height()));
    }
}
