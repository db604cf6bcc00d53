package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.DualityGap;
import org.firenet.coil.CoilSensitivities;
import org.firenet.network.Firenet;
import org.firenet.network.LayerListener;
import org.firenet.network.SettlingSchedule;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.BrainPhantom;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.VariableDensity;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.CircularShift;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AveragedShiftsTest {
    private static final Shape IMAGE = Shape.of(36, 32);
    private static final SamplingMask MASK = new VariableDensity(IMAGE, 500, 2, 8).draw(1);

    private static Reconstructor reconstructor(int shifts, boolean real) {
        return new Reconstructor(MASK, settings(WaveletFilter.HAAR, 3, shifts, real), EngineFactory.REFERENCE);
    }

    private static ReconstructionSettings settings(WaveletFilter wavelet, int levels, int shifts, boolean real) {
        return new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                wavelet,
                levels,
                new WeightRule.Uniform(),
                0.03,
                SettlingSchedule.of(60),
                real,
                Regulariser.WAVELET,
                shifts);
    }

    private static ComplexArray grid(Reconstructor reconstructor) {
        ComplexArray y = reconstructor.model().measure(BrainPhantom.create().image(IMAGE));
        y.add(0.01, RandomArrays.complex(y.shape(), 3));
        return reconstructor.model().sampling().adjoint(y);
    }

    @Test
    void withinFourShiftsBothParitiesMeetAndAllDiffer() {
        for (int levels = 1; levels <= 6; levels++) {
            Set<List<Integer>> parities = new HashSet<>();
            for (CircularShift shift : GridPositions.of(4, levels)) {
                parities.add(List.of(shift.rows() % 2, shift.columns() % 2));
            }
            assertThat(parities).hasSize(4);
        }
        assertThat(new HashSet<>(GridPositions.of(16, 4))).hasSize(16);
        assertThat(GridPositions.of(1, 4)).containsExactly(new CircularShift(0, 0));
    }

    /** One position is the problem on one grid: the same image, whichever of the two ways. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onePositionIsTheProblemOnOneGrid(boolean real) {
        Reconstructor single = reconstructor(1, real);
        ComplexArray grid = grid(single);
        SquareRootLasso onOneGrid = single.problem(grid);
        ComplexArray image = new Firenet(
                        single.model().averaged(onOneGrid, List.of(new CircularShift(0, 0))), SettlingSchedule.of(60))
                .run()
                .coefficients();
        Firenet.Result expected = new Firenet(onOneGrid, SettlingSchedule.of(60)).run();
        // The frame is larger than the image, so that the two differ by what is cropped; not by much.
        assertThat(relativeDistance(image, single.model().synthesis().apply(expected.coefficients())))
                .isLessThan(0.02);
    }

    /** F(x) by hand; no image has a smaller one than D, not even the truth; and the gap closes with the layers. */
    @Test
    void theCertificateIsThatOfTheAveragedRegulariser() {
        Reconstructor averaging = reconstructor(5, false);
        ComplexArray grid = grid(averaging);
        Reconstructor.Reconstruction found = averaging.reconstruct(grid, null, LayerListener.NONE);
        DualityGap gap = found.result().gap();
        assertThat(gap.objective()).isCloseTo(averagedObjective(averaging, grid, found.image()), within(1e-12));
        assertThat(gap.gap()).isPositive();
        assertThat(gap.relative()).isLessThan(0.1);
        assertThat(averagedObjective(averaging, grid, BrainPhantom.create().image(IMAGE)))
                .isGreaterThan(gap.dual());
        double misfit = averaging
                .model()
                .measure(found.image())
                .distance(averaging.model().sample(grid));
        assertThat(found.residual())
                .isCloseTo(misfit / averaging.model().sample(grid).norm(), within(1e-10));
    }

    private static double averagedObjective(Reconstructor averaging, ComplexArray grid, ComplexArray image) {
        ComplexArray y = averaging.model().sample(grid);
        SquareRootLasso problem = averaging.problem(grid);
        double sum = 0;
        for (CircularShift shift : GridPositions.of(5, 3)) {
            sum += problem.weightedNorm(averaging.model().synthesis().adjoint(shift.ofImage(image)));
        }
        return problem.lambda() * sum / 5 + averaging.model().measure(image).distance(y);
    }

    /** Coils that see one image together: their maps move with the image. One coil of sensitivity i shows it. */
    @Test
    void theMapsOfCoilsMoveWithTheImage() {
        Reconstructor averaging = reconstructor(3, false);
        ComplexArray maps = ComplexArray.zeros(Shape.of(2, 36, 32));
        for (int p = 0; p < maps.size(); p++) {
            int coil = p / IMAGE.size();
            int row = p % IMAGE.size() / 32;
            int column = p % 32;
            maps.re()[p] = Math.cos(column / 20.0 + coil);
            maps.im()[p] = Math.sin(row / 20.0 - coil);
        }
        Reconstructor joint =
                averaging.withSensitivities(CoilSensitivities.of(maps).normalised());
        ComplexArray truth = BrainPhantom.create().image(IMAGE);
        ComplexArray data = joint.model().sampling().adjoint(joint.model().measure(truth));
        Reconstructor.Reconstruction found = joint.reconstruct(data, null, LayerListener.NONE);
        assertThat(relativeDistance(found.image(), truth)).isLessThan(0.15);
        assertThat(found.result().gap().relative()).isBetween(0.0, 0.2);
    }

    /** What it is for: less of the wavelet's blocks, so a smaller error on images that are not made of blocks. */
    @ParameterizedTest
    @CsvSource({"HAAR, 0.7", "DB4, 0.9"})
    void theErrorFalls(WaveletFilter wavelet, double factor) {
        ComplexArray smooth = ComplexArray.zeros(IMAGE);
        for (int p = 0; p < smooth.size(); p++) {
            int row = p / 32;
            int column = p % 32;
            smooth.re()[p] = Math.exp(-Math.pow(row / 9.0 - 2, 2) - Math.pow(column / 5.0 - 3, 2));
        }
        double[] errors = new double[2];
        for (int k = 0; k < 2; k++) {
            Reconstructor reconstructor =
                    new Reconstructor(MASK, settings(wavelet, 3, k == 0 ? 1 : 8, false), EngineFactory.REFERENCE);
            ComplexArray y = reconstructor.model().measure(smooth);
            y.add(0.03, RandomArrays.complex(y.shape(), 3));
            ComplexArray grid = reconstructor.model().sampling().adjoint(y);
            ComplexArray image =
                    reconstructor.reconstruct(grid, null, LayerListener.NONE).image();
            errors[k] = relativeDistance(image, smooth);
        }
        assertThat(errors[1]).isLessThan(factor * errors[0]);
    }

    @Test
    void aListenerEndsIt() {
        Reconstructor averaging = reconstructor(4, false);
        int[] layers = {0};
        Reconstructor.Reconstruction found = averaging.reconstruct(grid(averaging), null, layer -> ++layers[0] < 7);
        assertThat(found.result().complete()).isFalse();
        assertThat(found.result().layers()).isEqualTo(7);
    }

    @Test
    void shiftsWithoutMeaningAreRefused() {
        assertThatThrownBy(() -> reconstructor(0, false)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> reconstructor(65, false)).hasMessageContaining("found 65");
        assertThatThrownBy(() -> new ReconstructionSettings(
                        SamplingDomain.WALSH,
                        WaveletFilter.HAAR,
                        3,
                        new WeightRule.Uniform(),
                        0.03,
                        TunedSchedule.of(5),
                        false,
                        Regulariser.WAVELET,
                        2))
                .hasMessageContaining("Walsh");
        assertThatThrownBy(() -> new ReconstructionSettings(
                        SamplingDomain.FOURIER,
                        WaveletFilter.HAAR,
                        3,
                        new WeightRule.Uniform(),
                        0.03,
                        TunedSchedule.of(5),
                        false,
                        Regulariser.TOTAL_VARIATION,
                        2))
                .hasMessageContaining("total variation");
    }
}
