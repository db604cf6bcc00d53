package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, a reader gives values or a {@link FormatException}, within bounded memory and time. Ten thousand
 * damaged files per reader, the same in every run.
 */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class DamagedFilesTest {
    private static final int CASES = 10_000;

    /** Where a file takes long to make; {@code -Dfirenet.damaged=10000} makes as many as for the others. */
    private static final int FEW = Integer.getInteger("firenet.damaged", 500);

    private static final long MIB = 1 << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    // Bounds beside 64 bytes per byte of the file. Plain arrays need a window; a picture may have 8256 pixels per byte
    // of
    // its file, an ISMRMRD slice a million elements.
    @Test
    void npy() throws IOException {
        Path file = folder.resolve("a.npy");
        new NpyFormat().writer().orElseThrow().write(file, Samples.complex(1, 3, 4, 5), ElementType.C8, Overwrite.NO);
        damage(new NpyFormat(), file, List.of(Files.readAllBytes(file)), 128, MIB);
    }

    @Test
    void cfl() throws IOException {
        Path data = folder.resolve("a.cfl");
        Path header = folder.resolve("a.hdr");
        new CflFormat().writer().orElseThrow().write(data, Samples.complex(1, 3, 4, 5), ElementType.C8, Overwrite.NO);
        damage(new CflFormat(), header, List.of(Files.readAllBytes(header)), 40, MIB);
    }

    @Test
    void png() throws IOException {
        List<byte[]> originals = List.of(
                picture("png", BufferedImage.TYPE_BYTE_GRAY, null),
                picture("png", BufferedImage.TYPE_USHORT_GRAY, null),
                picture("png", BufferedImage.TYPE_BYTE_INDEXED, null),
                picture("png", BufferedImage.TYPE_4BYTE_ABGR, null));
        damage(new PngFormat(), folder.resolve("a.png"), originals, 64, 64 * MIB);
    }

    @Test
    void tiff() throws IOException {
        List<byte[]> originals = List.of(
                picture("tiff", BufferedImage.TYPE_BYTE_GRAY, null),
                picture("tiff", BufferedImage.TYPE_USHORT_GRAY, "LZW"),
                picture("tiff", BufferedImage.TYPE_BYTE_INDEXED, "PackBits"),
                picture("tiff", BufferedImage.TYPE_3BYTE_BGR, "Deflate"));
        damage(new TiffFormat(), folder.resolve("a.tif"), originals, 1 << 16, 64 * MIB);
    }

    @Test
    void ismrmrd() throws IOException {
        damage(
                new Hdf5Format(),
                folder.resolve("a.h5"),
                List.of(IsmrmrdBytes.sample().array()),
                8192,
                64 * MIB);
    }

    @Test
    void nifti() throws IOException {
        List<byte[]> originals = List.of(SampleFiles.bytes("qform-big-endian.nii"));
        damage(new NiftiFormat(), folder.resolve("a.nii"), originals, 400, MIB);
    }

    // Damage to compressed bytes is what the checksum is for; the other half is damaged before it is compressed.
    @Test
    void compressedNifti() throws IOException {
        byte[] plain = SampleFiles.bytes("qform-big-endian.nii");
        List<byte[]> originals = new ArrayList<>(List.of(SampleFiles.bytes("complex-2.nii.gz")));
        for (int i = 0; i < FEW; i++) {
            originals.add(Samples.gzip(new Mutations(i).damage(plain, 400)));
        }
        damage(new NiftiFormat(), folder.resolve("a.nii.gz"), originals, 100, 64 * MIB, FEW);
    }

    @Test
    void fastMri() throws IOException {
        List<byte[]> originals = List.of(SampleFiles.bytes("fastmri-test.h5"), SampleFiles.bytes("fastmri-single.h5"));
        damage(new Hdf5Format(), folder.resolve("a.h5"), originals, 8192, 64 * MIB, FEW);
    }

    @Test
    void matlab() throws IOException {
        List<byte[]> originals =
                List.of(SampleFiles.bytes("v5-single.mat"), SampleFiles.bytes("v7.mat"), SampleFiles.bytes("v73.mat"));
        damage(new MatFormat(), folder.resolve("a.mat"), originals, 4096, 64 * MIB, FEW);
    }

    private void damage(FileFormat format, Path file, List<byte[]> originals, int head, long free) throws IOException {
        damage(format, file, originals, head, free, CASES);
    }

    private void damage(FileFormat format, Path file, List<byte[]> originals, int head, long free, int cases)
            throws IOException {
        int read = 0;
        // Left open and cut to length: a file that is emptied first is flushed to the disk each time.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < cases; i++) {
                byte[] original = originals.get(i % originals.size());
                byte[] bytes = i < originals.size() ? original : new Mutations(i).damage(original, head);
                channel.write(ByteBuffer.wrap(bytes), 0);
                channel.truncate(bytes.length);
                read += isRead(format, file, i, free + 64L * bytes.length) ? 1 : 0;
            }
        }
        // The undamaged originals can be read, and damages are not so gross that nothing else can.
        assertThat(read).isBetween(1, cases - 1);
    }

    private boolean isRead(FileFormat format, Path file, int number, long mostBytes) {
        long before = allocated();
        boolean read = false;
        try {
            readEverything(format, file);
            read = true;
        } catch (FormatException e) {
            assertThat(e.getMessage()).startsWith(folder.toString()).doesNotContain("\n");
        } catch (Exception | Error e) {
            throw new AssertionError("case " + number + " of " + format.name(), e);
        }
        assertThat(allocated() - before)
                .as("bytes allocated in case %d", number)
                .isLessThan(mostBytes);
        return read;
    }

    private long allocated() {
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static void readEverything(FileFormat format, Path file) throws FormatException {
        try (ArrayReader reader = format.open(file)) {
            for (int slice = 0; slice < Math.min(4, reader.header().slices()); slice++) {
                reader.readSlice(slice);
                reader.mask(slice);
            }
        }
    }

    private static byte[] picture(String format, int type, String compression) throws IOException {
        BufferedImage image = new BufferedImage(23, 17, type);
        for (int i = 0; i < 23 * 17; i++) {
            image.setRGB(i % 23, i / 23, 0xff000000 | i * 3571);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (compression != null) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
        }
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        return bytes.toByteArray();
    }
}
