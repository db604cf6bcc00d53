package org.firenet.cli.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scans of several coils in ISMRMRD files, from the file to the image, beside the truth that another program put into them. */
class IsmrmrdScanTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REPETITIONS = 2;

    @TempDir
    Path folder;

    private Path copy(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = IsmrmrdScanTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private ComplexArray reconstruct(Path scan, String... options) throws IOException {
        Path image = folder.resolve("image.npy");
        Object[] fixed = {"reconstruct", scan, "-o", image, "-o", folder.resolve("image.json"), "--json"};
        Cli run = Cli.run(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return Stacks.read(image);
    }

    private JsonNode result() {
        return JSON.readTree(folder.resolve("image.json").toFile());
    }

    /** [repetitions, depth, rows, columns] as [repetitions, columns, depth, rows], the order of the slices of a volume. */
    private static ComplexArray slicesAlongTheReadout(ComplexArray truth) {
        int volumes = truth.shape().extent(0);
        int plane = truth.shape().extent(1) * truth.shape().extent(2);
        int columns = truth.shape().extent(3);
        ComplexArray slices = ComplexArray.zeros(Shape.of(
                volumes, columns, truth.shape().extent(1), truth.shape().extent(2)));
        for (int i = 0; i < truth.size(); i++) {
            int to = (i / (plane * columns) * columns + i % columns) * plane + i / columns % plane;
            slices.re()[to] = truth.re()[i];
        }
        return slices;
    }

    private static double error(ComplexArray image, ComplexArray truth, int repetition) {
        ComplexArray expected = volume(truth, repetition);
        return volume(image, repetition).distance(expected) / expected.norm();
    }

    /** What is new in the second repetition. */
    private static ComplexArray difference(ComplexArray images) {
        ComplexArray difference = volume(images, 1);
        difference.add(-1, volume(images, 0));
        return difference;
    }

    private static ComplexArray volume(ComplexArray images, int repetition) {
        int size = images.size() / REPETITIONS;
        return images.part(repetition * size, Shape.of(size));
    }

    @Test
    void aVolumeIsReconstructedAlongItsReadout() throws IOException {
        Path scan = copy("ismrmrd-volume.h5");
        ComplexArray truth = slicesAlongTheReadout(Stacks.read(Path.of(scan + ":dataset/truth")));
        ComplexArray image = reconstruct(scan, "--sensitivities", "lowres");
        assertThat(image.shape()).isEqualTo(truth.shape()).isEqualTo(Shape.of(REPETITIONS, 6, 14, 16));
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            assertThat(error(image, truth, repetition)).isLessThan(0.2);
        }
        ComplexArray changed = difference(truth);
        assertThat(difference(image).innerRe(changed) / changed.innerRe(changed))
                .isBetween(0.7, 1.3);
        assertThat(result().at("/slices/0/together/whitened").asBoolean()).isTrue();
    }

    @Test
    void slicesAndRepetitionsKeepTheirOrder() throws IOException {
        Path scan = copy("ismrmrd-slices.h5");
        ComplexArray truth = Stacks.read(Path.of(scan + ":dataset/truth"));
        ComplexArray image = reconstruct(scan, "--sensitivities", "lowres");
        assertThat(image.shape()).isEqualTo(Shape.of(6, 16, 6));
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            assertThat(error(image, truth, repetition)).isLessThan(0.05);
        }
    }

    /** The outermost slices of the volume hold noise alone, in which ESPIRiT finds nothing; they are no failures. */
    @Test
    void slicesOfAirAreReconstructedToo() throws IOException {
        reconstruct(copy("ismrmrd-volume.h5"), "--layers", "20");
        assertThat(result().at("/failures").size()).isZero();
        assertThat(result().at("/slices").size()).isEqualTo(12);
        assertThat(result().at("/slices/0/together/sensitivities").asString()).contains("finds no object");
    }
}
