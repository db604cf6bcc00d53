package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that other tools of the field wrote, where these are installed. */
class OtherToolsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void aFileOfIsmrmrdToolsIsReconstructed() throws Exception {
        run("ismrmrd_generate_cartesian_shepp_logan", "-m", "64", "-c", "4", "-n", "0.01", "-o", "scan.h5");
        Cli run = Cli.run(
                "reconstruct", folder.resolve("scan.h5"), "--layers", 40, "-o", folder.resolve("image.npy"), "--json");
        assertThat(run.err()).isEmpty();
        JsonNode result = JSON.readTree(run.out());
        assertThat(result.at("/input/imageSize").asString()).isEqualTo("64x64");
        assertThat(result.at("/slices/0/coils").size()).isEqualTo(1);
        assertThat(result.at("/slices/0/together/coils").asInt()).isEqualTo(4);
        assertThat(result.at("/slices/0/coils/0/relativeResidual").asDouble()).isLessThan(0.1);
    }

    @Test
    void aPhantomOfBartIsReconstructedAsBartShowsIt() throws Exception {
        run("bart", "phantom", "-x", "64", "-k", "full");
        run("bart", "fft", "-i", "-u", "3", "full", "truth");
        Cli.run("mask", "--size", 64, "--fraction", 0.5, "-o", folder.resolve("mask.png"));
        assertThat(error("--full-sampling")).isLessThan(0.02);
        assertThat(error("--mask", folder.resolve("mask.png"))).isLessThan(0.15);
    }

    private double error(Object... options) {
        Object[] fixed = {
            "reconstruct",
            folder.resolve("full.cfl"),
            "--truth",
            folder.resolve("truth.cfl"),
            "-o",
            folder.resolve("image.npy"),
            "--force",
            "--layers",
            60,
            "--wavelet",
            "haar",
            "--lambda",
            "2.5e-4",
            "--json"
        };
        Cli run = Cli.run(
                Stream.concat(Arrays.stream(fixed), Arrays.stream(options)).toArray());
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out()).at("/slices/0/relativeError").asDouble();
    }

    private void run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: " + command[0] + " is not installed");
            return;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command[0]).isZero();
    }
}
