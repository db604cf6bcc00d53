package org.firenet.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG files (ISO/IEC 15948) in memory: a header, one compressed block of pixels, an end. Each row is stored as its
 * difference to the row above (filter 2, "up"), which suits both photographs and plots. It is a page of code because the
 * JDK's ImageIO takes a third of a second to start, by way of AWT.
 */
final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte FILTER_UP = 2;
    private static final byte GREY = 0;
    private static final byte COLOUR = 2;

    private PngEncoder() {}

    static byte[] encode(int width, int height, int[] rgb) {
        boolean grey = isGrey(rgb);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(width, height, grey ? GREY : COLOUR));
        chunk(png, "IDAT", deflate(filteredRows(width, height, rgb, grey ? 1 : 3)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static boolean isGrey(int[] rgb) {
        for (int colour : rgb) {
            if (colour != (colour & 0xFF) * 0x010101) {
                return false;
            }
        }
        return true;
    }

    private static byte[] header(int width, int height, byte colourType) {
        byte bitsPerChannel = 8;
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(bitsPerChannel)
                .put(colourType)
                .array();
    }

    /** The rows, each after its filter byte; {@code channels} 1 takes blue for grey, 3 takes red, green, blue. */
    private static byte[] filteredRows(int width, int height, int[] rgb, int channels) {
        byte[] rows = new byte[Math.multiplyExact(height, Math.addExact(1, Math.multiplyExact(width, channels)))];
        int next = 0;
        for (int y = 0; y < height; y++) {
            rows[next++] = FILTER_UP;
            for (int i = y * width; i < (y + 1) * width; i++) {
                int above = y == 0 ? 0 : rgb[i - width];
                for (int shift = 8 * (channels - 1); shift >= 0; shift -= 8) {
                    rows[next++] = (byte) ((rgb[i] >> shift) - (above >> shift));
                }
            }
        }
        return rows;
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                compressed.write(buffer, 0, deflater.deflate(buffer));
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(type);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
