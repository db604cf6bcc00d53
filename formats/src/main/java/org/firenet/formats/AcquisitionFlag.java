package org.firenet.formats;

/** The flags of an ISMRMRD acquisition that decide whether and how a line goes into the image. */
enum AcquisitionFlag {
    NOISE_MEASUREMENT(19),
    /** Measured for calibration only, unless {@link #CALIBRATION_AND_IMAGING} is set too. */
    PARALLEL_CALIBRATION(20),
    CALIBRATION_AND_IMAGING(21),
    /** Samples run from the end of the line to its start. */
    REVERSE(22),
    NAVIGATION(23),
    PHASE_CORRECTION(24),
    FEEDBACK_HIGH_PRIORITY(26),
    DUMMY_SCAN(27),
    FEEDBACK_REAL_TIME(28),
    SURFACE_COIL_CORRECTION(29),
    PHASE_STABILIZATION_REFERENCE(30),
    PHASE_STABILIZATION(31);

    private final long bit;

    /** @param number as ISMRMRD counts flags: from 1 */
    AcquisitionFlag(int number) {
        this.bit = 1L << (number - 1);
    }

    /** Whether the flag is set. */
    boolean in(long flags) {
        return (flags & bit) != 0;
    }

    /** Whether a line with these flags belongs to the image. */
    static boolean isImaging(long flags) {
        for (AcquisitionFlag flag : values()) {
            boolean saysNothing = flag == CALIBRATION_AND_IMAGING
                    || flag == REVERSE
                    || (flag == PARALLEL_CALIBRATION && CALIBRATION_AND_IMAGING.in(flags));
            if (!saysNothing && flag.in(flags)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line with these flags is for calibration, alone or for the image as well. */
    static boolean isCalibration(long flags) {
        return (PARALLEL_CALIBRATION.in(flags) || CALIBRATION_AND_IMAGING.in(flags))
                && isImaging(flags & ~PARALLEL_CALIBRATION.bit);
    }
}
