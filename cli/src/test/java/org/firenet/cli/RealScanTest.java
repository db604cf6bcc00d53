package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scanners' data in one command; the mask is found by itself. */
class RealScanTest {
    @TempDir
    Path folder;

    @Test
    void theEightCoilBrainIsReconstructed() {
        JsonNode result = reconstruct("sigpy-mri-tutorial/cartesian_ksp.npy", 20);
        assertThat(result.at("/input/imageSize").asString()).isEqualTo("230x180");
        assertThat(result.at("/slices/0/samples").asInt()).isEqualTo(5148);
        assertThat(result.at("/slices/0/together/virtualCoils").asInt()).isEqualTo(8);
        assertThat(result.at("/slices/0/coils").size()).isEqualTo(1);
        for (JsonNode coil : result.at("/slices/0/coils")) {
            assertThat(coil.at("/relativeGap").asDouble()).isBetween(0.0, 0.5);
            assertThat(coil.at("/relativeResidual").asDouble()).isBetween(0.0, 0.1);
        }
    }

    @Test
    void theSimulatedIsmrmrdScanIsReconstructed() {
        JsonNode result = reconstruct("mrireco/acqDataBrainSim100.h5", 12);
        assertThat(result.at("/input/imageSize").asString()).isEqualTo("256x256");
        assertThat(result.at("/slices/0/coils/0/relativeResidual").asDouble()).isBetween(0.0, 0.2);
    }

    private JsonNode reconstruct(String name, int layers) {
        Cli run = Cli.run("reconstruct", shared(name), "--layers", layers, "-o", folder.resolve("image.npy"), "--json");
        assertThat(run.err()).isEmpty();
        return new JsonMapper().readTree(run.out());
    }

    private static Path shared(String name) {
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve("data").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return abort("skipped: no file shared/data/" + name + " beside any parent of " + start);
    }
}
