package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.DualityGap;
import org.firenet.coil.CalibrationRegion;
import org.firenet.coil.CoilMixture;
import org.firenet.coil.CoilSensitivities;
import org.firenet.coil.Espirit;
import org.firenet.coil.NoiseCovariance;
import org.firenet.metric.RelativeError;
import org.firenet.network.DualSearch;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.operator.Analysis;
import org.firenet.operator.Repeated;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.VariableDensity;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SimulatedCoils;
import org.firenet.transform.Fourier;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointReconstructionTest {
    private static final Shape SHAPE = Shape.of(64, 56);
    private static final int COILS = 6;
    private static final SensitivitySource ESPIRIT = new SensitivitySource.ByEspirit(Espirit.USUAL);
    private static final SensitivitySource LOW = new SensitivitySource.LowResolution();
    private static final CoilSensitivities TRUE_MAPS = SimulatedCoils.sensitivities(COILS, SHAPE);

    private static final ComplexArray IMAGE = SimulatedCoils.image(SHAPE);
    private static final SamplingMask MASK = new VariableDensity(SHAPE, SHAPE.size() / 4, 2, 16).draw(1);

    /** The noise of the coils, 1 % of the data. */
    private static ComplexArray grids() {
        ComplexArray grids = SimulatedCoils.kSpace(TRUE_MAPS, IMAGE);
        for (int coil = 0; coil < COILS; coil++) {
            for (int i = 0; i < SHAPE.size(); i++) {
                if (!MASK.contains(i)) {
                    grids.re()[coil * SHAPE.size() + i] = 0;
                    grids.im()[coil * SHAPE.size() + i] = 0;
                }
            }
        }
        SplittableRandom random = new SplittableRandom(3);
        double level = 0.01 * grids.norm() / Math.sqrt(2.0 * COILS * MASK.count());
        for (int coil = 0; coil < COILS; coil++) {
            for (int i : MASK.indices()) {
                grids.re()[coil * SHAPE.size() + i] += level * random.nextGaussian();
                grids.im()[coil * SHAPE.size() + i] += level * random.nextGaussian();
            }
        }
        return grids;
    }

    private static Reconstructor single(double lambda) {
        ReconstructionSettings settings = new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                WaveletFilter.HAAR,
                3,
                new WeightRule.Uniform(),
                lambda,
                TunedSchedule.of(40),
                false);
        return new Reconstructor(MASK, settings, EngineFactory.REFERENCE);
    }

    /** λ as the noise of all coils together suggests it. */
    private static Reconstructor single() {
        return single(0.2 / Math.sqrt(SHAPE.size() * (double) COILS));
    }

    /** What the coils see of the true image, combined by root sum of squares. */
    private static double[] truth() {
        ComplexArray combined = IMAGE.copy();
        double[] sums = TRUE_MAPS.sums();
        for (int i = 0; i < combined.size(); i++) {
            combined.re()[i] *= Math.sqrt(sums[i]);
            combined.im()[i] *= Math.sqrt(sums[i]);
        }
        return combined.magnitude();
    }

    private static double error(ComplexArray image) {
        return RelativeError.of(image.magnitude(), truth(), SHAPE);
    }

    @Test
    void togetherCoilsGiveABetterImageThanEachOnItsOwnOrZeroFilling() throws InterruptedException {
        ComplexArray grids = grids();
        JointReconstruction.Prepared prepared =
                new JointReconstruction(ESPIRIT, 12, Optional.empty()).prepare(single(), grids, Optional.empty());
        Reconstructor.Reconstruction together =
                prepared.reconstructor().reconstruct(prepared.grids(), null, LayerListener.NONE);
        List<ComplexArray> apart = new CoilByCoil(single(0.6 / Math.sqrt(SHAPE.size())), 1)
                .reconstruct(grids, LayerListener.NONE).stream()
                        .map(Reconstructor.Reconstruction::image)
                        .toList();
        ComplexArray zeroFilled =
                new Repeated(new Analysis(SamplingDomain.CENTRED_FOURIER.on(SHAPE)), COILS).adjoint(grids);
        double joint = error(together.image());
        assertThat(joint).isLessThan(0.025);
        assertThat(error(CoilCombination.rootSumOfSquares(apart))).isGreaterThan(5 * joint);
        assertThat(error(CoilCombination.rootSumOfSquares(parts(zeroFilled)))).isGreaterThan(20 * joint);
        assertThat(prepared.energy()).isEqualTo(1);
    }

    private static List<ComplexArray> parts(ComplexArray coils) {
        return IntStream.range(0, COILS)
                .mapToObj(c -> {
                    ComplexArray part = ComplexArray.zeros(SHAPE);
                    System.arraycopy(coils.re(), c * SHAPE.size(), part.re(), 0, SHAPE.size());
                    System.arraycopy(coils.im(), c * SHAPE.size(), part.im(), 0, SHAPE.size());
                    return part;
                })
                .toList();
    }

    /** The certificate with outward rounding is the gap of the run, and says no less. */
    @Test
    void theCertificateOfTheJointProblemIsValidAndTight() {
        ComplexArray grids = grids();
        JointReconstruction.Prepared prepared =
                new JointReconstruction(ESPIRIT, 12, Optional.empty()).prepare(single(), grids, Optional.empty());
        Reconstructor joint = prepared.reconstructor();
        Reconstructor.Reconstruction found = joint.reconstruct(grids, null, LayerListener.NONE);
        Certifier certifier = new Certifier(
                joint.model(), joint.levelWeights(), joint.settings().lambda());
        ComplexArray dual = joint.model().sampling().adjoint(found.result().dual());
        Certifier.Certificate certificate = certifier.certify(grids, found.image(), dual);
        DualityGap gap = found.result().gap();
        assertThat(certificate.gap().dual()).isBetween(gap.dual() * (1 - 1e-9), gap.dual() * (1 + 1e-12));
        // The image's own coefficients: 64 rows and 56 columns need no larger frame.
        assertThat(certificate.gap().objective().hi())
                .isBetween(gap.objective() * (1 - 1e-12), gap.objective() * (1 + 1e-9));
        assertThat(certificate.residual().lo() / certificate.measurements().hi())
                .isCloseTo(found.residual(), within(1e-9));
        assertThat(certifier
                        .findDual(grids, found.image(), new DualSearch(5), LayerListener.NONE)
                        .shape())
                .isEqualTo(grids.shape());
    }

    @Test
    void givenMapsGiveTheImageItself() {
        JointReconstruction joint =
                new JointReconstruction(new SensitivitySource.Given(TRUE_MAPS), 12, Optional.empty());
        JointReconstruction.Prepared prepared = joint.prepare(single(), grids(), Optional.empty());
        ComplexArray image = prepared.reconstructor()
                .reconstruct(prepared.grids(), null, LayerListener.NONE)
                .image();
        assertThat(relativeDistance(image, IMAGE)).isLessThan(0.04);
    }

    @Test
    void lowResolutionMapsAreNearlyAsGood() {
        JointReconstruction.Prepared prepared =
                new JointReconstruction(LOW, 12, Optional.empty()).prepare(single(), grids(), Optional.empty());
        ComplexArray image = prepared.reconstructor()
                .reconstruct(prepared.grids(), null, LayerListener.NONE)
                .image();
        assertThat(error(image)).isLessThan(0.05);
    }

    @Test
    void fewerVirtualCoilsGiveNearlyTheSameImage() {
        JointReconstruction.Prepared prepared =
                new JointReconstruction(ESPIRIT, 4, Optional.empty()).prepare(single(), grids(), Optional.empty());
        assertThat(prepared.grids().shape()).isEqualTo(Shape.of(4, 64, 56));
        assertThat(prepared.sensitivities().coils()).isEqualTo(4);
        assertThat(prepared.energy()).isBetween(0.97, 1.0);
        ComplexArray image = prepared.reconstructor()
                .reconstruct(prepared.grids(), null, LayerListener.NONE)
                .image();
        assertThat(error(image)).isLessThan(0.05);
    }

    /** Noise that is strong in one coil spoils the image less once it is white. */
    @Test
    void whiteningHelpsAgainstANoisyCoil() {
        ComplexArray grids = grids();
        ComplexArray scan = ComplexArray.zeros(Shape.of(COILS, 2000));
        SplittableRandom random = new SplittableRandom(8);
        double level = grids.norm() / Math.sqrt(COILS * MASK.count());
        for (int i = 0; i < scan.size(); i++) {
            double ofCoil = level * (i / 2000 == 2 ? 0.5 : 0.005);
            scan.re()[i] = ofCoil * random.nextGaussian();
            scan.im()[i] = ofCoil * random.nextGaussian();
        }
        for (int i : MASK.indices()) {
            grids.re()[2 * SHAPE.size() + i] += 0.5 * level * random.nextGaussian();
            grids.im()[2 * SHAPE.size() + i] += 0.5 * level * random.nextGaussian();
        }
        SensitivitySource known = new SensitivitySource.Given(TRUE_MAPS);
        double[] errors = new double[2];
        for (int whitened = 0; whitened < 2; whitened++) {
            Optional<NoiseCovariance> noise = whitened == 1 ? Optional.of(NoiseCovariance.of(scan)) : Optional.empty();
            JointReconstruction.Prepared prepared =
                    new JointReconstruction(known, 12, noise).prepare(single(), grids, Optional.empty());
            // The scale of the image stays with that of the maps, which are mixed like the data.
            errors[whitened] = relativeDistance(
                    prepared.reconstructor()
                            .reconstruct(prepared.grids(), null, LayerListener.NONE)
                            .image(),
                    IMAGE);
        }
        assertThat(errors[1]).isLessThan(0.2 * errors[0]);
    }

    @Test
    void calibrationMeasuredApartTakesTheCentresPlace() {
        ComplexArray full = SimulatedCoils.kSpace(TRUE_MAPS, IMAGE);
        ComplexArray apart = new CalibrationRegion(20, 20).of(full);
        JointReconstruction joint = new JointReconstruction(ESPIRIT, 12, Optional.empty());
        ComplexArray found = joint.prepare(single(), grids(), Optional.of(apart))
                .sensitivities()
                .maps();
        ComplexArray expected =
                Espirit.USUAL.maps(apart, SHAPE, Fourier.Origin.CENTRE).maps();
        assertThat(found.distance(expected)).isZero();
    }

    /** Whether a position, counted from the centre, lies in the block of that side around it. */
    private static boolean isInBlock(int down, int along, int side) {
        int first = -(side / 2);
        return down >= first && down < first + side && along >= first && along < first + side;
    }

    @ParameterizedTest
    @CsvSource({"7x7, 7", "0x0, 0"})
    void withoutACentreTheMessageSaysWhatToDo(String found, int side) {
        SamplingMask mask = SamplingMask.of(
                SHAPE,
                IntStream.range(0, SHAPE.size())
                        .filter(i -> i == 5 || isInBlock(i / 56 - 32, i % 56 - 28, side))
                        .toArray());
        Reconstructor single = new Reconstructor(mask, single().settings(), EngineFactory.REFERENCE);
        assertThatThrownBy(() -> new JointReconstruction(ESPIRIT, 12, Optional.empty())
                        .prepare(single, grids(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ESPIRiT needs a completely measured block of at least 8x8 around the centre of k-space, found "
                                + found
                                + "; take low-resolution maps, give sensitivities, or reconstruct the coils separately");
        if (side == 0) {
            assertThatThrownBy(() -> new JointReconstruction(LOW, 12, Optional.empty())
                            .prepare(single, grids(), Optional.empty()))
                    .hasMessageStartingWith("low-resolution sensitivities need the centre of k-space");
        }
    }

    @Test
    void mapsOfAnotherNumberOfCoilsAreRefused() {
        SensitivitySource given = new SensitivitySource.Given(SimulatedCoils.sensitivities(5, SHAPE));
        assertThatThrownBy(() -> new JointReconstruction(given, 12, Optional.empty())
                        .prepare(single(), grids(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the mixture is of 6 coils, found 5");
        assertThat(CoilMixture.none(3)
                        .of(RandomArrays.complex(Shape.of(3, 4), 1))
                        .re())
                .containsExactly(RandomArrays.complex(Shape.of(3, 4), 1).re());
    }

    /** A slice of air: noise alone is no object for ESPIRiT. */
    @Test
    void lowResolutionStandsInWhereEspiritFindsNoObject() {
        ComplexArray noise = RandomArrays.complex(TRUE_MAPS.maps().shape(), 8);
        JointReconstruction joint = new JointReconstruction(
                new SensitivitySource.ByEspirit(new Espirit(6, 0.9, 0.8)), 12, Optional.empty());
        JointReconstruction.Prepared prepared = joint.prepare(single(), noise, Optional.empty());
        assertThat(prepared.byLowResolution()).isTrue();
        JointReconstruction low = new JointReconstruction(LOW, 12, Optional.empty());
        ComplexArray expected =
                low.prepare(single(), noise, Optional.empty()).sensitivities().maps();
        assertThat(prepared.sensitivities().maps().distance(expected)).isZero();
        JointReconstruction usual = new JointReconstruction(ESPIRIT, 12, Optional.empty());
        assertThat(usual.prepare(single(), grids(), Optional.empty()).byLowResolution())
                .isFalse();
    }
}
