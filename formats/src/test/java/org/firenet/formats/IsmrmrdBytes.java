package org.firenet.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of the committed ISMRMRD sample, whose acquisition headers tests change in place: no Java library can write
 * such files.
 */
final class IsmrmrdBytes {
    /** Byte positions in a packed acquisition header, and the size of each number. */
    enum Field {
        FLAGS(2, 8),
        DISCARD_PRE(168, 2),
        DISCARD_POST(170, 2),
        CENTER_SAMPLE(172, 2),
        ENCODING_SPACE_REF(174, 2),
        STEP_1(242, 2),
        STEP_2(244, 2),
        AVERAGE(246, 2),
        SLICE(248, 2),
        CONTRAST(250, 2),
        REPETITION(254, 2);

        private final int position;
        private final int bytes;

        Field(int position, int bytes) {
            this.position = position;
            this.bytes = bytes;
        }
    }

    /** Samples per line, coils and bytes up to the reference to the samples, in this sample. */
    static final int SAMPLES = 16;

    static final int COILS = 2;
    private static final int POSITION = 182;
    private static final int REFERENCE = 360;

    private final ByteBuffer bytes;
    private final List<Integer> heads = new ArrayList<>();

    private IsmrmrdBytes(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + REFERENCE + 16 <= bytes.length; at++) {
            if (isHead(at)) {
                heads.add(at);
            }
        }
    }

    static IsmrmrdBytes sample() throws IOException {
        try (InputStream in = IsmrmrdBytes.class.getResourceAsStream("shepp-logan-8.h5")) {
            return new IsmrmrdBytes(in.readAllBytes());
        }
    }

    // Version 1, 16 samples, two channels available and active, the centre at sample 8.
    private boolean isHead(int at) {
        return bytes.getShort(at) == 1
                && bytes.getShort(at + 34) == SAMPLES
                && bytes.getShort(at + 36) == COILS
                && bytes.getShort(at + 38) == COILS
                && bytes.getShort(at + 172) == SAMPLES / 2;
    }

    byte[] array() {
        return bytes.array();
    }

    /** The header of the line with a phase encoding step and repetition that is part of the image. */
    int line(int step, int repetition) {
        for (int head : heads) {
            if (get(head, Field.STEP_1) == step
                    && get(head, Field.REPETITION) == repetition
                    && AcquisitionFlag.isImaging(get(head, Field.FLAGS))) {
                return head;
            }
        }
        throw new AssertionError("no line " + step + " in repetition " + repetition);
    }

    List<Integer> heads() {
        return heads;
    }

    long get(int head, Field field) {
        return field.bytes == 8 ? bytes.getLong(head + field.position) : bytes.getShort(head + field.position);
    }

    IsmrmrdBytes set(int head, Field field, long value) {
        if (field.bytes == 8) {
            bytes.putLong(head + field.position, value);
        } else {
            bytes.putShort(head + field.position, (short) value);
        }
        return this;
    }

    IsmrmrdBytes setAll(Field field, long value) {
        heads.forEach(head -> set(head, field, value));
        return this;
    }

    /** Sets the position of a line and the directions of readout, phase encoding and slice. */
    IsmrmrdBytes place(int head, float[] position, float[] directions) {
        for (int i = 0; i < position.length; i++) {
            bytes.putFloat(head + POSITION + Float.BYTES * i, position[i]);
        }
        for (int i = 0; i < directions.length; i++) {
            bytes.putFloat(head + POSITION + Float.BYTES * (position.length + i), directions[i]);
        }
        return this;
    }

    /** Replaces text by text of the same length. */
    IsmrmrdBytes replace(String from, String to) {
        int at = new String(bytes.array(), StandardCharsets.ISO_8859_1).indexOf(from);
        if (at < 0 || from.length() != to.length()) {
            throw new AssertionError("cannot replace " + from);
        }
        bytes.put(at, to.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The byte position of the first sample of a line: behind the header of its object in a heap of objects. */
    int samples(int head) {
        int object = (int) bytes.getLong(head + REFERENCE + 4) + 16;
        while (bytes.getShort(object) != bytes.getInt(head + REFERENCE + 12)) {
            int length = (int) bytes.getLong(object + 8);
            object += 16 + (length + 7) / 8 * 8;
        }
        return object + 16;
    }

    float sample(int head, int coil, int sample, int part) {
        return bytes.getFloat(samples(head) + 8 * (coil * SAMPLES + sample) + 4 * part);
    }

    void setSample(int head, int coil, int sample, int part, float value) {
        bytes.putFloat(samples(head) + 8 * (coil * SAMPLES + sample) + 4 * part, value);
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes.array());
    }
}
