package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.SheppLogan;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.VariableDensity;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;

class RealImagesTest {
    private static final Shape SHAPE = Shape.of(64, 64);
    private static final ComplexArray IMAGE = SheppLogan.modified().image(SHAPE);

    private static Reconstructor.Reconstruction reconstruct(boolean real, ComplexArray guess) {
        SamplingMask mask = new VariableDensity(SHAPE, SHAPE.size() / 4, 3, 6).draw(2);
        ReconstructionSettings settings = new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                WaveletFilter.HAAR,
                5,
                new WeightRule.OfPhantom(),
                2.5e-4,
                TunedSchedule.of(120),
                real);
        ComplexArray grid = IMAGE.copy();
        settings.samplingDomain().on(SHAPE).forward(grid, new Workspace());
        return new Reconstructor(mask, settings, EngineFactory.REFERENCE).reconstruct(grid, guess, LayerListener.NONE);
    }

    @Test
    void knowingThatTheImageIsRealHelpsAndTheResultIsReal() {
        Reconstructor.Reconstruction known = reconstruct(true, null);
        Reconstructor.Reconstruction unknown = reconstruct(false, null);
        assertThat(known.image().distance(IMAGE))
                .isLessThan(0.7 * unknown.image().distance(IMAGE));
        assertThat(known.image().im()).containsOnly(0);
        assertThat(known.result().gap().gap()).isPositive();
    }

    @Test
    void theImaginaryPartOfAGuessIsNoPartOfTheImage() {
        ComplexArray guess = IMAGE.copy();
        Arrays.fill(guess.im(), 3);
        assertThat(reconstruct(true, guess).image().im()).containsOnly(0);
        assertThat(reconstruct(true, guess)
                        .image()
                        .distance(reconstruct(true, IMAGE).image()))
                .isZero();
    }
}
