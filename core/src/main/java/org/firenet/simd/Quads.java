package org.firenet.simd;

/**
 * Four equal rectangles of a matrix, two beside two.
 *
 * @param plane the matrix
 * @param right distance from the left to the right rectangles, in columns
 * @param below distance from the upper to the lower rectangles, in rows
 */
public record Quads(Plane plane, int right, int below) {
    /** How far the lower rectangles lie behind the upper ones in the arrays. */
    public int offsetBelow() {
        return below * plane.stride();
    }
}
