package org.firenet.cli.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.Cli;
import org.firenet.cli.run.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slices with bad data among good ones, and series of slices. */
class SpoiltSliceTest {
    private static final Shape IMAGE = Shape.of(16, 16);

    @TempDir
    Path folder;

    @Test
    void theOthersAreFinishedAndThePlaceIsNamed() throws Exception {
        Path good = Stacks.write(folder.resolve("good.npy"), 3, 16, 16);
        Path spoilt = Stacks.write(folder.resolve("spoilt.npy"), 3, 16, 16);
        Stacks.spoil(spoilt, IMAGE.size() + 2 * 16 + 5, Double.NaN);
        Path expected = folder.resolve("expected.npy");
        Path images = folder.resolve("images.npy");
        Path document = folder.resolve("images.json");
        Path picture = folder.resolve("images.png");
        assertThat(reconstruct(good, "-o", expected).exitCode()).isZero();
        Cli run = reconstruct(spoilt, "-o", images, "-o", document, "-o", picture);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("spoilt.npy", "slice 1, coil 0, row 2, column 5", "NaN");
        assertThat(run.out()).contains("not reconstructed  1 slice(s), filled with NaN");
        JsonNode result = new JsonMapper().readTree(document.toFile());
        assertThat(result.at("/failures/0/slice").asInt()).isEqualTo(1);
        assertThat(result.at("/failures/0/problem").asString()).contains("row 2, column 5");
        assertThat(result.at("/slices").size()).isEqualTo(2);
        ComplexArray found = Stacks.read(images);
        ComplexArray whole = Stacks.read(expected);
        for (int slice = 0; slice < 3; slice++) {
            double[] values = found.part(slice * IMAGE.size(), IMAGE).re();
            if (slice == 1) {
                assertThat(values).containsOnly(Double.NaN);
            } else {
                assertThat(values)
                        .containsExactly(whole.part(slice * IMAGE.size(), IMAGE).re());
            }
        }
    }

    @Test
    void ifNoSliceIsGoodNothingIsWritten() throws Exception {
        Path spoilt = Stacks.write(folder.resolve("spoilt.npy"), 2, 16, 16);
        Stacks.spoil(spoilt, 0, Double.NaN);
        Stacks.spoil(spoilt, IMAGE.size(), Double.POSITIVE_INFINITY);
        Cli run = reconstruct(spoilt, "-o", folder.resolve("images.npy"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("slice 0, coil 0, row 0, column 0", "no other slice is better");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(spoilt);
        }
    }

    @Test
    void repetitionsAndSlicesKeepTheirPlaces() throws Exception {
        Path scan = Stacks.write(folder.resolve("scan.npy"), 2, 3, 2, 16, 16);
        Path images = folder.resolve("images.npy");
        Path one = folder.resolve("one.npy");
        Path coils = folder.resolve("coils.npy");
        assertThat(Cli.run("reconstruct", scan, "--layers", 2, "-o", images).err())
                .isEmpty();
        assertThat(Cli.run("reconstruct", scan, "--layers", 2, "--slice", 4, "-o", one)
                        .err())
                .isEmpty();
        assertThat(Cli.run("reconstruct", scan, "--layers", 2, "--complex", "-o", coils)
                        .err())
                .isEmpty();
        ComplexArray all = Stacks.read(images);
        assertThat(all.shape()).isEqualTo(Shape.of(2, 3, 16, 16));
        assertThat(all.part(4 * IMAGE.size(), IMAGE).distance(Stacks.read(one))).isZero();
        assertThat(Stacks.read(coils).shape()).isEqualTo(Shape.of(2, 3, 2, 16, 16));
    }

    private static Cli reconstruct(Path scan, Object... outputs) {
        Object[] words = {"reconstruct", scan, "--leading", "slices", "--layers", 3};
        return Cli.run(Stream.concat(Stream.of(words), Stream.of(outputs)).toArray());
    }
}
