package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NpyFormatTest {
    private static final long PLENTY = 1 << 24;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"C8", "C16"})
    void complexValuesComeBackExactly(ElementType type) throws IOException {
        ComplexArray written = Samples.complex(1, 3, 5, 7);
        assertComesBack(written, type);
    }

    @ParameterizedTest
    @EnumSource(names = {"F4", "F8"})
    void realValuesComeBackExactly(ElementType type) throws IOException {
        assertComesBack(Samples.real(2, 6, 4), type);
    }

    @Test
    void moreElementsThanOneBlockComeBack() throws IOException {
        assertComesBack(Samples.complex(3, 100, 131), ElementType.C8);
    }

    @Test
    void slicesAreTheRowsOfTheLeadingDimension() throws IOException {
        ComplexArray written = Samples.complex(4, 3, 5, 7);
        Path file = folder.resolve("a.npy");
        FileFormats.standard().write(file, written, ElementType.C16, Overwrite.NO);
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            for (int slice = 2; slice >= 0; slice--) {
                ComplexArray read = reader.readSlice(slice);
                assertThat(read.shape()).isEqualTo(Shape.of(5, 7));
                for (int i = 0; i < 35; i++) {
                    assertThat(read.re()[i]).isEqualTo(written.re()[slice * 35 + i]);
                    assertThat(read.im()[i]).isEqualTo(written.im()[slice * 35 + i]);
                }
            }
            assertThatThrownBy(() -> reader.readSlice(3)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void fortranOrderRunsTheFirstDimensionFastest() throws IOException {
        // Element (i, j, k) of a 2x3x4 array in Fortran order is number i + 2 j + 6 k.
        ByteBuffer data = ByteBuffer.allocate(24 * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 24; i++) {
            data.putDouble(i);
        }
        Path file = npy(1, "{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3, 4), }", data.array());
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            ComplexArray all = reader.readAll(PLENTY);
            ComplexArray second = reader.readSlice(1);
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 4; k++) {
                    assertThat(all.re()[j * 4 + k]).isEqualTo(2 * j + 6 * k);
                    assertThat(all.re()[12 + j * 4 + k]).isEqualTo(1 + 2 * j + 6 * k);
                    assertThat(second.re()[j * 4 + k]).isEqualTo(1 + 2 * j + 6 * k);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "|b1, 02 00, 1 0",
        "|u1, ff 01, 255 1",
        "<u2, 01 80 ff 00, 32769 255",
        "<i2, fe ff 01 02, -2 513",
        ">i4, ff ff ff fe 00 00 01 00, -2 256",
        "<i8, 03 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff, 3 -1",
        ">f4, 3f c0 00 00 c0 00 00 00, 1.5 -2",
        "<f4, 00 00 c0 3f 00 00 00 c0, 1.5 -2",
        ">f8, 3f f8 00 00 00 00 00 00 40 00 00 00 00 00 00 00, 1.5 2",
    })
    void readsEveryRealTypeInBothByteOrders(String descr, String hex, String values) throws IOException {
        Path file = npy(1, "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (2,), }", bytes(hex));
        assertThat(readAll(file).re()).containsExactly(doubles(values));
    }

    @Test
    void readsBigEndianComplex() throws IOException {
        Path file =
                npy(1, "{'descr': '>c8', 'fortran_order': False, 'shape': (1,), }", bytes("3f c0 00 00 c0 00 00 00"));
        ComplexArray read = readAll(file);
        assertThat(read.re()).containsExactly(1.5);
        assertThat(read.im()).containsExactly(-2);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void readsAllHeaderVersions(int version) throws IOException {
        Path file = npy(version, "{\"shape\": (), 'descr':'<f4','fortran_order' : False}", bytes("00 00 c0 3f"));
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(1));
            assertThat(reader.header().details()).containsEntry("version", String.valueOf(version));
            assertThat(reader.readAll(1).re()).containsExactly(1.5);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }; file length is",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 2), }; shape is 0x2",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }; shape is -2",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536), }; file length is",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (999999999, 999999999), }; shape is 999999999x999999999",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }; shape is 99999999999",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, }; no valid entry 'shape'",
                "{'descr': '<f4', 'fortran_order': 1, 'shape': (2,), }; no valid entry 'fortran_order'",
                "{'descr': '<f2', 'fortran_order': False, 'shape': (2,), }; descr is <f2, expected one of b1",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }; no valid entry 'descr'",
            })
    void lyingHeadersAreRefused(String header, String problem) throws IOException {
        Path file = npy(1, header, new byte[8]);
        assertThatThrownBy(() -> FileFormats.standard().open(file))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void hugeHeaderLengthIsRefused() throws IOException {
        Path file = folder.resolve("huge.npy");
        Files.write(file, bytes("93 4e 55 4d 50 59 02 00 ff ff ff 7f 20 20"));
        assertThatThrownBy(() -> FileFormats.standard().open(file))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": header length is 2147483647, expected 1 to 65536");
    }

    @Test
    void readAllRefusesMoreThanTheCallersBound() throws IOException {
        Path file = folder.resolve("a.npy");
        FileFormats.standard().write(file, Samples.real(5, 10, 10), ElementType.F4, Overwrite.NO);
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            assertThat(reader.readAll(100).size()).isEqualTo(100);
            assertThatThrownBy(() -> reader.readAll(99))
                    .hasMessage(file + ": number of elements is 100 (10x10), expected at most 99");
        }
    }

    @Test
    void cutShortAfterOpeningIsAnErrorNotZeros() throws IOException {
        Path file = folder.resolve("a.npy");
        FileFormats.standard().write(file, Samples.real(5, 100, 200), ElementType.F8, Overwrite.NO);
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            Files.write(file, new byte[200]);
            assertThatThrownBy(() -> reader.readSlice(0))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("ended at byte 200");
        }
    }

    @Test
    void valuesThatTheTypeWouldLoseAreRefused() {
        ComplexArray halves = Samples.real(6, 2, 2);
        Path file = folder.resolve("a.npy");
        FileFormats formats = FileFormats.standard();
        assertThatThrownBy(() -> formats.write(file, halves, ElementType.U1, Overwrite.NO))
                .hasMessageContaining("expected a whole number from 0 to 255");
        assertThatThrownBy(() -> formats.write(file, Samples.complex(6, 2, 2), ElementType.F4, Overwrite.NO))
                .hasMessageContaining("imaginary part of element 0");
        assertThatThrownBy(() -> formats.write(file, halves, ElementType.I4, Overwrite.NO))
                .hasMessageContaining("element type is i4, expected one of c8, c16, f4, f8, u1");
        assertThat(file).doesNotExist();
    }

    @Test
    void readsTheBrainOfTheSigpyTutorial() throws IOException {
        Path file = Shared.file("data/sigpy-mri-tutorial/cartesian_ksp.npy");
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(8, 230, 180));
            assertThat(reader.header().type()).isEqualTo(ElementType.C8);
            ComplexArray all = reader.readAll(PLENTY);
            ComplexArray last = reader.readSlice(7);
            assertThat(all.firstNonFinite()).isEqualTo(-1);
            assertThat(last.re()[90 * 180 + 17]).isEqualTo(all.re()[(7 * 230 + 90) * 180 + 17]);
            // The share of measured points that the data's README names.
            int measured = 0;
            for (int i = 0; i < last.size(); i++) {
                measured += last.re()[i] != 0 || last.im()[i] != 0 ? 1 : 0;
            }
            assertThat(measured / 41400.0).isCloseTo(0.1243, within(1e-4));
        }
    }

    private void assertComesBack(ComplexArray written, ElementType type) throws IOException {
        Path file = folder.resolve("a.npy");
        FileFormats.standard().write(file, written, type, Overwrite.NO);
        ComplexArray read = readAll(file);
        assertThat(read.shape()).isEqualTo(written.shape());
        assertThat(read.re()).containsExactly(written.re());
        assertThat(read.im()).containsExactly(written.im());
    }

    private static ComplexArray readAll(Path file) throws IOException {
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            return reader.readAll(PLENTY);
        }
    }

    private Path npy(int version, String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(bytes("93 4e 55 4d 50 59")).put((byte) version).put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text).put(data);
        Path file = folder.resolve("made.npy");
        return Files.write(file, Arrays.copyOf(bytes.array(), bytes.position()));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    private static double[] doubles(String values) {
        return Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
