package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.IsmrmrdBytes.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsmrmrdFormatTest {
    @TempDir
    Path folder;

    private IsmrmrdBytes bytes;

    @BeforeEach
    void loadSample() throws IOException {
        bytes = IsmrmrdBytes.sample();
    }

    @Test
    void headerTellsShapeAndCounters() throws IOException {
        try (KSpace kspace = open()) {
            assertThat(kspace.header().shape()).isEqualTo(Shape.of(2, 2, 8, 8));
            assertThat(kspace.header().format()).isEqualTo("ismrmrd");
            assertThat(kspace.header().details())
                    .containsEntry("repetitions", "2")
                    .containsEntry("slices", "1")
                    .containsEntry("encoded space", "8x16, 300.0 mm x 600.0 mm")
                    .containsEntry("image space", "8x8, 300.0 mm x 300.0 mm");
        }
    }

    @Test
    void measuredLinesAreTheFourierTransformOfTheCoilImages() throws IOException {
        ComplexArray truth = CoilImages.kspace(bytes.write(folder.resolve("truth.h5")));
        try (KSpace kspace = open()) {
            for (int repetition = 0; repetition < 2; repetition++) {
                KSpace.Slice slice = kspace.slice(repetition);
                for (int i = 0; i < slice.data().size(); i++) {
                    boolean measured = slice.mask()[i % 64];
                    double tolerance = measured ? 1e-6 : 0;
                    assertThat(slice.data().re()[i]).isCloseTo(measured ? truth.re()[i] : 0, within(tolerance));
                    assertThat(slice.data().im()[i]).isCloseTo(measured ? truth.im()[i] : 0, within(tolerance));
                }
            }
        }
    }

    @Test
    void calibrationOnlyLinesAndNoiseAreLeftOut() throws IOException {
        try (KSpace kspace = open()) {
            assertThat(rows(kspace.slice(0))).containsExactly(0, 2, 4, 6);
            assertThat(rows(kspace.slice(1))).containsExactly(1, 3, 5, 7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 20, 23, 24, 26, 27, 28, 29, 30, 31})
    void linesThatAreNotForTheImageAreLeftOut(int flag) throws IOException {
        bytes.set(bytes.line(2, 0), Field.FLAGS, 1L << (flag - 1));
        try (KSpace kspace = open()) {
            assertThat(rows(kspace.slice(0))).containsExactly(0, 4, 6);
        }
    }

    @Test
    void aReversedLineIsTurnedRound() throws IOException {
        int line = bytes.line(2, 0);
        KSpace.Slice expected = slice(0);
        float[] samples = samples(line);
        for (int coil = 0; coil < IsmrmrdBytes.COILS; coil++) {
            for (int s = 0; s < IsmrmrdBytes.SAMPLES; s++) {
                for (int part = 0; part < 2; part++) {
                    float value = samples[2 * (coil * IsmrmrdBytes.SAMPLES + IsmrmrdBytes.SAMPLES - 1 - s) + part];
                    bytes.setSample(line, coil, s, part, value);
                }
            }
        }
        assertThat(slice(0).data().distance(expected.data())).isGreaterThan(0.01);
        bytes.set(line, Field.FLAGS, 1L << 21);
        assertThat(slice(0).data().distance(expected.data())).isZero();
    }

    @Test
    void repeatedLinesAreAveraged() throws IOException {
        // Line 6 is measured again in place of line 4, with three times the values.
        int first = bytes.line(6, 0);
        int second = bytes.line(4, 0);
        ComplexArray before = slice(0).data();
        float[] samples = samples(first);
        for (int i = 0; i < samples.length; i++) {
            bytes.setSample(second, 0, i / 2, i % 2, 3 * samples[i]);
        }
        bytes.set(second, Field.STEP_1, 6).set(second, Field.AVERAGE, 1);
        KSpace.Slice after = slice(0);
        assertThat(rows(after)).containsExactly(0, 2, 6);
        for (int column = 0; column < 8; column++) {
            assertThat(after.data().re()[6 * 8 + column]).isCloseTo(2 * before.re()[6 * 8 + column], within(1e-6));
        }
    }

    @Test
    void slicesContrastsAndRepetitionsAreImagesOfTheirOwn() throws IOException {
        bytes.set(bytes.line(2, 0), Field.SLICE, 1);
        bytes.set(bytes.line(4, 0), Field.CONTRAST, 1);
        try (KSpace kspace = open()) {
            assertThat(kspace.slices()).isEqualTo(4);
            assertThat(rows(kspace.slice(0))).containsExactly(0, 6);
            assertThat(rows(kspace.slice(1))).containsExactly(2);
            assertThat(rows(kspace.slice(2))).containsExactly(4);
            assertThat(rows(kspace.slice(3))).containsExactly(1, 3, 5, 7);
        }
    }

    @Test
    void linesAreCountedFromTheCentreThatTheLimitsName() throws IOException {
        bytes.replace("<center>4</center>", "<center>5</center>");
        bytes.set(bytes.line(0, 0), Field.STEP_1, 8);
        try (KSpace kspace = open()) {
            // Step 5 is now row 4.
            assertThat(rows(kspace.slice(0))).containsExactly(1, 3, 5, 7);
        }
    }

    @Test
    void discardedAndMissingSamplesAreNotMeasured() throws IOException {
        int line = bytes.line(2, 0);
        bytes.set(line, Field.DISCARD_PRE, 4).set(line, Field.DISCARD_POST, 6);
        boolean[] mask = slice(0).mask();
        // Samples 4 … 9 stay: frequencies −4 … 1 of the oversampled line, −2 … 0 of the other.
        assertThat(Arrays.copyOfRange(mask, 16, 24))
                .containsExactly(false, false, true, true, true, false, false, false);
    }

    @Test
    void centerSampleSaysWhereALineBelongs() throws IOException {
        int line = bytes.line(2, 0);
        bytes.set(line, Field.DISCARD_PRE, 2).set(line, Field.CENTER_SAMPLE, 10);
        boolean[] mask = slice(0).mask();
        // Samples 2 … 15 around 10 are frequencies −8 … 5.
        assertThat(Arrays.copyOfRange(mask, 16, 24)).containsExactly(true, true, true, true, true, true, true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STEP_2; 1; kspace_encode_step_2 of acquisition 1 is 1, expected 0 to 0, the encoded matrix",
                "ENCODING_SPACE_REF; 1; encoding_space_ref of acquisition 1 is 1, expected 0",
                "STEP_1; 8; phase encoding step of acquisition 1 is 8, expected 0 to 7 around the centre 4",
                "CENTER_SAMPLE; 7; of acquisition 1 around center_sample 7 is 16, expected 0 to 15",
                "DISCARD_PRE; 16; number of samples of acquisition 1 is 16, expected more than are to be discarded",
                "FLAGS; 262144; no acquisition is flagged as part of an image",
            })
    void whatCannotBeDoneRightIsRefused(Field field, long value, String problem) throws IOException {
        bytes.setAll(field, value);
        assertThatThrownBy(this::open).isInstanceOf(FormatException.class).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<trajectory>cartesian</; <trajectory>radial   </; trajectory is radial, expected cartesian",
                "<x>16</x>; <x>-6</x>; encodedSpace/matrixSize/x is -6, expected a whole number from 1",
                "<y>8</y>; <y>0</y>; encodedSpace/matrixSize/y is 0, expected a whole number from 1",
                "<x>600.000000</x>; <x>6oo.000000</x>; fieldOfView_mm/x is 6oo.000000, expected a length in mm",
                "<encoding>; <decoding>; the header is no valid XML",
                "<?xml version=\"1.0\"?>; <!DOCTYPE a [      ]>; the header is no valid XML: DOCTYPE is disallowed",
            })
    void lyingXmlIsRefused(String from, String to, String problem) throws IOException {
        bytes.replace(from, to);
        assertThatThrownBy(this::open).isInstanceOf(FormatException.class).hasMessageContaining(problem);
    }

    @Test
    void aLargeMatrixInASmallFileIsRefused() throws IOException {
        bytes.replace("<x>16</x>\n\t\t\t\t<y>8</y>\n\t", "<x>65535</x><y>65535</y>");
        assertThatThrownBy(this::open)
                .hasMessageContaining("coils x encoded matrix is 2x65535x65535, expected at most");
    }

    @Test
    void linesOfAnotherLengthThanTheirHeaderSaysAreRefused() throws IOException {
        // Nine coils in the header of every line; the samples are of two.
        for (int head : bytes.heads()) {
            ByteBuffer.wrap(bytes.array()).put(head + 38, (byte) 9);
        }
        try (KSpace kspace = open()) {
            assertThatThrownBy(() -> kspace.slice(0))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("length of acquisition 1 is 256, expected 1152 bytes for 9 coils");
        }
    }

    @Test
    void aSecondPhaseEncodingMakesAVolume() throws IOException {
        ComplexArray even = slice(0).data();
        ComplexArray odd = slice(1).data();
        bytes.replace("<z>1</z>", "<z>2</z>");
        for (int step = 1; step < 8; step += 2) {
            bytes.set(bytes.line(step, 1), Field.STEP_2, 1);
        }
        bytes.setAll(Field.REPETITION, 0);
        try (ArrayReader reader = FileFormats.standard().open(bytes.write(folder.resolve("a.h5")))) {
            assertThat(reader.holdsVolumes()).isTrue();
            assertThat(reader.header().shape()).isEqualTo(Shape.of(1, 2, 2, 8, 8));
            ComplexArray volume = reader.readSlice(0);
            for (int coil = 0; coil < 2; coil++) {
                for (int depth = 0; depth < 2; depth++) {
                    ComplexArray plane = volume.part((2 * coil + depth) * 64, Shape.of(8, 8));
                    ComplexArray expected = (depth == 0 ? even : odd).part(coil * 64, Shape.of(8, 8));
                    assertThat(plane.distance(expected)).isZero();
                }
            }
            ComplexArray box = reader.readBox(new int[] {0, 1, 1, 3, 2}, Shape.of(1, 1, 1, 2, 5));
            assertThat(box.re()[0]).isEqualTo(odd.re()[64 + 3 * 8 + 2]);
            assertThat(box.im()[9]).isEqualTo(odd.im()[64 + 4 * 8 + 6]);
            boolean[] mask = reader.mask(0).orElseThrow();
            assertThat(mask).hasSize(128);
            for (int i = 0; i < mask.length; i++) {
                assertThat(mask[i]).isEqualTo(i / 8 % 8 % 2 == i / 64);
            }
        }
    }

    @Test
    void noiseMeasurementsAreHandedOver() throws IOException {
        int line = bytes.line(2, 0);
        bytes.set(line, Field.FLAGS, 1L << 18);
        try (KSpace kspace = open()) {
            // The sample has one measurement of noise already, at its start.
            ComplexArray noise = kspace.noise().orElseThrow();
            assertThat(noise.shape()).isEqualTo(Shape.of(2, 32));
            for (int i = 0; i < 64; i++) {
                int sample = i % 32 - 16;
                if (sample >= 0) {
                    assertThat(noise.re()[i]).isEqualTo(bytes.sample(line, i / 32, sample, 0));
                    assertThat(noise.im()[i]).isEqualTo(bytes.sample(line, i / 32, sample, 1));
                }
            }
        }
    }

    @Test
    void calibrationLinesAreHandedOverApart() throws IOException {
        ComplexArray truth = CoilImages.kspace(bytes.write(folder.resolve("truth.h5")));
        try (KSpace kspace = open()) {
            for (int repetition = 0; repetition < 2; repetition++) {
                KSpace.Slice calibration = kspace.calibration(repetition).orElseThrow();
                assertThat(rows(calibration)).containsExactly(2, 3, 4, 5);
                for (int i = 0; i < truth.size(); i++) {
                    double expected = calibration.mask()[i % 64] ? truth.re()[i] : 0;
                    assertThat(calibration.data().re()[i]).isCloseTo(expected, within(1e-6));
                }
            }
        }
        bytes.heads().forEach(head -> bytes.set(head, Field.FLAGS, bytes.get(head, Field.FLAGS) & ~(3L << 19)));
        try (KSpace kspace = open()) {
            assertThat(kspace.calibration(0)).isEmpty();
        }
    }

    @Test
    void theScannersCoordinatesBecomeThoseOfNifti() throws IOException {
        try (KSpace kspace = open()) {
            assertThat(kspace.header().geometry()).isEqualTo(Geometry.ofVoxels(37.5, 37.5, 6, 1));
        }
        for (int head : bytes.heads()) {
            // Readout to the left, phase encoding to the head, slices to the back: coordinates of DICOM.
            bytes.place(head, new float[] {10, 20, 30}, new float[] {1, 0, 0, 0, 0, 1, 0, 1, 0});
        }
        bytes.replace(
                "<y>300.000000</y>\n\t\t\t\t<z>6.000000</z>\n\t\t\t</fieldOfView_mm>\n\t\t</reconSpace>",
                "<y>225.000000</y>\n\t\t\t\t<z>6.000000</z>\n\t\t\t</fieldOfView_mm>\n\t\t</reconSpace>");
        try (KSpace kspace = open()) {
            assertThat(kspace.imageCrop()).isEqualTo(Shape.of(6, 8));
            Geometry geometry = kspace.header().geometry();
            assertThat(geometry.oriented()).isTrue();
            assertThat(geometry.columnStep()).isEqualTo(new Vector3(-37.5, 0, 0));
            assertThat(geometry.rowStep()).isEqualTo(new Vector3(0, 0, 37.5));
            assertThat(geometry.sliceStep()).isEqualTo(new Vector3(0, -6, 0));
            // The pixel in the middle is at the centre of the field of view, before and after the crop.
            Geometry cropped = new CentreCrop(
                            ArraySource.of(ComplexArray.zeros(Shape.of(8, 8)), geometry), kspace.imageCrop())
                    .geometry();
            assertThat(geometry.origin().plus(4, geometry.rowStep()).plus(4, geometry.columnStep()))
                    .isEqualTo(new Vector3(-10, -20, 30));
            assertThat(cropped.origin().plus(3, geometry.rowStep()).plus(4, geometry.columnStep()))
                    .isEqualTo(new Vector3(-10, -20, 30));
        }
    }

    @Test
    void slicesThatLieSideBySideGetOneGeometry() throws IOException {
        for (int head : bytes.heads()) {
            long repetition = bytes.get(head, Field.REPETITION);
            bytes.place(head, new float[] {0, 0, 7 * repetition}, new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
            bytes.set(head, Field.SLICE, repetition).set(head, Field.REPETITION, 0);
        }
        try (KSpace kspace = open()) {
            assertThat(kspace.header().geometry().slices()).isEqualTo(2);
            assertThat(kspace.header().geometry().sliceStep()).isEqualTo(new Vector3(0, 0, 7));
        }
        for (int head : bytes.heads()) {
            bytes.place(head, new float[] {0, 0, 0}, new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        }
        try (KSpace kspace = open()) {
            assertThat(kspace.header().geometry().oriented()).isFalse();
        }
    }

    @Test
    void readsTheSimulatedBrainOfMriReco() throws IOException {
        Path file = Shared.file("data/mrireco/acqDataBrainSim100.h5");
        try (KSpace kspace = KSpace.of(FileFormats.standard().open(file), KSpace.Leading.COILS)) {
            assertThat(kspace.header().shape()).isEqualTo(Shape.of(1, 1, 256, 256));
            KSpace.Slice slice = kspace.slice(0);
            assertThat(slice.measured()).isEqualTo(256 * 256);
            double[] magnitude = slice.data().magnitude();
            assertThat(Arrays.stream(magnitude).max().getAsDouble()).isEqualTo(magnitude[128 * 256 + 128]);
        }
    }

    @Test
    void readsWhatTheToolsOfIsmrmrdWrite() throws Exception {
        Tools.run(
                folder,
                "ismrmrd_generate_cartesian_shepp_logan",
                "-m",
                "96",
                "-c",
                "5",
                "-O",
                "2",
                "-n",
                "0",
                "-r",
                "3",
                "-C",
                "-o",
                "full.h5");
        Path file = folder.resolve("full.h5");
        ComplexArray truth = CoilImages.kspace(file);
        try (KSpace kspace = KSpace.of(FileFormats.standard().open(file), KSpace.Leading.COILS)) {
            assertThat(kspace.header().shape()).isEqualTo(Shape.of(3, 5, 96, 96));
            KSpace.Slice slice = kspace.slice(2);
            assertThat(slice.measured()).isEqualTo(96 * 96);
            assertThat(slice.data().distance(truth) / truth.norm()).isLessThan(1e-6);
        }
    }

    private KSpace open() throws IOException {
        return KSpace.of(FileFormats.standard().open(bytes.write(folder.resolve("a.h5"))), KSpace.Leading.COILS);
    }

    private KSpace.Slice slice(int index) throws IOException {
        try (KSpace kspace = open()) {
            return kspace.slice(index);
        }
    }

    private float[] samples(int head) {
        float[] samples = new float[2 * IsmrmrdBytes.COILS * IsmrmrdBytes.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.sample(head, 0, i / 2, i % 2);
        }
        return samples;
    }

    /** The rows with any measured position. */
    private static int[] rows(KSpace.Slice slice) {
        int columns = slice.imageShape().columns();
        return IntStream.range(0, slice.mask().length)
                .filter(i -> slice.mask()[i])
                .map(i -> i / columns)
                .distinct()
                .toArray();
    }
}
