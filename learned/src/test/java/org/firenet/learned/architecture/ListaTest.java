package org.firenet.learned.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.Measurements;
import org.firenet.learned.model.NetworkInput;
import org.firenet.learned.model.NetworkOutput;
import org.firenet.learned.torch.ModuleSource;
import org.firenet.learned.torch.ScriptModule;
import org.firenet.learned.torch.TorchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListaTest {
    private static final int LAYERS = 2;

    /** What the soft threshold adds to absolute values before it divides by them. */
    private static final double ROUNDED_PER_COEFFICIENT = 1e-12;

    @ParameterizedTest
    @EnumSource(SamplingDomain.class)
    void withoutThresholdsTheZeroFilledImageStays(SamplingDomain domain) {
        // A*A A*y = A*y: the step is zero only if the operator inside is the model's and the Haar transform is inverted
        ImagingModel model = Measurements.model(domain, 16, 1);
        ComplexArray y = Measurements.random(Shape.of(model.mask().count()), 2);
        ComplexArray image = run(model, y, -100);
        ComplexArray expected = model.zeroFilled(y);
        assertThat(image.distance(expected))
                .isLessThan(LAYERS * ROUNDED_PER_COEFFICIENT * Math.sqrt(image.size()) * 1.01);
    }

    @Test
    void thresholdsAboveEverythingLeaveTheMean() {
        ImagingModel model = Measurements.model(SamplingDomain.WALSH, 8, 1);
        ComplexArray y = Measurements.random(Shape.of(model.mask().count()), 2);
        ComplexArray image = run(model, y, 10);
        ComplexArray zeroFilled = model.zeroFilled(y);
        double mean = Arrays.stream(zeroFilled.re()).average().orElseThrow();
        double[] expected = new double[image.size()];
        Arrays.fill(expected, mean);
        assertThat(image.re()).containsExactly(expected, within(1e-6));
    }

    @Test
    void oddSidesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lista(2).define(Measurements.model(SamplingDomain.FOURIER, 7, 1), 1))
                .withMessage("a LISTA needs even sides, found 7x7");
    }

    private static ComplexArray run(ImagingModel model, ComplexArray y, double logThreshold) {
        Lista lista = new Lista(LAYERS);
        ModuleSource source = lista.define(model, 1);
        List<ModuleSource.Named> parameters = new ArrayList<>(source.parameters());
        parameters.replaceAll(each -> each.name().equals("log_threshold") ? filled(each, logThreshold) : each);
        ModuleSource changed = new ModuleSource(source.script(), parameters, source.constants());
        NetworkInput.Prepared prepared = new NetworkInput(lista.description(), model).prepare(y);
        try (TorchNetwork network = TorchNetwork.of(ScriptModule.compile(changed), true, false)) {
            return new NetworkOutput(lista.description().output(), model.mask().shape())
                    .image(network.apply(prepared.tensors()), 1);
        }
    }

    private static ModuleSource.Named filled(ModuleSource.Named parameter, double value) {
        float[] values = new float[parameter.values().length];
        Arrays.fill(values, (float) value);
        return new ModuleSource.Named(parameter.name(), parameter.shape(), values);
    }
}
