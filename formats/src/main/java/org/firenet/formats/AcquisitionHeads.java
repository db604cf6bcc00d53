package org.firenet.formats;

import java.nio.ByteBuffer;

/** Decodes the headers of acquisitions from the bytes of the ISMRMRD dataset. */
final class AcquisitionHeads {
    private final int flags;
    private final int samples;
    private final int channels;
    private final int centre;
    private final int discardPre;
    private final int discardPost;
    private final int encoding;
    private final int line;
    private final int partition;
    private final int repetition;
    private final int contrast;
    private final int phase;
    private final int set;
    private final int slice;
    private final int position;
    private final int read;
    private final int phaseDirection;
    private final int sliceDirection;

    /** Looks up the members of {@code acquisition}. */
    AcquisitionHeads(CompoundLayout acquisition) throws FormatException {
        CompoundLayout head = acquisition.inner("head");
        flags = head.integer("flags", Long.BYTES);
        samples = head.integer("number_of_samples", Short.BYTES);
        channels = head.integer("active_channels", Short.BYTES);
        centre = head.integer("center_sample", Short.BYTES);
        discardPre = head.integer("discard_pre", Short.BYTES);
        discardPost = head.integer("discard_post", Short.BYTES);
        encoding = head.integer("encoding_space_ref", Short.BYTES);
        CompoundLayout counters = head.inner("idx");
        line = counters.integer("kspace_encode_step_1", Short.BYTES);
        partition = counters.integer("kspace_encode_step_2", Short.BYTES);
        repetition = counters.integer("repetition", Short.BYTES);
        contrast = counters.integer("contrast", Short.BYTES);
        phase = counters.integer("phase", Short.BYTES);
        set = counters.integer("set", Short.BYTES);
        slice = counters.integer("slice", Short.BYTES);
        position = head.floats("position", 3);
        read = head.floats("read_dir", 3);
        phaseDirection = head.floats("phase_dir", 3);
        sliceDirection = head.floats("slice_dir", 3);
    }

    /** The header of the acquisition whose bytes start at {@code start} in a little-endian buffer. */
    Acquisition decode(int number, ByteBuffer bytes, int start) {
        Acquisition.Image image = new Acquisition.Image(
                unsigned(bytes, start + repetition),
                unsigned(bytes, start + contrast),
                unsigned(bytes, start + phase),
                unsigned(bytes, start + set),
                unsigned(bytes, start + slice));
        return new Acquisition(
                number,
                bytes.getLong(start + flags),
                unsigned(bytes, start + samples),
                unsigned(bytes, start + channels),
                unsigned(bytes, start + centre),
                unsigned(bytes, start + discardPre),
                unsigned(bytes, start + discardPost),
                unsigned(bytes, start + encoding),
                unsigned(bytes, start + line),
                unsigned(bytes, start + partition),
                image,
                new Acquisition.Placement(
                        vector(bytes, start + position),
                        vector(bytes, start + read),
                        vector(bytes, start + phaseDirection),
                        vector(bytes, start + sliceDirection)));
    }

    private static Vector3 vector(ByteBuffer bytes, int at) {
        return Vector3.ofLps(
                bytes.getFloat(at), bytes.getFloat(at + Float.BYTES), bytes.getFloat(at + 2 * Float.BYTES));
    }

    private static int unsigned(ByteBuffer bytes, int position) {
        return Short.toUnsignedInt(bytes.getShort(position));
    }
}
