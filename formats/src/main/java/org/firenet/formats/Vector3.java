package org.firenet.formats;

/**
 * A point or a direction in the patient's space, in mm: x to the patient's right, y to the front, z to the head (RAS, as
 * in NIfTI).
 */
public record Vector3(double x, double y, double z) {
    /** The point that positions are measured from. */
    public static final Vector3 ZERO = new Vector3(0, 0, 0);

    /** From the coordinates of DICOM and ISMRMRD, whose x points to the patient's left and y to the back. */
    public static Vector3 ofLps(double x, double y, double z) {
        return new Vector3(-x, -y, z);
    }

    /** This vector plus {@code factor} times another. */
    public Vector3 plus(double factor, Vector3 other) {
        return new Vector3(x + factor * other.x, y + factor * other.y, z + factor * other.z);
    }

    /** This vector times a factor. */
    public Vector3 times(double factor) {
        return ZERO.plus(factor, this);
    }

    /** The Euclidean length. */
    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The inner product. */
    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** The vector product. */
    Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }
}
