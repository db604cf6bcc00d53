package org.firenet.learned.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.ModelFile;
import org.firenet.audit.network.Reconstruction;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.Measurements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that doubles its input, as an ONNX file. */
class OnnxTest {
    private static final String YAML = SavedNetwork.yaml("zero-filled", "channels", false, "none", "complex")
            .replace("double", "float");

    private final ImagingModel model = Measurements.model(SamplingDomain.FOURIER, 8, 1);

    @TempDir
    Path folder;

    private ModelFile file;

    @BeforeEach
    void save() throws IOException {
        file = new ModelFile(folder.resolve("net.onnx"), null, false);
        Files.write(file.file(), TinyOnnx.doubling(1, 2, 8, 8));
        Files.writeString(folder.resolve("net.yaml"), YAML);
    }

    @Test
    void runsWithoutDerivatives() throws IOException {
        try (Reconstruction network = new OnnxModelReader().open(file, model)) {
            ComplexArray y = Measurements.random(network.measurements(), 1);
            ComplexArray expected = model.zeroFilled(y);
            expected.scale(2);
            assertThat(network.reconstruct(y).distance(expected)).isLessThan(1e-6 * expected.norm());
            assertThat(network).isNotInstanceOf(DifferentiableReconstruction.class);
        }
    }

    @Test
    void measurementsOfAnotherShape() {
        requireRefusal(Measurements.model(SamplingDomain.FOURIER, 6, 1), "does not take these measurements", "ONNX");
    }

    @Test
    void aTruncatedFile() throws IOException {
        Files.write(file.file(), Arrays.copyOf(Files.readAllBytes(file.file()), 40));
        requireRefusal(model, "no whole ONNX file");
    }

    @Test
    void aLayoutThatOnnxDoesNotHave() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), YAML.replace("channels", "complex"));
        requireRefusal(model, "the layout complex is for TorchScript");
    }

    private void requireRefusal(ImagingModel measurements, String... words) {
        assertThatThrownBy(() -> new OnnxModelReader().open(file, measurements))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("net.onnx")
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("\n");
    }
}
