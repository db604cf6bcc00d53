package org.firenet.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.firenet.array.ComplexArray;
import org.firenet.sampling.SamplingMask;

/** Fingerprints of inputs, so that a result says what it was made from. */
public final class Sha256 {
    private Sha256() {}

    /** Of the bytes of a file. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        update(digest, file);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Of all bytes that an array is read from: of a .cfl of its header followed by it, otherwise of the file. */
    public static String ofArray(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".cfl")) {
            return of(file);
        }
        MessageDigest digest = digest();
        update(digest, file.resolveSibling(name.replaceFirst("cfl$", "hdr")));
        update(digest, file);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a mask: one byte per position, row by row, 1 where it samples. */
    public static String of(SamplingMask mask) {
        MessageDigest digest = digest();
        for (boolean sampled : mask.toBooleans()) {
            digest.update((byte) (sampled ? 1 : 0));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Of the values of an array in single precision, real and imaginary parts in turn, lowest byte first: whether it was stored
     * in single or double precision makes no difference.
     */
    public static String ofSinglePrecision(ComplexArray array) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(array.size(), 2 * Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < array.size(); i++) {
            bytes.putFloat((float) array.re()[i]).putFloat((float) array.im()[i]);
        }
        return of(bytes.array());
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
