package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CflFormatTest {
    @TempDir
    Path folder;

    private final FileFormats formats = FileFormats.standard();

    @ParameterizedTest
    @CsvSource({
        "'5', 5x1",
        "'4 6', 4x6",
        "'3 4 6', 3x4x6",
        "'2 3 4 6', 2x3x4x6",
        "'2 1 4 6', 2x1x4x6",
        "'1 3 4 6', 3x4x6"
    })
    void writtenArraysComeBack(String extents, String shownShape) throws IOException {
        ComplexArray written = Samples.complex(7, ints(extents));
        formats.write(folder.resolve("a.cfl"), written, ElementType.C8, Overwrite.NO);
        try (ArrayReader reader = formats.open(folder.resolve("a.hdr"))) {
            ComplexArray read = reader.readAll(1000);
            assertThat(read.shape()).hasToString(shownShape);
            assertThat(read.re()).containsExactly(written.re());
            assertThat(read.im()).containsExactly(written.im());
        }
    }

    @Test
    void rowsAreTheFirstDimensionAndSlicesTheSlowest() throws IOException {
        // Dimensions 2 3 1 2 … and slice 2: element (row, column, coil, slice) is number row + 2 column + 6 coil + 12
        // slice.
        write("b", "# Dimensions\n2 3 1 2 1 1 1 1 1 1 1 1 1 2 1 1 \n", counting(24));
        try (ArrayReader reader = formats.open(folder.resolve("b"))) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(2, 2, 2, 3));
            ComplexArray second = reader.readSlice(1);
            assertThat(second.shape()).isEqualTo(Shape.of(2, 2, 3));
            assertThat(second.re()).containsExactly(12, 14, 16, 13, 15, 17, 18, 20, 22, 19, 21, 23);
            assertThat(second.im()).containsExactly(-12, -14, -16, -13, -15, -17, -18, -20, -22, -19, -21, -23);
        }
    }

    @Test
    void aThirdDimensionIsTheDepthOfAVolumeThatSlicesAreNotTakenFrom() throws IOException {
        write("a", "# Dimensions\n2 3 2 1 1\n", counting(12));
        try (ArrayReader reader = formats.open(folder.resolve("a.cfl"))) {
            assertThat(reader.holdsVolumes()).isTrue();
            assertThat(reader.header().shape()).isEqualTo(Shape.of(1, 2, 2, 3));
            assertThat(reader.readBox(new int[] {0, 1, 0, 1}, Shape.of(1, 1, 2, 2))
                            .re())
                    .containsExactly(8, 10, 9, 11);
            assertThatThrownBy(() -> KSpace.of(reader, KSpace.Leading.COILS))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("a.cfl: these are volumes")
                    .hasMessageContaining("--volume");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'2 3', 'a.cfl: file length is 8, expected 48 bytes for shape 2x3'",
        "'1 0', 'shape is 1x0'",
        "'1 -1', 'dimension 1 is -1'",
        "'1 99999999999', 'dimension 1 is 99999999999'",
        "'65536 65536', 'file length is 8, expected 34359738368 bytes'",
        "'999999999 999999999', 'shape is 999999999x999999999'",
        "'1 1 2', 'file length is 8, expected 16 bytes for shape 1x2x1x1'",
        "'', 'dimension 0 is empty'",
    })
    void lyingHeadersAreRefused(String dimensions, String problem) throws IOException {
        write("a", "# Dimensions\n" + dimensions + "\n", counting(1));
        assertThatThrownBy(() -> formats.open(folder.resolve("a.cfl")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void missingHalvesAreNamed() throws IOException {
        write("a", "# Command\n", counting(1));
        assertThatThrownBy(() -> formats.open(folder.resolve("a.cfl")))
                .hasMessage(folder.resolve("a.hdr") + ": header has no line '# Dimensions' with extents below it");
        Files.delete(folder.resolve("a.hdr"));
        assertThatThrownBy(() -> formats.open(folder.resolve("a.cfl")))
                .isInstanceOf(FormatException.class)
                .hasMessage(folder.resolve("a.hdr") + ": no such file");
    }

    @Test
    void anExistingHeaderKeepsBothFilesFromBeingWritten() throws IOException {
        Files.writeString(folder.resolve("a.hdr"), "mine");
        assertThatThrownBy(() ->
                        formats.write(folder.resolve("a.cfl"), Samples.complex(1, 2, 2), ElementType.C8, Overwrite.NO))
                .hasMessageContaining("a.hdr: the file exists already");
        assertThat(folder).isDirectoryContaining("glob:**/a.hdr").isDirectoryNotContaining("glob:**/*a.cfl*");
        assertThat(folder.resolve("a.hdr")).hasContent("mine");
    }

    @Test
    void bartsPhantomHasItsCentreInTheMiddleAndStandsUpright() throws Exception {
        Tools.run(folder, "bart", "phantom", "-k", "-x128", "kspace");
        Tools.run(folder, "bart", "phantom", "-x128", "image");
        try (KSpace kspace = KSpace.of(formats.open(folder.resolve("kspace")), KSpace.Leading.COILS)) {
            KSpace.Slice slice = kspace.slice(0);
            assertThat(slice.data().shape()).isEqualTo(Shape.of(1, 128, 128));
            assertThat(slice.measured()).isGreaterThan(16000);
            double[] magnitude = slice.data().magnitude();
            for (double value : magnitude) {
                assertThat(value).isLessThanOrEqualTo(magnitude[64 * 128 + 64]);
            }
        }
        try (ArrayReader reader = formats.open(folder.resolve("image"))) {
            // The head's long axis is vertical: 0.92 against 0.69 of half the picture.
            double[] head = reader.readAll(1 << 14).magnitude();
            assertThat(extent(head, 128, true)).isCloseTo(0.92, within(0.02));
            assertThat(extent(head, 128, false)).isCloseTo(0.69, within(0.02));
        }
    }

    @Test
    void bartReadsWhatWasWritten() throws Exception {
        ComplexArray written = Samples.complex(3, 2, 8, 16);
        formats.write(folder.resolve("ours.cfl"), written, ElementType.C8, Overwrite.NO);
        Tools.run(folder, "bart", "slice", "3", "1", "ours", "coil");
        Tools.run(folder, "bart", "transpose", "0", "1", "coil", "transposed");
        try (ArrayReader reader = formats.open(folder.resolve("transposed"))) {
            ComplexArray read = reader.readAll(1000);
            assertThat(read.shape()).isEqualTo(Shape.of(16, 8));
            assertThat(read.re()[3 * 8 + 5]).isEqualTo(written.re()[128 + 5 * 16 + 3]);
            assertThat(read.im()[15 * 8 + 7]).isEqualTo(written.im()[255]);
        }
    }

    /** The share of rows (or columns) with anything in them. */
    private static double extent(double[] image, int n, boolean rows) {
        int occupied = 0;
        for (int i = 0; i < n; i++) {
            boolean any = false;
            for (int j = 0; j < n; j++) {
                any |= image[rows ? i * n + j : j * n + i] > 0.5;
            }
            occupied += any ? 1 : 0;
        }
        return occupied / (double) n;
    }

    private void write(String name, String header, byte[] data) throws IOException {
        Files.writeString(folder.resolve(name + ".hdr"), header);
        Files.write(folder.resolve(name + ".cfl"), data);
    }

    /** The complex numbers n − n i. */
    private static byte[] counting(int count) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            buffer.putFloat(i).putFloat(-i);
        }
        return buffer.array();
    }

    private static int[] ints(String words) {
        return java.util.Arrays.stream(words.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
