package org.firenet.learned.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firenet.audit.network.ModelFile;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.Measurements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One clear line for every file that can't be used. */
class BadModelTest {
    private static final String YAML = SavedNetwork.yaml("zero-filled", "channels", false, "none", "complex");

    private final ImagingModel model = Measurements.model(SamplingDomain.FOURIER, 8, 1);

    @TempDir
    Path folder;

    private ModelFile good;

    @BeforeEach
    void save() throws IOException {
        good = SavedNetwork.save(folder, SavedNetwork.script("def forward(self, x):\n    return 2.0 * x\n"), YAML);
    }

    @Test
    void whatNobodyVouchesForIsNotOpened() {
        requireRefusal(new ModelFile(good.file(), null, false), "net.pt", "can execute code", "--trust");
    }

    @Test
    void aFileThatIsNotThere() {
        requireRefusal(new ModelFile(folder.resolve("none.pt"), null, true), "none.pt", "no such file");
    }

    @Test
    void aDescriptionThatIsNotThere() throws IOException {
        Files.delete(folder.resolve("net.yaml"));
        requireRefusal(good, "net.pt", "net.yaml", "docs/models.md");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.99})
    void aTruncatedFile(double kept) throws IOException {
        byte[] bytes = Files.readAllBytes(good.file());
        Files.write(good.file(), Arrays.copyOf(bytes, (int) (kept * bytes.length)));
        requireRefusal(good, "net.pt", "no whole TorchScript file");
    }

    @Test
    void aFileOfAnotherKind() throws IOException {
        Files.writeString(good.file(), "no network");
        requireRefusal(good, "net.pt", "no whole TorchScript file");
    }

    /** What Python's torch.save leaves: an archive too, with a pickle instead of code. */
    @Test
    void aFileOfTorchSave() throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(good.file()))) {
            archive.putNextEntry(new ZipEntry("archive/data.pkl"));
            archive.write(new byte[] {(byte) 0x80, 2, '}', '.'});
            archive.putNextEntry(new ZipEntry("archive/version"));
            archive.write("3\n".getBytes(StandardCharsets.US_ASCII));
        }
        requireRefusal(good, "net.pt", "torch.jit.save writes one, torch.save does not");
    }

    @Test
    void aFileThatWasChanged() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), YAML + "sha256: " + "0".repeat(64) + "\n");
        requireRefusal(good, "net.pt", "damaged, or not the file that net.yaml describes");
    }

    @Test
    void imagesOfAnotherSize() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), YAML + "image: 16x16\n");
        requireRefusal(good, "net.yaml", "takes images of 16x16, the measurements are of 8x8");
    }

    @Test
    void measurementsOfAnotherMask() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), YAML + "sampling: " + "0".repeat(64) + "\n");
        requireRefusal(good, "net.yaml", "one mask in one domain only");
    }

    @Test
    void anOutputOfAnotherShape() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), YAML.replace("output: complex", "output: real"));
        requireRefusal(good, "net.pt", "tensor of shape 1x2x8x8, expected 64 values for a real image of 8x8");
    }

    @Test
    void anInputOfAnotherShape() throws IOException {
        ModelFile fixed = SavedNetwork.save(
                folder, SavedNetwork.script("def forward(self, x):\n    return x.reshape([1, 2, 5, 5])\n"), YAML);
        requireRefusal(fixed, "net.pt", "does not take these measurements", "shape '[1, 2, 5, 5]' is invalid");
    }

    @Test
    void anImageThatIsNotFinite() throws IOException {
        ModelFile infinite =
                SavedNetwork.save(folder, SavedNetwork.script("def forward(self, x):\n    return x / 0.0\n"), YAML);
        requireRefusal(infinite, "net.pt", "not finite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout: channels -> layout: sideways -> the field 'layout' is sideways, expected channels or complex",
                "name: tried -> name: tried\nnome: 1 -> the field 'nome' is unknown",
                "mask: false -> -> the field 'mask' is missing",
                "mask: false -> mask: maybe -> the field 'mask' is of another kind, expected true or false",
                "name: tried -> name: {} -> the field 'name' is of another kind, expected text",
                "version: 1 -> version: 2 -> the field 'version' is 2, expected 1"
            })
    void aDescriptionWithAMistake(String change) throws IOException {
        String[] parts = change.split("->", -1);
        Files.writeString(folder.resolve("net.yaml"), YAML.replace(parts[0].strip(), parts[1].strip()));
        requireRefusal(good, "net.yaml", parts[2].strip());
    }

    private void requireRefusal(ModelFile file, String... words) {
        assertThatThrownBy(() -> new TorchModelReader().open(file, model))
                .isInstanceOf(FormatException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("\n");
    }
}
