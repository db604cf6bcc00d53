package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NiftiFormatTest {
    @TempDir
    Path folder;

    private final FileFormats formats = FileFormats.standard();

    @ParameterizedTest
    @CsvSource({
        "a.nii, F4, '5 6'",
        "a.nii.gz, F8, '3 5 6'",
        "b.nii, C8, '3 5 6'",
        "b.nii.gz, C16, '2 3 4 5'",
        "c.nii, F8, 7"
    })
    void writtenArraysComeBack(String name, ElementType type, String extents) throws IOException {
        int[] shape =
                Arrays.stream(extents.split(" ")).mapToInt(Integer::parseInt).toArray();
        ComplexArray written = type.isComplex() ? Samples.complex(3, shape) : Samples.real(3, shape);
        Path file = folder.resolve(name);
        formats.write(file, written, type, Overwrite.NO);
        try (ArrayReader reader = formats.open(file)) {
            assertThat(reader.header().type()).isEqualTo(type);
            assertThat(reader.header().shape()).isEqualTo(written.shape());
            assertThat(reader.header().geometry().oriented()).isFalse();
            assertThat(reader.header().geometry().columnStep().length()).isEqualTo(1);
            assertThat(reader.readAll(1000).distance(written)).isZero();
        }
    }

    @Test
    void compressedSlicesAreReadInAnyOrder() throws IOException {
        ComplexArray written = Samples.complex(5, 6, 40, 70);
        Path file = folder.resolve("a.nii.gz");
        formats.write(file, written, ElementType.C8, Overwrite.NO);
        try (ArrayReader reader = formats.open(file)) {
            for (int index : new int[] {4, 0, 5, 5, 1}) {
                assertThat(reader.readSlice(index).distance(Slices.copy(written, index)))
                        .isZero();
            }
        }
    }

    @Test
    void theWrongNameDoesNotMatter() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        formats.write(file, Samples.real(1, 30, 20), ElementType.F4, Overwrite.NO);
        assertThat(formats.recognise(Files.move(file, folder.resolve("b.npy"))).name())
                .isEqualTo("nifti");
    }

    @Test
    void anExtentBeyondShortsIsWrittenAsVersionTwo() throws IOException {
        ComplexArray written = Samples.real(3, 2, 40000);
        Path file = folder.resolve("a.nii");
        formats.write(file, written, ElementType.F4, Overwrite.NO);
        try (ArrayReader reader = formats.open(file)) {
            assertThat(reader.header().details()).containsEntry("version", "2");
            assertThat(reader.readAll(100_000).distance(written)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sformAndQformSayTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        Rotation rotation =
                Rotation.ofQuaternion(random.nextGaussian() / 2, random.nextGaussian() / 2, random.nextGaussian() / 2);
        Geometry geometry = new Geometry(
                new Vector3(random.nextGaussian(), 100 * random.nextGaussian(), -30),
                rotation.x().times(0.7),
                rotation.y().times(1.3),
                rotation.z().times(seed % 2 == 0 ? 5 : -5),
                3,
                true);
        Path file = folder.resolve("a.nii");
        new NiftiWriter().write(file, ArraySource.of(Samples.real(1, 3, 4, 5), geometry), ElementType.F4, Overwrite.NO);
        assertSame(geometry, geometryOf(file));
        assertThat(geometryOf(file).slices()).isEqualTo(3);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putShort(254, (short) 0); // the code of the sform
        Files.write(file, bytes);
        assertSame(geometry, geometryOf(file));
    }

    @Test
    void skewedAxesAreWrittenAsSformAlone() throws IOException {
        Geometry geometry =
                new Geometry(Vector3.ZERO, new Vector3(1, 0, 0), new Vector3(0.5, 1, 0), new Vector3(0, 0, 2), 1, true);
        Path file = folder.resolve("a.nii");
        new NiftiWriter().write(file, ArraySource.of(Samples.real(1, 4, 5), geometry), ElementType.F4, Overwrite.NO);
        assertSame(geometry, geometryOf(file));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getShort(252)).isZero();
        assertThat(bytes.getShort(254)).isEqualTo((short) 1);
    }

    @Test
    void repetitionsGoIntoTheFourthDimension() throws IOException {
        Path file = folder.resolve("a.nii");
        Geometry geometry = Geometry.ofVoxels(1, 2, 3, 2);
        ComplexArray written = Samples.real(1, 6, 4, 5);
        new NiftiWriter().write(file, ArraySource.of(written, geometry), ElementType.F4, Overwrite.NO);
        try (ArrayReader reader = formats.open(file)) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(3, 2, 4, 5));
            assertThat(reader.header().geometry()).isEqualTo(geometry);
            assertThat(reader.readAll(1000).distance(written)).isZero();
        }
    }

    @Test
    void readsWhatNibabelWrote() throws IOException {
        Path plain = SampleFiles.copy("qform-big-endian.nii", folder);
        double cos = Math.cos(Math.PI / 6);
        Geometry expected = new Geometry(
                new Vector3(10, -20, 30),
                new Vector3(2 * cos, 1, 0),
                new Vector3(-1.5, 3 * cos, 0),
                new Vector3(0, 0, -4),
                2,
                true);
        try (ArrayReader reader = formats.open(plain)) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(2, 3, 4));
            assertThat(reader.header().type()).isEqualTo(ElementType.I2);
            assertSame(expected, reader.header().geometry());
            // The voxel i, j, k holds 6 i + 2 j + k, to be scaled by 0.5 and moved by 3.
            ComplexArray second = reader.readSlice(1);
            assertThat(second.re()[2 * 4 + 1]).isEqualTo(0.5 * (6 + 4 + 1) + 3);
        }
        try (ArrayReader reader = formats.open(SampleFiles.copy("complex-2.nii.gz", folder))) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(4, 3, 2));
            assertThat(reader.header().details()).containsEntry("version", "2");
            assertSame(expected, reader.header().geometry());
            // The voxel i, j, k holds n + i (23 − n) with n = 12 i + 4 j + k.
            ComplexArray last = reader.readSlice(3);
            assertThat(last.re()[1 * 2 + 1]).isEqualTo(12 + 4 + 3);
            assertThat(last.im()[1 * 2 + 1]).isEqualTo(23 - 19);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "I1, -1",
        "U1, 255",
        "I2, -1",
        "U2, 65535",
        "I4, -1",
        "U4, 4294967295",
        "I8, -1",
        "U8, 18446744073709551615"
    })
    void wholeNumbersKeepTheirSign(ElementType type, double allOnes) throws IOException {
        Path file = folder.resolve("a.nii");
        formats.write(file, Samples.real(1, 2, 2), ElementType.C16, Overwrite.NO);
        byte[] bytes = Files.readAllBytes(file);
        int code = NiftiHeader.TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .findFirst()
                .orElseThrow()
                .getKey();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(70, (short) code);
        Arrays.fill(bytes, 352, bytes.length, (byte) 0xff);
        Files.write(file, bytes);
        try (ArrayReader reader = formats.open(file)) {
            assertThat(reader.readSlice(0).re()).containsOnly(allOnes);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "40; 0; dim[0] is 0, expected 1 to 7",
                "42; -1; shape is",
                "70; 128; datatype is 128, expected real or complex numbers of NIfTI: 2, 4, 8, 16",
                "42; 32767; file length is",
            })
    void lyingHeadersAreRefused(int position, short value, String problem) throws IOException {
        Path file = folder.resolve("a.nii");
        formats.write(file, Samples.real(1, 3, 4, 5), ElementType.F4, Overwrite.NO);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(position, value);
        Files.write(file, bytes);
        assertThatThrownBy(() -> formats.open(file))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aSmallGzipThatClaimsToBeHugeIsRefused() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        formats.write(file, Samples.real(1, 3, 4, 5), ElementType.F4, Overwrite.NO);
        byte[] plain;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            plain = in.readAllBytes();
        }
        ByteBuffer.wrap(plain)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(42, (short) 10000)
                .putShort(44, (short) 10000);
        Path bomb = Files.write(folder.resolve("bomb.nii.gz"), Samples.gzip(plain));
        assertThatThrownBy(() -> formats.open(bomb))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("length of the content is 1200000352, expected at most");
    }

    @Test
    void aChecksumThatDoesNotFitIsNoticed() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        formats.write(file, Samples.real(1, 3, 4, 5), ElementType.F4, Overwrite.NO);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 5] ^= 1;
        Files.write(file, bytes);
        try (ArrayReader reader = formats.open(file)) {
            assertThatThrownBy(() -> reader.readAll(1000))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("no valid gzip file, or a damaged one");
        }
    }

    private Geometry geometryOf(Path file) throws IOException {
        try (ArrayReader reader = formats.open(file)) {
            return reader.header().geometry();
        }
    }

    private static void assertSame(Geometry expected, Geometry found) {
        assertThat(found.oriented()).isTrue();
        assertSame(expected.origin(), found.origin());
        assertSame(expected.columnStep(), found.columnStep());
        assertSame(expected.rowStep(), found.rowStep());
        assertSame(expected.sliceStep(), found.sliceStep());
    }

    private static void assertSame(Vector3 expected, Vector3 found) {
        assertThat(found.plus(-1, expected).length()).isCloseTo(0, within(1e-5 * (1 + expected.length())));
    }
}
