package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.SheppLogan;
import org.firenet.sampling.PartialFourier;
import org.firenet.sampling.Restricted;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.VariableDensity;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reconstructions with total variation, and of partial Fourier data with either regulariser. */
class TotalVariationImagesTest {
    private static final Shape IMAGE = Shape.of(60, 64);
    private static final ComplexArray TRUTH = SheppLogan.modified().image(IMAGE);

    private static ReconstructionSettings settings(Regulariser regulariser, double lambda, boolean real) {
        TunedSchedule schedule = TunedSchedule.of(150)
                .withConstantBalance(
                        regulariser == Regulariser.WAVELET
                                ? TunedSchedule.FITTING_BALANCE
                                : TunedSchedule.TOTAL_VARIATION_BALANCE);
        return new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                WaveletFilter.HAAR,
                4,
                new WeightRule.Uniform(),
                lambda,
                schedule,
                real,
                regulariser,
                1);
    }

    private static Reconstructor reconstructor(SamplingMask mask, Regulariser regulariser, boolean real) {
        return new Reconstructor(mask, settings(regulariser, 0.003, real), EngineFactory.REFERENCE);
    }

    private static ComplexArray data(Reconstructor reconstructor, ComplexArray truth) {
        return reconstructor.model().sampling().adjoint(reconstructor.model().measure(truth));
    }

    @Test
    void theImageComesBackAndItsCertificateIsSmall() {
        SamplingMask mask = new VariableDensity(IMAGE, 1300, 3, 10).draw(1);
        for (boolean real : new boolean[] {false, true}) {
            Reconstructor reconstructor = reconstructor(mask, Regulariser.TOTAL_VARIATION, real);
            Reconstructor.Reconstruction found =
                    reconstructor.reconstruct(data(reconstructor, TRUTH), null, LayerListener.NONE);
            assertThat(relativeDistance(found.image(), TRUTH)).isLessThan(0.015);
            assertThat(found.result().gap().relative()).isBetween(0.0, 0.03);
            assertThat(reconstructor.engine()).contains("double precision");
            assertThat(found.residual()).isCloseTo(residual(reconstructor, found.image()), within(1e-12));
        }
    }

    private static double residual(Reconstructor reconstructor, ComplexArray image) {
        ComplexArray y = reconstructor.model().measure(TRUTH);
        return reconstructor.model().measure(image).distance(y) / y.norm();
    }

    @Test
    void severalCoilsSeeOneImage() {
        SamplingMask mask = new VariableDensity(IMAGE, 900, 3, 10).draw(2);
        ComplexArray maps = ComplexArray.zeros(Shape.of(3, 60, 64));
        for (int p = 0; p < maps.size(); p++) {
            int coil = p / IMAGE.size();
            maps.re()[p] = Math.exp(-Math.pow((p % 64 - 32 * coil) / 40.0, 2));
            int row = p % IMAGE.size() / 64;
            maps.im()[p] = 0.5 * Math.sin(row / 30.0 + coil);
        }
        Reconstructor joint = reconstructor(mask, Regulariser.TOTAL_VARIATION, false)
                .withSensitivities(CoilSensitivities.of(maps).normalised());
        Reconstructor.Reconstruction found = joint.reconstruct(data(joint, TRUTH), null, LayerListener.NONE);
        assertThat(relativeDistance(found.image(), TRUTH)).isLessThan(0.005);
        assertThat(found.result().gap().relative()).isBetween(0.0, 0.05);
    }

    /** An image with a smooth phase, from 5/8 of the lines: so many times nearer to it than with zeros for the rest. */
    @ParameterizedTest
    @CsvSource({"WAVELET, 2.5", "TOTAL_VARIATION, 5"})
    void partialFourierDataGiveTheImage(Regulariser regulariser, double times) {
        SamplingMask mask = new Restricted(
                        new VariableDensity(IMAGE, 2400, 1, 16),
                        new PartialFourier(IMAGE, 0, 0.625, PartialFourier.Side.LAST))
                .draw(3);
        ComplexArray truth = TRUTH.copy();
        for (int p = 0; p < truth.size(); p++) {
            int row = p / 64;
            int column = p % 64;
            double phase = 0.8 * Math.sin(row / 20.0) + column / 60.0;
            truth.im()[p] = truth.re()[p] * Math.sin(phase);
            truth.re()[p] *= Math.cos(phase);
        }
        Reconstructor reconstructor = reconstructor(mask, regulariser, false);
        ComplexArray grid = data(reconstructor, truth);
        ComplexArray zeroFilled =
                reconstructor.model().zeroFilled(reconstructor.model().sample(grid));
        ComplexArray image =
                reconstructor.reconstruct(grid, null, LayerListener.NONE).image();
        assertThat(relativeDistance(image, truth)).isLessThan(relativeDistance(zeroFilled, truth) / times);
    }
}
