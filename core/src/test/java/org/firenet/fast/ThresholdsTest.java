package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Kernels;
import org.firenet.simd.Simd;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of every stretch has the threshold of its coefficient, whether subbands share one weight or not. */
class ThresholdsTest {
    private static final double LAMBDA = 0.05;

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCoefficientHasItsOwn(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Shape image = seed % 3 == 0
                ? Shape.of(random.nextInt(2, 60), random.nextInt(2, 60))
                : Shape.of(1 << random.nextInt(1, 10), 1 << random.nextInt(1, 8));
        SamplingDomain domain = seed % 3 == 1 ? SamplingDomain.WALSH : SamplingDomain.CENTRED_FOURIER;
        int levels = random.nextInt(1, ImagingModel.maxLevels(image) + 1);
        ImagingModel model =
                new ImagingModel(domain, SamplingMask.of(image, new int[] {0}), WaveletFilter.HAAR, levels);
        Kernels kernels = seed % 2 == 0 ? Simd.active() : Simd.plain();
        SampledOperator operator = FastPlan.operator(model, kernels);
        double[] weights = weights(operator.pyramid(), random);
        SquareRootLasso problem = new SquareRootLasso(
                model.operator(), RandomArrays.complex(model.operator().range(), 1), weights, LAMBDA);
        float[][][] found = Thresholds.of(operator, problem);
        Layout layout = operator.layout();
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < layout.columns(); column++) {
                int at = row % layout.together() * layout.width() + column % layout.width();
                assertThat(found[row / layout.together()][column / layout.width()][at])
                        .as("row %d, column %d of %s", row, column, layout)
                        .isEqualTo((float) (LAMBDA * weights[operator.position(row, column)]));
            }
        }
    }

    /** One for each subband, and in some of them one entry that differs. */
    private static double[] weights(Pyramid pyramid, SplittableRandom random) {
        double[] ofSubband = random.doubles(pyramid.subband(0, 0) + 1, 0.5, 1.5).toArray();
        double[] weights = new double[pyramid.rows() * pyramid.columns()];
        for (int row = 0; row < pyramid.rows(); row++) {
            for (int column = 0; column < pyramid.columns(); column++) {
                weights[row * pyramid.columns() + column] = ofSubband[pyramid.subband(row, column)];
            }
        }
        for (int changed = random.nextInt(4); changed > 0; changed--) {
            weights[random.nextInt(weights.length)] = 2;
        }
        return weights;
    }
}
