package org.firenet.cli.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.cli.Cli;
import org.firenet.cli.ForkedCli;
import org.firenet.formats.FileFormats;
import org.firenet.metric.RelativeError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks for where one small scan is reconstructed. */
class ShortRunTest {
    @TempDir
    Path folder;

    @Test
    void plainLoopsTakeTheFastEngineAndGiveTheSameImage() throws Exception {
        Path scan = folder.resolve("scan.npy");
        assertThat(Cli.run("simulate", "--phantom", "brain", "--size", "64", "-o", scan)
                        .exitCode())
                .isZero();
        Path reference = folder.resolve("reference.npy");
        assertThat(Cli.run("reconstruct", scan, "--engine", "reference", "-o", reference)
                        .exitCode())
                .isZero();

        Path image = folder.resolve("image.npy");
        Process process = ForkedCli.start("-Dfirenet.simd=plain", "reconstruct", scan, "--json", "-o", image);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();

        assertThat(said).contains("\"fast, single precision, plain kernels, 1 lane(s)\"");
        ComplexArray expected = read(reference);
        assertThat(RelativeError.of(read(image).magnitude(), expected.magnitude(), expected.shape()))
                .isLessThan(1e-5);
        assertThat(Files.exists(folder.resolve("image.npy.unfinished"))).isFalse();
    }

    private static ComplexArray read(Path file) throws Exception {
        try (var reader = FileFormats.standard().open(file)) {
            return reader.readAll(Integer.MAX_VALUE);
        }
    }
}
