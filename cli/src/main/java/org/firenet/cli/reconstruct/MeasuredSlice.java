package org.firenet.cli.reconstruct;

import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/**
 * A slice that can be reconstructed: all its values are numbers, and its mask leaves something to be found.
 *
 * @param data coils × rows × columns
 * @param mask the sampled positions
 */
record MeasuredSlice(ComplexArray data, SamplingMask mask) {
    /**
     * Reads a slice.
     *
     * @param given the mask that the user gave, null for the data's own
     * @param fullSampling whether a mask of all positions is accepted even if it was only concluded from the data
     * @throws FormatException if something is wrong with this slice; says what and where
     */
    static MeasuredSlice read(KSpace scan, int index, @Nullable SamplingMask given, boolean fullSampling)
            throws FormatException {
        KSpace.Slice slice = scan.slice(index);
        requireFinite(scan.file(), index, slice.data());
        SamplingMask mask = given == null ? SamplingMask.ofBooleans(slice.imageShape(), slice.mask()) : given;
        boolean recorded = given == null && scan.recordsMask();
        if (!recorded && !fullSampling) {
            requireUndersampled(scan, mask, given != null);
        }
        return new MeasuredSlice(slice.data(), mask);
    }

    private static void requireUndersampled(KSpace scan, SamplingMask mask, boolean given) throws FormatException {
        Shape image = mask.shape();
        if (mask.count() == image.size()) {
            boolean perhapsVolume = scan.header().shape().rank() > 2;
            throw new FormatException(
                    scan.file(),
                    "all " + image.size() + " positions count as sampled, expected undersampled data; give "
                            + (given ? "" : "--mask, or ") + "--full-sampling if this is meant"
                            + (perhapsVolume ? ", or --volume AXIS if the data are volumes, read out along AXIS" : ""));
        }
    }

    private static void requireFinite(Path file, int slice, ComplexArray data) throws FormatException {
        int bad = data.firstNonFinite();
        if (bad >= 0) {
            int rows = data.shape().extent(1);
            int columns = data.shape().extent(2);
            throw new FormatException(
                    file,
                    "slice " + slice + ", coil " + bad / (rows * columns) + ", row " + bad / columns % rows
                            + ", column " + bad % columns,
                    data.re()[bad] + " + " + data.im()[bad] + "i",
                    "a finite number");
        }
    }
}
