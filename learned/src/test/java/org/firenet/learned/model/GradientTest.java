package org.firenet.learned.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Linearisation;
import org.firenet.audit.network.ModelFile;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.Measurements;
import org.firenet.learned.architecture.Architecture;
import org.firenet.learned.architecture.Automap;
import org.firenet.learned.architecture.Lista;
import org.firenet.learned.architecture.UNet;
import org.firenet.learned.torch.ModuleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pullbacks against central differences in double precision. */
class GradientTest {
    /** Curved, so that a wrong scale or a wrong place of the derivative shows. */
    private static final String CURVED =
            "def forward(self, x):\n    return torch.tanh(x) + 0.3 * x * torch.roll(x, 1, -1)\n";

    private static final String CURVED_COMPLEX =
            "def forward(self, x):\n    return x * torch.roll(x, 1, -1) + torch.conj(x) * torch.abs(x)\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "zero-filled, channels, none, complex",
        "zero-filled, channels, max, complex",
        "zero-filled, channels, norm, complex",
        "zero-filled, magnitude, max, real",
        "zero-filled, complex, norm, complex",
        "grid, channels, max, complex",
        "grid, complex, none, complex"
    })
    void everyConventionHasItsDerivative(String input, String layout, String scaling, String output)
            throws IOException {
        ImagingModel model = Measurements.model(SamplingDomain.CENTRED_FOURIER, 6, 3);
        String script = layout.equals("complex") ? CURVED_COMPLEX : CURVED;
        String yaml = SavedNetwork.yaml(input, layout, false, scaling, output);
        requireDerivative(SavedNetwork.save(folder, SavedNetwork.script(script), yaml), model);
    }

    @ParameterizedTest
    @EnumSource(SamplingDomain.class)
    void lista(SamplingDomain domain) throws IOException {
        String yaml = SavedNetwork.yaml("zero-filled", "channels", true, "none", "complex");
        requireDerivative(new Lista(3), yaml, Measurements.model(domain, 8, 4));
    }

    /** Searches run in threads of their own, which did not open the network. */
    @Test
    void everyThreadHasTheDerivative() throws Exception {
        ImagingModel model = Measurements.model(SamplingDomain.FOURIER, 8, 4);
        String yaml = SavedNetwork.yaml("zero-filled", "channels", true, "none", "complex");
        ModelFile file = SavedNetwork.save(folder, shaken(new Lista(3).define(model, 1)), yaml);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (DifferentiableReconstruction network =
                (DifferentiableReconstruction) new TorchModelReader().open(file, model)) {
            other.submit(() -> requireDerivative(network)).get();
        } finally {
            other.shutdown();
        }
    }

    @Test
    void uNet() throws IOException {
        String yaml = SavedNetwork.yaml("zero-filled", "channels", false, "none", "complex");
        requireDerivative(new UNet(2, 3), yaml, Measurements.model(SamplingDomain.FOURIER, 8, 5));
    }

    @Test
    void automap() throws IOException {
        String yaml = SavedNetwork.yaml("measurements", "channels", false, "none", "real");
        requireDerivative(new Automap(2), yaml, Measurements.model(SamplingDomain.FOURIER, 6, 6));
    }

    private void requireDerivative(Architecture architecture, String yaml, ImagingModel model) throws IOException {
        requireDerivative(SavedNetwork.save(folder, shaken(architecture.define(model, 1)), yaml), model);
    }

    /** Parameters that are zero at first would hide parts of the network. */
    private static ModuleSource shaken(ModuleSource source) {
        SplittableRandom random = new SplittableRandom(7);
        List<ModuleSource.Named> parameters = new ArrayList<>();
        for (ModuleSource.Named parameter : source.parameters()) {
            float[] values = parameter.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.2 * random.nextGaussian());
            }
            parameters.add(new ModuleSource.Named(parameter.name(), parameter.shape(), values));
        }
        return new ModuleSource(source.script(), parameters, source.constants());
    }

    private static void requireDerivative(ModelFile file, ImagingModel model) throws IOException {
        try (DifferentiableReconstruction network =
                (DifferentiableReconstruction) new TorchModelReader().open(file, model)) {
            requireDerivative(network);
        }
    }

    private static void requireDerivative(DifferentiableReconstruction network) {
        ComplexArray y = Measurements.random(network.measurements(), 11);
        try (Linearisation linearisation = network.linearise(y)) {
            assertThat(linearisation.image().distance(network.reconstruct(y))).isZero();
            for (int seed = 0; seed < 5; seed++) {
                ComplexArray direction = Measurements.random(network.measurements(), 20 + seed);
                ComplexArray cotangent = Measurements.random(network.image(), 40 + seed);
                double expected = difference(network, y, direction).innerRe(cotangent);
                double found = linearisation.pullback().of(cotangent).innerRe(direction);
                double scale = direction.norm()
                        * linearisation.pullback().of(cotangent).norm();
                assertThat(Math.abs(found - expected)).isLessThan(1e-6 * scale);
            }
        }
    }

    private static ComplexArray difference(
            DifferentiableReconstruction network, ComplexArray y, ComplexArray direction) {
        double step = 1e-6;
        ComplexArray after = y.copy();
        after.add(step, direction);
        ComplexArray before = y.copy();
        before.add(-step, direction);
        ComplexArray difference = network.reconstruct(after);
        difference.add(-1, network.reconstruct(before));
        difference.scale(1 / (2 * step));
        return difference;
    }
}
