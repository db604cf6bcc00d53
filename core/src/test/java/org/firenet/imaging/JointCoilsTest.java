package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firenet.testing.RandomArrays.relativeDistance;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.coil.SensitivityOperator;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.operator.OperatorLaws;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.UniformRandom;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coils that see one image together, as an imaging model. */
class JointCoilsTest {
    @ParameterizedTest
    @CsvSource({
        "CENTRED_FOURIER, DB4, 23, 18, 2, 4, false",
        "FOURIER, HAAR, 16, 8, 3, 1, false",
        "CENTRED_FOURIER, SYM4, 15, 9, 1, 3, true"
    })
    void theOperatorKeepsTheLawsAndItsMeasurementsAreThoseOfTheCoils(
            SamplingDomain domain, WaveletFilter filter, int rows, int columns, int levels, int coils, boolean real) {
        Shape image = Shape.of(rows, columns);
        SamplingMask mask = new UniformRandom(image, image.size() / 2).draw(1);
        ImagingModel single = new ImagingModel(domain, mask, filter, levels, real);
        CoilSensitivities maps = maps(coils, image);
        ImagingModel model = single.withSensitivities(maps);
        OperatorLaws.check(model.operator(), 7, 1e-13);
        assertThat(model.operator().range()).isEqualTo(Shape.of(coils, mask.count()));

        ComplexArray c = RandomArrays.complex(model.operator().domain(), 3);
        if (real) {
            Arrays.fill(c.im(), 0);
        }
        ComplexArray x = model.synthesis().apply(c);
        ComplexArray y = model.operator().apply(c);
        assertThat(relativeDistance(model.measure(x), y)).isLessThan(1e-14);
        for (int coil = 0; coil < coils; coil++) {
            ComplexArray seen = part(new SensitivityOperator(maps).apply(x), coil, image);
            assertThat(relativeDistance(part(y, coil, Shape.of(mask.count())), single.measure(seen)))
                    .isLessThan(1e-13);
        }
    }

    @Test
    void aSingleCoilOfSensitivityOneIsTheModelWithoutSensitivities() {
        Shape image = Shape.of(12, 20);
        SamplingMask mask = new UniformRandom(image, 100).draw(2);
        ReconstructionSettings settings = new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                WaveletFilter.DB2,
                2,
                new WeightRule.Uniform(),
                0.02,
                TunedSchedule.of(30),
                false);
        Reconstructor single = new Reconstructor(mask, settings, EngineFactory.REFERENCE);
        ComplexArray ones = ComplexArray.zeros(Shape.of(1, 12, 20));
        Arrays.fill(ones.re(), 1);
        Reconstructor joint = single.withSensitivities(CoilSensitivities.of(ones));
        ComplexArray grid = RandomArrays.complex(image, 4);
        ComplexArray alone = single.reconstruct(grid, null, LayerListener.NONE).image();
        ComplexArray together = joint.reconstruct(grid.reshape(Shape.of(1, 12, 20)), null, LayerListener.NONE)
                .image();
        assertThat(relativeDistance(together, alone)).isLessThan(1e-9);
    }

    @Test
    void allSamplesOfNormalisedCoilsGiveTheImage() {
        Shape shape = Shape.of(9, 14);
        ComplexArray image = RandomArrays.complex(shape, 5);
        ImagingModel model = new ImagingModel(
                        SamplingDomain.CENTRED_FOURIER, SamplingMask.full(shape), WaveletFilter.HAAR, 1)
                .withSensitivities(maps(5, shape).normalised());
        assertThat(relativeDistance(model.zeroFilled(model.measure(image)), image))
                .isLessThan(1e-14);
    }

    @Test
    void mapsOfAnotherShapeAreRefused() {
        ImagingModel model = new ImagingModel(
                SamplingDomain.CENTRED_FOURIER, SamplingMask.full(Shape.of(8, 6)), WaveletFilter.HAAR, 1);
        assertThatThrownBy(() -> model.withSensitivities(maps(2, Shape.of(6, 8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sensitivities must be maps of 8x6 like the mask, found 6x8");
    }

    private static CoilSensitivities maps(int coils, Shape image) {
        return CoilSensitivities.of(RandomArrays.complex(Shape.of(coils, image.rows(), image.columns()), coils));
    }

    private static ComplexArray part(ComplexArray stack, int index, Shape each) {
        ComplexArray part = ComplexArray.zeros(each);
        System.arraycopy(stack.re(), index * each.size(), part.re(), 0, each.size());
        System.arraycopy(stack.im(), index * each.size(), part.im(), 0, each.size());
        return part;
    }
}
