package org.firenet.coil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.linearalgebra.HermitianMatrix;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SimulatedCoils;
import org.junit.jupiter.api.Test;

/** Virtual coils: compression and whitening. */
class CoilMixtureTest {
    private static final Shape IMAGE = Shape.of(24, 20);

    @Test
    void measuringAndMixingCommute() {
        CoilSensitivities maps = SimulatedCoils.sensitivities(5, IMAGE);
        ComplexArray image = SimulatedCoils.image(IMAGE);
        CoilMixture mixture = new CoilMixture(RandomArrays.complex(Shape.of(3, 5), 1));
        CoilSensitivities virtual = CoilSensitivities.of(mixture.of(maps.maps()));
        assertThat(relativeDistance(
                        SimulatedCoils.kSpace(virtual, image), mixture.of(SimulatedCoils.kSpace(maps, image))))
                .isLessThan(1e-13);
    }

    @Test
    void oneMixtureAfterAnotherIsOneMixture() {
        CoilMixture first = new CoilMixture(RandomArrays.complex(Shape.of(4, 6), 2));
        CoilMixture second = new CoilMixture(RandomArrays.complex(Shape.of(3, 4), 3));
        ComplexArray data = RandomArrays.complex(Shape.of(6, 7), 4);
        assertThat(relativeDistance(second.after(first).of(data), second.of(first.of(data))))
                .isLessThan(1e-14);
    }

    @Test
    void compressionLosesWhatItSaysAndNothingWithAllCoils() {
        ComplexArray data = SimulatedCoils.kSpace(SimulatedCoils.sensitivities(9, IMAGE), SimulatedCoils.image(IMAGE));
        double before = -1;
        for (int virtual = 1; virtual <= 9; virtual++) {
            CoilCompression compression = CoilCompression.of(data, virtual);
            ComplexArray compressed = compression.mixture().of(data);
            double share = Math.pow(compressed.norm() / data.norm(), 2);
            assertThat(compression.energy()).isCloseTo(share, within(1e-12)).isGreaterThanOrEqualTo(before);
            before = compression.energy();
            ComplexArray gram = HermitianMatrix.gram(compression.mixture().matrix());
            for (int k = 0; k < virtual; k++) {
                gram.re()[k * virtual + k] -= 1;
            }
            assertThat(gram.norm()).as("rows are orthonormal").isLessThan(1e-12);
        }
        assertThat(before).isCloseTo(1, within(1e-12));
        assertThat(CoilCompression.of(data, 4).energy()).isGreaterThan(0.97);
        assertThatThrownBy(() -> CoilCompression.of(data, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("so many virtual coils can be made of 9: 1 to 9, found 10");
    }

    @Test
    void whiteningMakesCorrelatedNoiseWhiteAndKeepsItsLevel() {
        SplittableRandom random = new SplittableRandom(5);
        ComplexArray white = ComplexArray.zeros(Shape.of(4, 5000));
        for (int i = 0; i < white.size(); i++) {
            white.re()[i] = random.nextGaussian();
            white.im()[i] = random.nextGaussian();
        }
        CoilMixture correlation = new CoilMixture(RandomArrays.complex(Shape.of(4, 4), 6));
        NoiseCovariance covariance = NoiseCovariance.of(correlation.of(white));
        double level = covariance.level();
        // Noise that the covariance was not estimated from.
        for (int i = 0; i < white.size(); i++) {
            white.re()[i] = random.nextGaussian();
            white.im()[i] = random.nextGaussian();
        }
        NoiseCovariance after = NoiseCovariance.of(covariance.whitening().of(correlation.of(white)));
        for (int i = 0; i < 16; i++) {
            assertThat(after.matrix().re()[i] / (level * level)).isCloseTo(i % 5 == 0 ? 1 : 0, within(0.06));
            assertThat(after.matrix().im()[i] / (level * level)).isCloseTo(0, within(0.06));
        }
    }

    @Test
    void whatIsNoNoiseScanIsRefused() {
        assertThatThrownBy(() -> NoiseCovariance.of(RandomArrays.complex(Shape.of(8, 7), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the noise of 8 coils needs at least 8 samples per coil, found 7");
        ComplexArray twice = RandomArrays.complex(Shape.of(3, 50), 1);
        System.arraycopy(twice.re(), 0, twice.re(), 100, 50);
        System.arraycopy(twice.im(), 0, twice.im(), 100, 50);
        assertThatThrownBy(() -> NoiseCovariance.of(twice).whitening())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the noise cannot be made white: that of one coil is 0, or a combination of the others'");
        assertThatThrownBy(() -> new CoilMixture(RandomArrays.complex(Shape.of(2, 3), 1))
                        .of(RandomArrays.complex(Shape.of(4, 4), 1)))
                .hasMessage("the mixture is of 3 coils, found 4");
    }
}
