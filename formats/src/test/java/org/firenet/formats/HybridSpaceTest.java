package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes as slices, against sums written out. */
class HybridSpaceTest {
    private static final int[] EXTENTS = {4, 6, 5};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "DEPTH, 4, 1",
        "DEPTH, 4, 50",
        "DEPTH, 3, 1000",
        "ROWS, 6, 1",
        "ROWS, 5, 70",
        "COLUMNS, 5, 1",
        "COLUMNS, 2, 70"
    })
    void everySliceIsTheTransformAtItsPlace(VolumeAxis readout, int places, int blockElements) throws IOException {
        ComplexArray data = Samples.complex(3, 2, 3, 4, 6, 5);
        try (ArrayReader volumes = volumes(data);
                ArrayReader slices = write(new HybridSpace(volumes, readout, places, blockElements))) {
            int n = EXTENTS[readout.place()];
            ComplexArray found = slices.readAll(1 << 20);
            assertThat(found.size()).isEqualTo(data.size() / n * places);
            assertThat(slices.header().shape().extent(1)).isEqualTo(places);
            int plane = 120 / n;
            for (int i = 0; i < found.size(); i++) {
                int coil = i / plane % 3;
                int place = i / plane / 3 % places + n / 2 - places / 2;
                int volume = i / plane / 3 / places;
                double[] expected = sum(data, volume * 3 + coil, readout, place, i % plane);
                assertThat(found.re()[i]).isCloseTo(expected[0], org.assertj.core.api.Assertions.within(1e-5));
                assertThat(found.im()[i]).isCloseTo(expected[1], org.assertj.core.api.Assertions.within(1e-5));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.npy", "slices.raw");
        }
    }

    /** The inverse transform of one line, summed up. */
    private static double[] sum(ComplexArray data, int volume, VolumeAxis readout, int place, int inPlane) {
        int n = EXTENTS[readout.place()];
        int[] strides = {30, 5, 1};
        int q = readout == VolumeAxis.COLUMNS ? 6 : 5;
        int pStride = readout == VolumeAxis.DEPTH ? strides[1] : strides[0];
        int qStride = readout == VolumeAxis.COLUMNS ? strides[1] : strides[2];
        int start = volume * 120 + inPlane / q * pStride + inPlane % q * qStride;
        int centre = n / 2;
        double re = 0;
        double im = 0;
        for (int k = 0; k < n; k++) {
            int at = start + k * strides[readout.place()];
            double angle = 2 * Math.PI * (k - centre) * (place - centre) / n;
            re += data.re()[at] * Math.cos(angle) - data.im()[at] * Math.sin(angle);
            im += data.re()[at] * Math.sin(angle) + data.im()[at] * Math.cos(angle);
        }
        return new double[] {re / Math.sqrt(n), im / Math.sqrt(n)};
    }

    @Test
    void anAxisThatIsNotFullySampledIsRefusedAndTheOthersNamed() throws IOException {
        ComplexArray data = Samples.complex(3, 2, 4, 6, 5);
        for (int i = 0; i < data.size(); i++) {
            // Lines along the columns, in a pattern that is no product of patterns along depth and rows.
            if ((i / 5 % 6 + i / 30 % 4) % 3 == 0) {
                data.re()[i] = 0;
                data.im()[i] = 0;
            }
        }
        try (ArrayReader volumes = volumes(data)) {
            write(HybridSpace.whole(volumes, VolumeAxis.COLUMNS)).close();
            assertThatThrownBy(() -> write(HybridSpace.whole(volumes, VolumeAxis.DEPTH)))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("a.npy: volume 0 is not fully sampled along depth")
                    .hasMessageContaining("fully sampled: columns");
        }
    }

    @Test
    void anAsymmetricEchoIsTakenAndAHoleIsNot() throws IOException {
        ComplexArray data = Samples.complex(3, 1, 4, 6, 5);
        for (int i = 0; i < data.size(); i += 5) {
            data.re()[i] = 0;
            data.im()[i] = 0;
        }
        try (ArrayReader volumes = volumes(data)) {
            write(HybridSpace.whole(volumes, VolumeAxis.COLUMNS)).close();
        }
        for (int i = 3; i < data.size(); i += 5) {
            data.re()[i] = 0;
            data.im()[i] = 0;
        }
        try (ArrayReader volumes = volumes(data)) {
            assertThatThrownBy(() -> write(HybridSpace.whole(volumes, VolumeAxis.COLUMNS)))
                    .hasMessageContaining("not fully sampled along columns");
        }
    }

    @Test
    void whatIsNoVolumeIsRefused() throws IOException {
        try (ArrayReader image = volumes(Samples.complex(1, 4, 4))) {
            assertThatThrownBy(() -> HybridSpace.whole(image, VolumeAxis.ROWS))
                    .hasMessageContaining("shape is 4x4, expected a volume");
        }
        try (ArrayReader volume = volumes(Samples.complex(1, 4, 4, 4))) {
            assertThatThrownBy(() -> new HybridSpace(volume, VolumeAxis.ROWS, 5))
                    .hasMessageContaining("places to keep of rows is 5, expected 1 to 4");
        }
    }

    private ArrayReader volumes(ComplexArray data) throws FormatException {
        Path file = folder.resolve("a.npy");
        FileFormats.standard().write(file, data, ElementType.C8, Overwrite.YES);
        return FileFormats.standard().open(file);
    }

    private ArrayReader write(HybridSpace hybrid) throws FormatException {
        int[] steps = {0};
        Path file = folder.resolve("slices.raw");
        hybrid.write(file, () -> steps[0]++);
        assertThat(steps[0]).isEqualTo((int) hybrid.steps());
        return hybrid.read(file);
    }
}
