package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beyond 2 GiB, which take no space on the disk since they are made of holes. */
class LargeFilesTest {
    private static final long THREE_GIB = 3L << 30;

    @TempDir
    Path folder;

    @Test
    void aSliceOfALargeArrayTakesNoMoreMemoryThanTheSlice() throws IOException {
        String header = "{'descr': '<c8', 'fortran_order': False, 'shape': (1024, 512, 768), }";
        Path file = folder.resolve("a.npy");
        long last = 10 + header.length() + THREE_GIB - 8;
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            out.seek(last);
            out.writeInt(Integer.reverseBytes(Float.floatToIntBits(2.5f)));
            out.writeInt(0);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            ComplexArray slice = reader.readSlice(1023);
            long allocated =
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertThat(slice.re()[512 * 768 - 1]).isEqualTo(2.5);
            assertThat(allocated).isLessThan(16L * 512 * 768 + (1 << 20));
            assertThatThrownBy(() -> reader.readAll(1 << 20)).isInstanceOf(FormatException.class);
        }
    }

    @Test
    void anHdf5FileThatCannotBeMappedWholeIsReadToo() throws IOException {
        Path small = IsmrmrdBytes.sample().write(folder.resolve("small.h5"));
        Path large = IsmrmrdBytes.sample().write(folder.resolve("large.h5"));
        try (RandomAccessFile out = new RandomAccessFile(large.toFile(), "rw")) {
            out.setLength(THREE_GIB);
        }
        try (ArrayReader expected = FileFormats.standard().open(small);
                ArrayReader reader = FileFormats.standard().open(large)) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(2, 2, 8, 8));
            assertThat(reader.readSlice(1).distance(expected.readSlice(1))).isZero();
        }
    }
}
