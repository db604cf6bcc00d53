package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.KSpace.Leading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KSpaceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'4 6', COILS, 1, 1",
        "'4 6', SLICES, 1, 1",
        "'3 4 6', COILS, 1, 3",
        "'3 4 6', SLICES, 3, 1",
        "'2 3 4 6', COILS, 2, 3",
        "'2 3 4 6', SLICES, 2, 3",
        "'5 2 3 4 6', COILS, 10, 3",
    })
    void dimensionsAreTakenAsTheCallerSays(String extents, Leading leading, int slices, int coils) throws IOException {
        ComplexArray written = Samples.complex(1, ints(extents));
        try (KSpace kspace = open(written, leading)) {
            assertThat(kspace.slices()).isEqualTo(slices);
            assertThat(kspace.coils()).isEqualTo(coils);
            assertThat(kspace.imageShape()).isEqualTo(Shape.of(4, 6));
            KSpace.Slice last = kspace.slice(slices - 1);
            assertThat(last.data().shape()).isEqualTo(Shape.of(coils, 4, 6));
            assertThat(last.data().re())
                    .containsExactly(written.part(
                                    written.size() - coils * 24, last.data().shape())
                            .re());
            assertThat(last.measured()).isEqualTo(24);
            assertThatThrownBy(() -> kspace.slice(slices)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void vectorsAreRefused() {
        assertThatThrownBy(() -> open(Samples.complex(1, 7), Leading.COILS))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("expected rows x columns, coils x rows x columns");
    }

    @Test
    void aPositionIsMeasuredIfAnyCoilIsNotZero() throws IOException {
        ComplexArray data = ComplexArray.zeros(Shape.of(2, 2, 3));
        data.re()[1] = 1;
        data.im()[6 + 5] = -1;
        data.re()[6 + 2] = Double.NaN;
        try (KSpace kspace = open(data, Leading.COILS)) {
            KSpace.Slice slice = kspace.slice(0);
            assertThat(slice.mask()).containsExactly(false, true, true, false, false, true);
            assertThat(slice.measured()).isEqualTo(3);
            assertThat(slice.imageShape()).isEqualTo(Shape.of(2, 3));
        }
    }

    @Test
    void nothingMeasuredIsAnError() throws IOException {
        try (KSpace kspace = open(ComplexArray.zeros(Shape.of(2, 2, 3)), Leading.COILS)) {
            assertThatThrownBy(() -> kspace.slice(0))
                    .isInstanceOf(FormatException.class)
                    .hasMessage(folder.resolve("a.npy")
                            + ": all values are zero, so no position of k-space counts as measured");
        }
    }

    private KSpace open(ComplexArray data, Leading leading) throws IOException {
        Path file = folder.resolve("a.npy");
        FileFormats.standard().write(file, data, ElementType.C16, Overwrite.NO);
        return KSpace.of(FileFormats.standard().open(file), leading);
    }

    static int[] ints(String words) {
        return java.util.Arrays.stream(words.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
