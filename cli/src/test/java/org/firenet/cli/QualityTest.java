package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Regulariser, strength and shifts, from the command line to the image. */
class QualityTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private Path scan;
    private Path truth;

    @BeforeEach
    void simulate() {
        scan = folder.resolve("scan.npy");
        truth = folder.resolve("truth.npy");
        Cli run = Cli.run(
                "simulate",
                "--size",
                "64x60",
                "--pattern",
                "variable",
                "--calibration",
                10,
                "--fraction",
                0.35,
                "--noise",
                0.02,
                "--seed",
                3,
                "-o",
                scan,
                "--truth",
                truth);
        assertThat(run.err()).isEmpty();
    }

    private JsonNode reconstruct(String name, String... options) {
        Object[] words = new Object[options.length + 10];
        Object[] fixed = {
            "reconstruct",
            scan,
            "--truth",
            truth,
            "--json",
            "-o",
            folder.resolve(name + ".npy"),
            "-o",
            folder.resolve(name + ".json"),
            "--force"
        };
        System.arraycopy(fixed, 0, words, 0, 10);
        System.arraycopy(options, 0, words, 10, options.length);
        Cli run = Cli.run(words);
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out());
    }

    private static double error(JsonNode result) {
        return result.at("/slices/0/relativeError").asDouble();
    }

    @Test
    void totalVariationSuitsThePhantom() {
        JsonNode tv = reconstruct("tv", "--regulariser", "tv");
        JsonNode wavelet = reconstruct("wavelet", "--wavelet", "haar");
        assertThat(error(tv)).isLessThan(0.06).isLessThan(0.7 * error(wavelet));
        JsonNode coil = tv.at("/slices/0/coils/0");
        assertThat(coil.at("/relativeGap").asDouble()).isBetween(0.0, 0.05);
        assertThat(tv.at("/problem/regulariser").asString()).isEqualTo("tv");
        assertThat(tv.at("/problem/wavelet").asString()).isEqualTo("none");
        assertThat(tv.at("/problem/lambda").asDouble()).isCloseTo(0.6 / Math.sqrt(64 * 60), within(1e-9));
        assertThat(tv.at("/engine").asString()).contains("double precision");
    }

    @Test
    void thePapersScheduleRunsWithTotalVariation() {
        JsonNode tv = reconstruct("tv", "--regulariser", "tv", "--schedule", "paper", "-n", "5", "-p", "30");
        assertThat(error(tv)).isLessThan(0.15);
        assertThat(tv.at("/slices/0/coils/0/layers").asInt()).isEqualTo(150);
    }

    /** The schedule that ran is the one in the file: steps fall, and there are no restarts to speak of. */
    @Test
    void shiftsGiveASmallerErrorAndACertificate() {
        JsonNode plain = reconstruct("plain", "--wavelet", "haar");
        JsonNode mean = reconstruct("mean", "--wavelet", "haar", "--shifts", "4", "--layers", "40");
        assertThat(error(mean)).isLessThan(0.95 * error(plain));
        assertThat(mean.at("/schedule/layers").asInt()).isEqualTo(40);
        assertThat(mean.at("/schedule/settled").asDouble()).isEqualTo(0.1);
        JsonNode coil = mean.at("/slices/0/coils/0");
        assertThat(coil.at("/layers").asInt()).isEqualTo(40);
        assertThat(coil.at("/relativeGap").asDouble()).isBetween(0.0, 0.3);
        assertThat(coil.at("/objective").asDouble() - coil.at("/dual").asDouble())
                .isCloseTo(coil.at("/gap").asDouble(), within(1e-12));
    }

    @Test
    void strengthIsLambdaInWords() {
        double gentle =
                reconstruct("a", "--strength", "gentle").at("/problem/lambda").asDouble();
        double normal = reconstruct("b").at("/problem/lambda").asDouble();
        double strong =
                reconstruct("c", "--strength", "strong").at("/problem/lambda").asDouble();
        assertThat(normal).isCloseTo(0.6 / Math.sqrt(64 * 60), within(1e-9));
        assertThat(gentle).isCloseTo(normal / 2, within(1e-12));
        assertThat(strong).isCloseTo(2 * normal, within(1e-12));
    }

    /** With --force, too: a scan is not to be replaced by its image. */
    @Test
    void theScanIsNoTarget() throws IOException {
        byte[] before = Files.readAllBytes(scan);
        for (String target : new String[] {scan.toString(), scan.getParent() + "/./scan.npy"}) {
            Cli run = Cli.run("reconstruct", scan, "-o", target, "--force", "--layers", 2);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("scan.npy: this file is read");
        }
        Cli run = Cli.run("simulate", "--image", truth, "-o", truth, "--force");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("truth.npy: this file is read");
        assertThat(Files.readAllBytes(scan)).isEqualTo(before);
    }

    @Test
    void walshSamplesCannotBeShifted() {
        Path walsh = folder.resolve("walsh.npy");
        assertThat(Cli.run("simulate", "--size", 32, "--domain", "walsh", "-o", walsh)
                        .exitCode())
                .isZero();
        Cli run = Cli.run("reconstruct", walsh, "--domain=walsh", "--shifts=2");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Walsh samples of a shifted image are not known");
    }

    /** A certificate is for the problem that was solved: certify knows no mean over shifts. */
    @Test
    void certifyRefusesTheMeanOverShifts() {
        reconstruct("image", "--shifts=2", "--layers=5");
        Path image = folder.resolve("image.npy");
        Cli run = Cli.run("certify", image, scan, "--result", folder.resolve("image.json"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("problem.objective is F(x)").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--regulariser=tv --wavelet=haar | total variation knows no wavelet, found --wavelet",
                "--regulariser=tv --levels=2 | total variation knows no wavelet, found --levels",
                "--regulariser=tv --engine=fast | total variation runs on the reference engine, found --engine",
                "--regulariser=tv --shifts=2 | the number of shifts must be 1, found 2",
                "--shifts=0 | the number of shifts must be from 1 to 64, found 0",
                "--shifts=65 | the number of shifts must be from 1 to 64, found 65",
                "--shifts=2 --tolerance=0.1 | settles instead of restarting, found --tolerance",
                "--shifts=2 --balance-decay=0.9 | settles instead of restarting, found --balance-decay",
                "--schedule=paper --balance-decay=0.9 | options of the schedule tuned, found --balance-decay",
                "--strength=strong --lambda=0.1 | --lambda says what --strength would say, found --strength",
                "--balance=NaN | --balance must be a number above 0, found NaN",
                "--bound=NaN | --bound must be a number above 0, found NaN",
                "--strength=huge | 'huge'",
                "--regulariser=l2 | 'l2'"
            })
    void whatMakesNoSenseIsRefused(String line) {
        String[] parts = line.split(" \\| ");
        String[] options = parts[0].split(" ");
        Object[] words = new Object[options.length + 2];
        words[0] = "reconstruct";
        words[1] = scan;
        System.arraycopy(options, 0, words, 2, options.length);
        Cli run = Cli.run(words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(parts[1]).doesNotContain("\tat ");
    }
}
