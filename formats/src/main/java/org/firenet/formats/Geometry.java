package org.firenet.formats;

import java.util.Locale;
import java.util.Map;

/**
 * Where the pixels of images lie: the centre of pixel {@code [slice, row, column]} is at
 * {@code origin + column·columnStep + row·rowStep + slice·sliceStep}, in mm, in the patient's space.
 *
 * @param origin centre of the first pixel of the first slice
 * @param columnStep from a pixel to its neighbour in the next column
 * @param rowStep from a pixel to its neighbour in the next row
 * @param sliceStep from a pixel to its neighbour in the next slice
 * @param slices how many images that follow one another lie side by side in space; further ones are repetitions
 * @param oriented whether directions and origin are known; if not, only the lengths of the steps mean something
 */
public record Geometry(
        Vector3 origin, Vector3 columnStep, Vector3 rowStep, Vector3 sliceStep, int slices, boolean oriented) {
    public Geometry {
        if (slices < 1) {
            throw new IllegalArgumentException("a geometry needs at least one slice, found " + slices);
        }
    }

    /** Pixels of known size, in mm, but of unknown place and direction. */
    public static Geometry ofVoxels(double column, double row, double slice, int slices) {
        return new Geometry(
                Vector3.ZERO,
                new Vector3(column, 0, 0),
                new Vector3(0, row, 0),
                new Vector3(0, 0, slice),
                slices,
                false);
    }

    /** The geometry of what is left when {@code rows} and {@code columns} are cut off in front. */
    public Geometry without(int rows, int columns) {
        Vector3 moved = origin.plus(rows, rowStep).plus(columns, columnStep);
        return new Geometry(oriented ? moved : origin, columnStep, rowStep, sliceStep, slices, oriented);
    }

    /** The geometry of one image of a stack, counted from 0. */
    public Geometry image(int index) {
        Vector3 moved = origin.plus(index % slices, sliceStep);
        return new Geometry(oriented ? moved : origin, columnStep, rowStep, sliceStep, 1, oriented);
    }

    /** Adds what people want to know to the facts of a file. */
    void describe(Map<String, String> details) {
        details.put(
                "voxel size",
                millimetres(columnStep) + " x " + millimetres(rowStep) + " x " + millimetres(sliceStep) + " mm");
        details.put(
                "orientation", oriented ? "columns to " + side(columnStep) + ", rows to " + side(rowStep) : "unknown");
    }

    private static String millimetres(Vector3 step) {
        return String.format(Locale.ROOT, "%.4g", step.length());
    }

    /** The side of the patient that a direction mostly points to. */
    private static String side(Vector3 step) {
        double x = Math.abs(step.x());
        double y = Math.abs(step.y());
        double z = Math.abs(step.z());
        if (x >= y && x >= z) {
            return step.x() >= 0 ? "the right" : "the left";
        }
        if (y >= z) {
            return step.y() >= 0 ? "the front" : "the back";
        }
        return step.z() >= 0 ? "the head" : "the feet";
    }
}
