package org.firenet.phantom;

import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * Receiver coils of a simulated scanner: equal circular wire loops, evenly spaced on a cylinder around the object, the first
 * at the right. What a loop receives at a point is, by reciprocity, the field that a current in it would make there
 * (Biot and Savart): with {@code B = ∮ dl × r/|r|³}, the sensitivity is {@code B_x − iB_y}, where the main field points
 * along z, out of the image. Smooth and complex, strongest near the loop, computed in the plane of the image.
 *
 * @param coils number of loops, 1 to 64
 */
public record ReceiveLoops(int coils) {
    /** The largest number of loops. */
    public static final int MOST = 64;

    /** Radius of the cylinder, with the image in [−1, 1]²: outside its corners. */
    private static final double CYLINDER = 1.6;

    /** A single loop is as large as the object; many overlap a little, as in arrays. */
    private static final double LARGEST_LOOP = 1;

    private static final double OVERLAP = 1.2;
    private static final int SEGMENTS = 64;

    /** @throws IllegalArgumentException if the number of loops is out of range */
    public ReceiveLoops {
        if (coils < 1 || coils > MOST) {
            throw new IllegalArgumentException("the number of coils must be from 1 to " + MOST + ", found " + coils);
        }
    }

    /**
     * The sensitivities in every pixel, divided by their root sum of squares in the centre of the image.
     *
     * @param image rows × columns, at least 2 × 2
     * @return shape [coils, rows, columns]
     */
    public ComplexArray sensitivities(Shape image) {
        PixelGrid grid = new PixelGrid(image);
        ComplexArray maps = ComplexArray.zeros(Shape.of(coils, image.rows(), image.columns()));
        IntStream.range(0, coils * image.rows()).parallel().forEach(line -> {
            int coil = line / image.rows();
            double y = grid.y(line % image.rows());
            for (int column = 0; column < image.columns(); column++) {
                int at = line * image.columns() + column;
                double[] field = field(coil, grid.x(column), y);
                maps.re()[at] = field[0];
                maps.im()[at] = -field[1];
            }
        });
        maps.scale(1 / rootSumOfSquaresInTheCentre());
        return maps;
    }

    private double rootSumOfSquaresInTheCentre() {
        double[] field = field(0, 0, 0);
        return Math.sqrt(coils * (field[0] * field[0] + field[1] * field[1]));
    }

    private double loopRadius() {
        return Math.min(LARGEST_LOOP, OVERLAP * CYLINDER * StrictMath.sin(Math.PI / Math.max(2, coils)));
    }

    /** B_x and B_y at (x, y, 0) of one loop: the sum over its segments, each as one current element. */
    private double[] field(int coil, double x, double y) {
        double angle = 2 * Math.PI * coil / coils;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double radius = loopRadius();
        double bx = 0;
        double by = 0;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            double theta = 2 * Math.PI * (segment + 0.5) / SEGMENTS;
            double along = radius * Math.cos(theta);
            double up = radius * Math.sin(theta);
            // From the wire at (C cos − along·sin, C sin + along·cos, up) to the point; dl is its derivative by theta.
            double rx = x - (CYLINDER * cos - along * sin);
            double ry = y - (CYLINDER * sin + along * cos);
            double dx = up * sin;
            double dy = -up * cos;
            double cube = Math.pow(rx * rx + ry * ry + up * up, 1.5);
            bx += (-dy * up - along * ry) / cube;
            by += (along * rx + dx * up) / cube;
        }
        return new double[] {bx, by};
    }
}
