package org.firenet.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The fields of a NIfTI header, read and written where each version has them.
 *
 * @param version which of the two layouts
 * @param bytes at least as many as the layout has
 */
record NiftiFields(Version version, ByteBuffer bytes) {
    /** The layouts: the positions of the fields that are used. */
    enum Version {
        ONE(1, 348, "n+1\0", 344, 40, 70, 76, 108, 112, 252, 256, 280, 123, 148),
        TWO(2, 540, "n+2\0\r\n\u001a\n", 4, 16, 12, 104, 168, 176, 344, 352, 400, 500, 240);

        private final int number;
        private final int bytes;
        private final String magic;
        private final int magicAt;
        private final int dimensionsAt;
        private final int datatypeAt;
        private final int pixdimAt;
        private final int offsetAt;
        private final int slopeAt;
        private final int codesAt;
        private final int quaternionAt;
        private final int rowsAt;
        private final int unitsAt;
        private final int descriptionAt;

        Version(
                int number,
                int bytes,
                String magic,
                int magicAt,
                int dimensionsAt,
                int datatypeAt,
                int pixdimAt,
                int offsetAt,
                int slopeAt,
                int codesAt,
                int quaternionAt,
                int rowsAt,
                int unitsAt,
                int descriptionAt) {
            this.number = number;
            this.bytes = bytes;
            this.magic = magic;
            this.magicAt = magicAt;
            this.dimensionsAt = dimensionsAt;
            this.datatypeAt = datatypeAt;
            this.pixdimAt = pixdimAt;
            this.offsetAt = offsetAt;
            this.slopeAt = slopeAt;
            this.codesAt = codesAt;
            this.quaternionAt = quaternionAt;
            this.rowsAt = rowsAt;
            this.unitsAt = unitsAt;
            this.descriptionAt = descriptionAt;
        }

        int number() {
            return number;
        }

        /** Length of the header, which is also its first field. */
        int bytes() {
            return bytes;
        }

        String magic() {
            return magic;
        }

        int magicAt() {
            return magicAt;
        }

        int descriptionAt() {
            return descriptionAt;
        }
    }

    ByteOrder order() {
        return bytes.order();
    }

    private boolean isWide() {
        return version == Version.TWO;
    }

    /** A floating point field; {@code index} counts neighbours of the same size. */
    private double real(int at, int index) {
        return isWide() ? bytes.getDouble(at + 8 * index) : bytes.getFloat(at + 4 * index);
    }

    private void real(int at, int index, double value) {
        if (isWide()) {
            bytes.putDouble(at + 8 * index, value);
        } else {
            bytes.putFloat(at + 4 * index, (float) value);
        }
    }

    /** Number of dimensions (index 0) or extent of a dimension, the fastest with index 1. */
    long dimension(int index) {
        return isWide()
                ? bytes.getLong(version.dimensionsAt + 8 * index)
                : bytes.getShort(version.dimensionsAt + 2 * index);
    }

    void dimension(int index, long value) {
        if (isWide()) {
            bytes.putLong(version.dimensionsAt + 8 * index, value);
        } else {
            bytes.putShort(version.dimensionsAt + 2 * index, (short) value);
        }
    }

    int datatype() {
        return bytes.getShort(version.datatypeAt);
    }

    void datatype(int code, int bits) {
        bytes.putShort(version.datatypeAt, (short) code).putShort(version.datatypeAt + 2, (short) bits);
    }

    /** Voxel size along a dimension; index 0 is the sign of the third axis of the qform. */
    double pixdim(int index) {
        return real(version.pixdimAt, index);
    }

    void pixdim(int index, double value) {
        real(version.pixdimAt, index, value);
    }

    /** Byte position of the first element. */
    long offset() {
        return isWide() ? bytes.getLong(version.offsetAt) : (long) bytes.getFloat(version.offsetAt);
    }

    void offset(long value) {
        if (isWide()) {
            bytes.putLong(version.offsetAt, value);
        } else {
            bytes.putFloat(version.offsetAt, value);
        }
    }

    double slope() {
        return real(version.slopeAt, 0);
    }

    double intercept() {
        return real(version.slopeAt, 1);
    }

    void slope(double slope) {
        real(version.slopeAt, 0, slope);
    }

    int qformCode() {
        return isWide() ? bytes.getInt(version.codesAt) : bytes.getShort(version.codesAt);
    }

    int sformCode() {
        return isWide() ? bytes.getInt(version.codesAt + 4) : bytes.getShort(version.codesAt + 2);
    }

    void codes(int qform, int sform) {
        if (isWide()) {
            bytes.putInt(version.codesAt, qform).putInt(version.codesAt + 4, sform);
        } else {
            bytes.putShort(version.codesAt, (short) qform).putShort(version.codesAt + 2, (short) sform);
        }
    }

    /** The quaternion's b, c, d and the offsets x, y, z of the qform, index 0 to 5. */
    double quaternion(int index) {
        return real(version.quaternionAt, index);
    }

    void quaternion(int index, double value) {
        real(version.quaternionAt, index, value);
    }

    /** An entry of the three rows of the sform. */
    double row(int row, int column) {
        return real(version.rowsAt, 4 * row + column);
    }

    void row(int row, int column, double value) {
        real(version.rowsAt, 4 * row + column, value);
    }

    /** The unit of lengths: 1 metre, 2 millimetre, 3 micrometre, 0 unknown. */
    int lengthUnit() {
        return bytes.get(version.unitsAt + (isWide() && order() == ByteOrder.BIG_ENDIAN ? 3 : 0)) & 7;
    }

    void lengthUnit(int unit) {
        // Little-endian: the lowest byte of the wide field comes first.
        bytes.put(version.unitsAt, (byte) unit);
    }
}
