package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.transform.Fourier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastMriTest {
    private static final boolean[] COLUMNS = {true, false, true, false, true, true, false, true, false, false};

    @TempDir
    Path folder;

    private final FileFormats formats = FileFormats.standard();

    @Test
    void theHeaderTellsSizesAndTheScannersImage() throws IOException {
        try (KSpace kspace = open("fastmri-test.h5")) {
            assertThat(kspace.header().format()).isEqualTo("fastmri");
            assertThat(kspace.header().shape()).isEqualTo(Shape.of(2, 3, 8, 10));
            assertThat(kspace.slices()).isEqualTo(2);
            assertThat(kspace.coils()).isEqualTo(3);
            assertThat(kspace.imageCrop()).isEqualTo(Shape.of(8, 8));
            assertThat(kspace.header().geometry()).isEqualTo(Geometry.ofVoxels(20, 20, 5, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastmri-test.h5", "shepp-logan-8.h5", "plain.h5"})
    void aFileThatWasCutShortSaysSo(String name) throws IOException {
        Path file = SampleFiles.copy(name, folder);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {200, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> formats.open(file))
                    .isInstanceOf(FormatException.class)
                    .hasMessage(file + ": length is " + length + ", expected " + whole.length
                            + " bytes, as the file itself says: it is incomplete, copy it again");
        }
    }

    @Test
    void theMaskOfTheFileDecidesWhichColumnsWereMeasured() throws IOException {
        try (KSpace kspace = open("fastmri-test.h5")) {
            assertThat(kspace.recordsMask()).isTrue();
            KSpace.Slice slice = kspace.slice(1);
            for (int i = 0; i < slice.data().size(); i++) {
                boolean measured = COLUMNS[i % 10];
                assertThat(slice.mask()[i % 80]).isEqualTo(measured);
                assertThat(slice.data().re()[i] != 0).isEqualTo(measured);
            }
        }
    }

    @Test
    void readoutOversamplingIsRemovedFromASingleCoilToo() throws IOException {
        Path file = SampleFiles.copy("fastmri-single.h5", folder);
        try (KSpace kspace = KSpace.of(formats.open(file), KSpace.Leading.COILS);
                ArrayReader middle = formats.open(Path.of(file + ":middle"))) {
            assertThat(kspace.recordsMask()).isFalse();
            assertThat(kspace.coils()).isEqualTo(1);
            for (int index = 0; index < 2; index++) {
                ComplexArray image = kspace.slice(index).data().reshape(Shape.of(8, 10));
                new Fourier(image.shape(), Fourier.Origin.CENTRE).inverse(image, new Workspace());
                ComplexArray truth = middle.readSlice(index);
                assertThat(image.distance(truth) / truth.norm()).isCloseTo(0, within(1e-6));
            }
        }
    }

    @Test
    void finishedReconstructionsAreReadByName() throws IOException {
        Path file = SampleFiles.copy("fastmri-single.h5", folder);
        try (ArrayReader reader = formats.open(Path.of(file + ":reconstruction_esc"))) {
            assertThat(reader.header().shape()).isEqualTo(Shape.of(2, 8, 8));
            assertThat(reader.header().type()).isEqualTo(ElementType.F4);
        }
        assertThatThrownBy(() -> formats.open(Path.of(file + ":rss")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("array is rss, expected one of kspace, middle, reconstruction_esc");
    }

    @Test
    void aHeaderThatIsNoXmlIsRefused() throws IOException {
        byte[] bytes = SampleFiles.bytes("fastmri-single.h5");
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("<encoding>")] = '?';
        Path file = Files.write(folder.resolve("a.h5"), bytes);
        assertThatThrownBy(() -> formats.open(file)).hasMessageContaining("the header is no valid XML");
    }

    private KSpace open(String name) throws IOException {
        return KSpace.of(formats.open(SampleFiles.copy(name, folder)), KSpace.Leading.COILS);
    }
}
