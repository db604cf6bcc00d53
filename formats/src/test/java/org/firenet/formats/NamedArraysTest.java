package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of several arrays: MATLAB's and other HDF5. In MATLAB's samples A(r, c, k) = 100 k + 10 r + c, counted from 0. */
class NamedArraysTest {
    @TempDir
    Path folder;

    private final FileFormats formats = FileFormats.standard();

    @ParameterizedTest
    @CsvSource({
        "v5-single.mat, C16, -1",
        "v7.mat, C16, -1",
        "v73.mat, C16, -1",
        "v5.mat:first, I2, 0",
        "v5.mat:second, F4, 0"
    })
    void rowsAndColumnsAreThoseThatMatlabShows(String name, ElementType type, int imaginary) throws IOException {
        SampleFiles.copy(name.replaceFirst(":.*", ""), folder);
        try (ArrayReader reader = formats.open(folder.resolve(name))) {
            assertThat(reader.header().format()).isEqualTo("matlab");
            assertThat(reader.header().type()).isEqualTo(type);
            assertThat(reader.header().shape()).isEqualTo(Shape.of(2, 3, 4));
            ComplexArray all = reader.readAll(24);
            for (int i = 0; i < 24; i++) {
                double value = 100 * (i / 12) + 10 * (i / 4 % 3) + i % 4;
                assertThat(all.re()[i]).isEqualTo(value);
                assertThat(all.im()[i]).isEqualTo(imaginary * value);
            }
            ComplexArray box = reader.readBox(new int[] {1, 1, 2}, Shape.of(1, 2, 2));
            assertThat(box.re()).containsExactly(112, 113, 122, 123);
        }
    }

    @Test
    void truthValuesOfMatlabAreZeroAndOne() throws IOException {
        SampleFiles.copy("v5.mat", folder);
        try (ArrayReader reader = formats.open(folder.resolve("v5.mat:flags"))) {
            assertThat(reader.header().type()).isEqualTo(ElementType.B1);
            assertThat(reader.readSlice(0).re()).containsOnly(0);
            assertThat(reader.readSlice(1).re()).containsExactly(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        }
    }

    @Test
    void severalArraysAreListed() throws IOException {
        Path file = SampleFiles.copy("v5.mat", folder);
        assertThatThrownBy(() -> formats.open(file))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": the file holds several arrays, say which one as v5.mat:first, for example: "
                        + "first, second, flags");
        assertThatThrownBy(() -> formats.open(Path.of(file + ":third")))
                .hasMessage(file + ": array is third, expected one of first, second, flags");
    }

    @Test
    void arraysInGroupsAreNamedByTheirPath() throws IOException {
        SampleFiles.copy("plain.h5", folder);
        try (ArrayReader reader = formats.open(folder.resolve("plain.h5:group/values"))) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(2, 3, 4));
            assertThat(reader.readSlice(1).re()).containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
        }
        try (ArrayReader reader = formats.open(folder.resolve("plain.h5:truth"))) {
            assertThat(reader.header().type()).isEqualTo(ElementType.B1);
            assertThat(reader.readSlice(0).re()).containsExactly(1, 0, 0, 1);
        }
        assertThatThrownBy(() -> formats.open(folder.resolve("plain.h5")))
                .hasMessageContaining("several arrays, say which one as plain.h5:group/values");
    }

    @Test
    void formatsOfOneArrayHaveNoNames() throws IOException {
        Path file = folder.resolve("a.npy");
        formats.write(file, Samples.real(1, 2, 2), ElementType.F4, Overwrite.NO);
        assertThatThrownBy(() -> formats.open(Path.of(file + ":x")))
                .hasMessage(file + ": this kind of file holds one array, which has no name; found the name x");
        assertThatThrownBy(() -> formats.open(folder.resolve("b.npy:x"))).hasMessageContaining("b.npy: no such file");
    }
}
