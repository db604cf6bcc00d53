package org.firenet.formats;

import java.nio.file.Path;
import java.util.stream.DoubleStream;

/** The geometry in a NIfTI header: the sform if it is set, else the qform (a quaternion), else voxel sizes alone. */
final class NiftiGeometry {
    private static final int SCANNER = 1;
    private static final int MILLIMETRES = 2;
    /** How far from a right angle axes may be to be written as a rotation; single precision in NIfTI-1. */
    private static final double SKEW = 1e-5;

    private NiftiGeometry() {}

    /** Reads it. */
    static Geometry of(Path file, NiftiFields fields, int slices) throws FormatException {
        double unit = unit(fields.lengthUnit());
        if (fields.sformCode() > 0) {
            return checked(file, "sform", sform(fields, unit, slices));
        }
        double[] sizes = DoubleStream.of(fields.pixdim(1), fields.pixdim(2), fields.pixdim(3))
                .map(size -> Double.isFinite(size) && size != 0 ? Math.abs(size) * unit : 1)
                .toArray();
        if (fields.qformCode() > 0) {
            return checked(file, "qform", qform(fields, unit, sizes, slices));
        }
        return Geometry.ofVoxels(sizes[0], sizes[1], sizes[2], slices);
    }

    private static double unit(int code) {
        return switch (code) {
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> 1;
        };
    }

    private static Geometry sform(NiftiFields fields, double unit, int slices) {
        Vector3[] columns = new Vector3[4];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Vector3(fields.row(0, i), fields.row(1, i), fields.row(2, i)).times(unit);
        }
        return new Geometry(columns[3], columns[0], columns[1], columns[2], slices, true);
    }

    private static Geometry qform(NiftiFields fields, double unit, double[] sizes, int slices) {
        Vector3 origin = new Vector3(fields.quaternion(3), fields.quaternion(4), fields.quaternion(5)).times(unit);
        Rotation rotation = Rotation.ofQuaternion(fields.quaternion(0), fields.quaternion(1), fields.quaternion(2));
        double sign = fields.pixdim(0) < 0 ? -1 : 1;
        return new Geometry(
                origin,
                rotation.x().times(sizes[0]),
                rotation.y().times(sizes[1]),
                rotation.z().times(sign * sizes[2]),
                slices,
                true);
    }

    private static Geometry checked(Path file, String field, Geometry geometry) throws FormatException {
        double sum = geometry.origin().length()
                + geometry.columnStep().length()
                + geometry.rowStep().length()
                + geometry.sliceStep().length();
        if (!Double.isFinite(sum)) {
            throw new FormatException(file, field, geometry.origin() + " …", "finite numbers");
        }
        return geometry;
    }

    /** Writes it into a header that is zero so far. */
    static void write(Geometry geometry, NiftiFields fields) {
        Vector3[] steps = {geometry.columnStep(), geometry.rowStep(), geometry.sliceStep()};
        for (int i = 0; i < steps.length; i++) {
            fields.pixdim(i + 1, steps[i].length());
        }
        fields.pixdim(0, 1);
        fields.lengthUnit(MILLIMETRES);
        if (!geometry.oriented()) {
            return;
        }
        writeRows(fields, steps, geometry.origin());
        boolean rotated = isRotation(steps);
        if (rotated) {
            writeQuaternion(fields, steps, geometry.origin());
        }
        fields.codes(rotated ? SCANNER : 0, SCANNER);
    }

    private static void writeRows(NiftiFields fields, Vector3[] steps, Vector3 origin) {
        Vector3[] columns = {steps[0], steps[1], steps[2], origin};
        for (int i = 0; i < columns.length; i++) {
            fields.row(0, i, columns[i].x());
            fields.row(1, i, columns[i].y());
            fields.row(2, i, columns[i].z());
        }
    }

    /** Whether the axes are at right angles, so that a rotation and sizes say it all. */
    private static boolean isRotation(Vector3[] steps) {
        for (int i = 0; i < steps.length; i++) {
            Vector3 other = steps[(i + 1) % steps.length];
            double lengths = steps[i].length() * other.length();
            if (!(lengths > 0) || Math.abs(steps[i].dot(other)) > SKEW * lengths) {
                return false;
            }
        }
        return true;
    }

    private static void writeQuaternion(NiftiFields fields, Vector3[] steps, Vector3 origin) {
        Vector3 x = steps[0].times(1 / steps[0].length());
        Vector3 y = steps[1].times(1 / steps[1].length());
        boolean leftHanded = x.cross(y).dot(steps[2]) < 0;
        double[] quaternion = new Rotation(x, y, x.cross(y)).quaternion();
        for (int i = 0; i < quaternion.length; i++) {
            fields.quaternion(i, quaternion[i]);
        }
        fields.quaternion(3, origin.x());
        fields.quaternion(4, origin.y());
        fields.quaternion(5, origin.z());
        fields.pixdim(0, leftHanded ? -1 : 1);
    }
}
