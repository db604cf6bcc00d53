package org.firenet.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** Arrays to write and read back. */
final class Samples {
    private Samples() {}

    /** Seeded complex values that single precision holds exactly. */
    static ComplexArray complex(long seed, int... extents) {
        ComplexArray array = real(seed, extents);
        Random random = new Random(seed + 1);
        for (int i = 0; i < array.size(); i++) {
            array.im()[i] = (float) random.nextGaussian();
        }
        return array;
    }

    /** Seeded real values that single precision holds exactly. */
    static ComplexArray real(long seed, int... extents) {
        ComplexArray array = ComplexArray.zeros(Shape.of(extents));
        Random random = new Random(seed);
        for (int i = 0; i < array.size(); i++) {
            array.re()[i] = (float) random.nextGaussian();
        }
        return array;
    }

    /** Compressed bytes. */
    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
