package org.firenet.formats;

import java.util.Comparator;

/**
 * The header of one ISMRMRD acquisition: a line of samples of all coils.
 *
 * @param number position in the file, from 0
 * @param flags {@link AcquisitionFlag}
 * @param samples samples per coil
 * @param channels coils
 * @param centre the sample at the centre of k-space
 * @param discardPre samples to drop at the start
 * @param discardPost samples to drop at the end
 * @param encoding which of the file's encodings it belongs to
 * @param line phase encoding step
 * @param partition step of the second phase encoding, 0 unless a volume is encoded
 * @param image which image it belongs to
 * @param placement where the slice lies
 */
record Acquisition(
        int number,
        long flags,
        int samples,
        int channels,
        int centre,
        int discardPre,
        int discardPost,
        int encoding,
        int line,
        int partition,
        Image image,
        Placement placement) {

    /**
     * Where a slice, or a volume, lies in the patient's space.
     *
     * @param centre of the field of view
     * @param read direction of the readout, of length 1
     * @param phase direction of the phase encoding, of length 1
     * @param slice direction of the slices, of length 1
     */
    record Placement(Vector3 centre, Vector3 read, Vector3 phase, Vector3 slice) {}

    /** The counters that tell images apart; averages and segments are parts of the same image. */
    record Image(int repetition, int contrast, int phase, int set, int slice) implements Comparable<Image> {
        private static final Comparator<Image> ORDER = Comparator.comparingInt(Image::repetition)
                .thenComparingInt(Image::contrast)
                .thenComparingInt(Image::phase)
                .thenComparingInt(Image::set)
                .thenComparingInt(Image::slice);

        /** Whether the two differ in their slice alone. */
        boolean isBeside(Image other) {
            return repetition == other.repetition
                    && contrast == other.contrast
                    && phase == other.phase
                    && set == other.set;
        }

        @Override
        public int compareTo(Image other) {
            return ORDER.compare(this, other);
        }
    }

    /** Whether the line belongs to an image. */
    boolean isImaging() {
        return AcquisitionFlag.isImaging(flags);
    }

    /** The place of sample {@code s} in a line that runs forwards. */
    int forward(int s) {
        return AcquisitionFlag.REVERSE.in(flags) ? samples - 1 - s : s;
    }
}
