package org.firenet.cli.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.cli.Cli;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.firenet.transform.LineFourier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes that are encoded in three directions: slices in k-space, transformed along a third axis. */
class VolumeTest {
    private static final int PLACES = 6;
    private static final Shape IMAGE = Shape.of(32, 32);

    @TempDir
    Path folder;

    private ComplexArray slices;

    /** Slices of the same head, the next one weaker. */
    @BeforeEach
    void simulate() throws Exception {
        Path scan = folder.resolve("scan.npy");
        assertThat(Cli.run("simulate", "--size", 32, "--fraction", 0.5, "--noise", 0.01, "-o", scan)
                        .exitCode())
                .isZero();
        ComplexArray one = Stacks.read(scan);
        slices = ComplexArray.zeros(Shape.of(PLACES, IMAGE.rows(), IMAGE.columns()));
        for (int i = 0; i < slices.size(); i++) {
            int place = i / IMAGE.size();
            double factor = 1.0 / (1 + place);
            slices.re()[i] = factor * one.re()[i % IMAGE.size()];
            slices.im()[i] = factor * one.im()[i % IMAGE.size()];
        }
    }

    @Test
    void theImagesAreThoseOfTheSlices() throws Exception {
        Path stack = write("stack.npy", slices);
        Path volume = write("volume.npy", volume());
        Cli.run("reconstruct", stack, "--leading", "slices", "--layers", 20, "-o", folder.resolve("expected.npy"));
        Cli run =
                Cli.run("reconstruct", volume, "--volume", "depth", "--layers", 20, "-o", folder.resolve("found.npy"));
        assertThat(run.err()).isEmpty();
        ComplexArray expected = Stacks.read(folder.resolve("expected.npy"));
        ComplexArray found = Stacks.read(folder.resolve("found.npy"));
        assertThat(found.shape()).isEqualTo(expected.shape());
        assertThat(found.distance(expected)).isLessThan(1e-5 * expected.norm());
        assertThat(folder.resolve("found.npy.unfinished")).doesNotExist();
    }

    /** BART's third dimension is the depth; its first, here of 32 rows, is the readout unless another is named. */
    @Test
    void bartSaysThatItHoldsVolumes() throws Exception {
        // Written as coils; the same bytes with another header are a volume.
        Path volume = write("volume.cfl", volume());
        Files.writeString(folder.resolve("volume.hdr"), "# Dimensions\n32 32 6 1\n");
        Cli refused = Cli.run("reconstruct", volume, "--layers", 20, "-o", folder.resolve("a.npy"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("not fully sampled along rows", "fully sampled: depth");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.contains("unfinished"));
        }

        Cli typo = Cli.run("reconstruct", volume, "--volume", "depth", "--slice", 6, "-o", folder.resolve("a.npy"));
        assertThat(typo.err()).contains("--slice must be from 0 to 5");
        assertThat(folder.resolve("a.npy.unfinished")).doesNotExist();

        Path found = folder.resolve("found.npy");
        Cli run = Cli.run("reconstruct", volume, "--volume", "depth", "--places", 4, "--layers", 20, "-o", found);
        assertThat(run.err()).isEmpty();
        assertThat(Stacks.read(found).shape()).isEqualTo(Shape.of(4, 32, 32));
        Cli.run(
                "reconstruct",
                write("stack.npy", slices),
                "--leading",
                "slices",
                "--layers",
                20,
                "-o",
                folder.resolve("expected.npy"));
        ComplexArray expected = Stacks.read(folder.resolve("expected.npy"))
                .part(IMAGE.size(), Shape.of(4, IMAGE.rows(), IMAGE.columns()));
        assertThat(Stacks.read(found).distance(expected)).isLessThan(1e-5 * expected.norm());
    }

    private ComplexArray volume() {
        ComplexArray volume = slices.copy();
        Shape lines = Shape.of(PLACES, IMAGE.size());
        new LineFourier(lines, LineFourier.Axis.DOWN_COLUMNS).forward(volume.reshape(lines), new Workspace());
        for (int i = 0; i < volume.size(); i++) {
            // Sums of zeros are zero but for rounding.
            if (slices.re()[i % IMAGE.size()] == 0 && slices.im()[i % IMAGE.size()] == 0) {
                volume.re()[i] = 0;
                volume.im()[i] = 0;
            }
        }
        return volume;
    }

    private Path write(String name, ComplexArray data) throws Exception {
        Path file = folder.resolve(name);
        FileFormats.standard().write(file, data, ElementType.C8, Overwrite.YES);
        return file;
    }
}
