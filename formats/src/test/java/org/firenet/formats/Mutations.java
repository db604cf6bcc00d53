package org.firenet.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Damages the bytes of a file in the ways that break readers: flipped bits, extreme numbers, cuts and repetitions. */
final class Mutations {
    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0xffffL,
        0x7fffL,
        1L << 32,
        1L << 62,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final String PRINTABLE = "0123456789-'(){}[],: \n<>#eE";

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** A copy with one to four damages; half of them in the first {@code head} bytes, where the headers are. */
    byte[] damage(byte[] original, int head) {
        byte[] bytes = original.clone();
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages && bytes.length > 0; i++) {
            int limit = random.nextBoolean() ? Math.min(head, bytes.length) : bytes.length;
            bytes = damageOnce(bytes, random.nextInt(limit));
        }
        return bytes;
    }

    private byte[] damageOnce(byte[] bytes, int at) {
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> bytes[at] = (byte) PRINTABLE.charAt(random.nextInt(PRINTABLE.length()));
            case 3, 4 -> extreme(bytes, at);
            case 5 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 6 -> {
                return without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(16)));
            }
            default -> copyWithin(bytes, at);
        }
        return bytes;
    }

    private void extreme(byte[] bytes, int at) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long value = EXTREMES[random.nextInt(EXTREMES.length)];
        int space = bytes.length - at;
        switch (random.nextInt(3)) {
            case 0 -> {
                if (space >= 2) {
                    buffer.putShort(at, (short) value);
                }
            }
            case 1 -> {
                if (space >= 4) {
                    buffer.putInt(at, (int) value);
                }
            }
            default -> {
                if (space >= 8) {
                    buffer.putLong(at, value);
                }
            }
        }
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, result, from, bytes.length - to);
        return result;
    }

    private void copyWithin(byte[] bytes, int at) {
        int length = Math.min(1 + random.nextInt(16), bytes.length - at);
        System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
    }
}
