package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.array.Shape;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.ModelFile;
import org.firenet.formats.Sha256;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.Measurements;
import org.firenet.learned.model.TorchModelReader;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code firenet train}, from the command line to the file. */
class TrainTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("net.pt");
    }

    @ParameterizedTest
    @CsvSource({"unet, kspace", "automap, fourier", "lista, walsh"})
    void writesANetworkThatCanBeOpened(String network, String domain) throws IOException {
        assertThat(train(network, "--size", "16", "--domain", domain, "--json")).contains(Sha256.of(file));
        Shape shape = Shape.of(16, 16);
        SamplingDomain sampled = domain.equals("kspace")
                ? SamplingDomain.CENTRED_FOURIER
                : domain.equals("walsh") ? SamplingDomain.WALSH : SamplingDomain.FOURIER;
        SamplingMask mask =
                PaperSampling.of(sampled, shape, WaveletFilter.HAAR, 3, 64).draw(1);
        ImagingModel model = new ImagingModel(sampled, mask, WaveletFilter.HAAR, 3);
        try (DifferentiableReconstruction opened =
                (DifferentiableReconstruction) new TorchModelReader().open(new ModelFile(file, null, true), model)) {
            assertThat(opened.reconstruct(Measurements.random(opened.measurements(), 1))
                            .norm())
                    .isPositive();
        }
        assertThat(folder.resolve("net.yaml")).content().contains("epochs: 2", "images: 4", "about: ");
    }

    @Test
    void replacesNothingUnlessForced() throws IOException {
        Files.writeString(file, "precious");
        Run refused = run("train", "lista", "--size", "16", "--images", "4", "--epochs", "2", "-o", file);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("net.pt: the file exists already").hasLineCount(1);
        assertThat(file).hasContent("precious");
        train("lista", "--size", "16", "--force");
        assertThat(file).isNotEmptyFile();
        assertThat(Files.size(file)).isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train unet --size 24 -o NET | a U-Net of 5 scales needs sides that 16 divides, found 24x24",
                "train automap --size 128 -o NET | at most 4096 pixels, 64x64 say",
                "train lista --images 0 -o NET | a training needs at least 1 of images, found 0",
                "train lista --epochs -3 -o NET | a training needs at least 1 of epochs, found -3",
                "train lista --threads 0 -o NET | a training needs at least 1 of threads, found 0",
                "train lista --noise NaN -o NET | the noise of a training must be a finite number",
                "train lista -o NET.onnx | net.pt.onnx: unknown kind of file, expected .pt",
                "train resnet -o NET | unet, automap, lista",
                "train lista --mask none.npy -o NET | none.npy"
            })
    void refusesInOneLine(String command, String message) {
        Run run = run((Object[]) command.replace("NET", file.toString()).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKilledTrainingGoesOnAndEndsWithTheSameBytes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill");
        Path whole = folder.resolve("whole/net.pt");
        Files.createDirectories(whole.getParent());
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.firenet.cli.Main",
                        "train",
                        "lista",
                        "--size",
                        "32",
                        "--images",
                        "60",
                        "--epochs",
                        "12",
                        "-q",
                        "-o",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path checkpoint = folder.resolve("net.pt.checkpoint");
        while (killed.isAlive() && !Files.exists(checkpoint)) {
            Thread.sleep(5);
        }
        new ProcessBuilder("/bin/kill", "-KILL", Long.toString(killed.pid()))
                .start()
                .waitFor();
        killed.waitFor();
        assertThat(checkpoint).exists();
        assertThat(file).doesNotExist();
        for (Path each : new Path[] {file, whole}) {
            Run run = run("train", "lista", "--size", "32", "--images", "60", "--epochs", "12", "-q", "-o", each);
            assertThat(run.err()).isEmpty();
        }
        assertThat(checkpoint).doesNotExist();
        assertThat(file).hasSameBinaryContentAs(whole);
    }

    private String train(String... options) {
        Object[] all = new Object[options.length + 7];
        all[0] = "train";
        System.arraycopy(options, 0, all, 1, options.length);
        System.arraycopy(new Object[] {"--images", "4", "--epochs", "2", "-o", file}, 0, all, options.length + 1, 6);
        Run run = run(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    private record Run(int code, String out, String err) {}

    private static Run run(Object... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
        ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(Arrays.stream(words).map(String::valueOf).toArray(String[]::new));
            return new Run(
                    code, caughtOut.toString(StandardCharsets.UTF_8), caughtErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
