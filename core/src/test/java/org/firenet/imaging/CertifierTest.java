package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.CertifiedGap;
import org.firenet.network.DualSearch;
import org.firenet.network.LayerListener;
import org.firenet.rounding.Enclosure;
import org.firenet.rounding.Interval;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.UniformRandom;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.testing.ExactMatrix;
import org.firenet.testing.ExactTransforms;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.Fourier;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from an image to its certificate, judged by the exact transforms. */
class CertifierTest {
    private static final double LAMBDA = 0.02;

    /** One small imaging problem with data, an image and the certificate's figures with 40 digits. */
    private record Small(
            Certifier certifier, SamplingDomain domain, WaveletFilter filter, int levels, double[] weights) {
        static Small of(SamplingDomain domain, Shape shape, WaveletFilter filter, int levels) {
            SamplingMask mask = new UniformRandom(shape, shape.size() / 2).draw(3);
            ImagingModel model = new ImagingModel(domain, mask, filter, levels);
            LevelWeights weights = LevelWeights.balanced(
                    LocalSparsities.of(model.sparsityLevels(), levels == 1 ? new int[] {5} : new int[] {3, 7}));
            return new Small(new Certifier(model, weights, LAMBDA), domain, filter, levels, weights.expand());
        }

        Shape shape() {
            return certifier.model().mask().shape();
        }

        private ExactMatrix transform(ExactMatrix x, boolean inverse) {
            ExactMatrix down = matrix(shape().rows());
            ExactMatrix along = matrix(shape().columns());
            return ExactTransforms.separable(inverse ? down.adjoint() : down, x, inverse ? along.adjoint() : along);
        }

        private ExactMatrix matrix(int n) {
            return switch (domain) {
                case FOURIER -> ExactTransforms.dft(n, Fourier.Origin.CORNER);
                case CENTRED_FOURIER -> ExactTransforms.dft(n, Fourier.Origin.CENTRE);
                case WALSH -> ExactTransforms.walsh(n);
            };
        }

        private ExactMatrix masked(ExactMatrix grid) {
            ExactMatrix masked = ExactMatrix.zeros(grid.rows(), grid.columns());
            for (int i : certifier.model().mask().indices()) {
                masked.re()[i] = grid.re()[i];
                masked.im()[i] = grid.im()[i];
            }
            return masked;
        }

        private ExactMatrix coefficients(ExactMatrix image) {
            Shape frame = certifier.model().wavelet().shape();
            int top = (frame.rows() - image.rows()) / 2;
            int left = (frame.columns() - image.columns()) / 2;
            ExactMatrix padded =
                    ExactMatrix.zeros(frame.rows(), frame.columns()).with(top, left, image);
            return ExactTransforms.wavelet(padded, filter, levels);
        }

        BigDecimal objective(ComplexArray grid, ComplexArray image) {
            ExactMatrix z = ExactMatrix.of(image);
            BigDecimal residual =
                    masked(transform(z, false).minus(ExactMatrix.of(grid))).norm();
            return coefficients(z)
                    .weightedNorm(weights)
                    .multiply(new BigDecimal(LAMBDA))
                    .add(residual);
        }

        BigDecimal dual(ComplexArray grid, ComplexArray dual) {
            ExactMatrix u = masked(ExactMatrix.of(dual));
            ExactMatrix adjoint = coefficients(transform(u, true));
            BigDecimal excess = u.norm();
            for (int i = 0; i < adjoint.size(); i++) {
                BigDecimal limit = new BigDecimal(LAMBDA).multiply(new BigDecimal(weights[i]));
                excess = excess.max(adjoint.magnitude(i).divide(limit, ExactMatrix.DIGITS));
            }
            return u.innerRe(ExactMatrix.of(grid)).negate().divide(excess, ExactMatrix.DIGITS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FOURIER, 8, 8, HAAR, 2",
        "CENTRED_FOURIER, 8, 8, DB2, 2",
        "CENTRED_FOURIER, 6, 5, HAAR, 2",
        "WALSH, 8, 8, HAAR, 2",
        "CENTRED_FOURIER, 9, 8, DB4, 1"
    })
    void theCertificateIsValidAndTight(SamplingDomain domain, int rows, int columns, WaveletFilter filter, int levels) {
        Small small = Small.of(domain, Shape.of(rows, columns), filter, levels);
        ComplexArray grid = RandomArrays.complex(small.shape(), 1);
        ComplexArray image = RandomArrays.complex(small.shape(), 2);
        ComplexArray dual = small.certifier.findDual(grid, image, new DualSearch(30), LayerListener.NONE);
        BigDecimal exactDual = small.dual(grid, dual);
        assertThat(exactDual).isPositive();
        for (double size : new double[] {0, 1e-150, 1, 1e150}) {
            ComplexArray z = image.copy();
            z.scale(size);
            Certifier.Certificate found = small.certifier.certify(grid, z, dual);
            BigDecimal objective = small.objective(grid, z);
            BigDecimal gap = objective.subtract(exactDual);
            CertifiedGap certified = found.gap();
            assertThat(new BigDecimal(certified.objective().lo())).isLessThanOrEqualTo(objective);
            assertThat(new BigDecimal(certified.objective().hi())).isGreaterThanOrEqualTo(objective);
            assertThat(new BigDecimal(certified.dual())).isLessThanOrEqualTo(exactDual);
            assertThat(new BigDecimal(certified.gap())).isGreaterThanOrEqualTo(gap);
            assertThat(new BigDecimal(certified.gap()).subtract(gap))
                    .isLessThanOrEqualTo(objective.multiply(new BigDecimal("1e-9")));
        }
    }

    /** A change of units is a change of all figures: no problem is posed in 1e±150, yet it is certified. */
    @ParameterizedTest
    @ValueSource(ints = {-1000, -500, 500, 900})
    void dataOfAnySizeAreCertified(int exponent) {
        Small small = Small.of(SamplingDomain.FOURIER, Shape.of(8, 8), WaveletFilter.HAAR, 2);
        ComplexArray grid = RandomArrays.complex(small.shape(), 1);
        ComplexArray image = RandomArrays.complex(small.shape(), 2);
        ComplexArray dual = small.certifier.findDual(grid, image, new DualSearch(30), LayerListener.NONE);
        Certifier.Certificate plain = small.certifier.certify(grid, image, dual);
        double unit = Math.scalb(1.0, exponent);
        grid.scale(unit);
        image.scale(unit);
        ComplexArray dualInUnit = small.certifier.findDual(grid, image, new DualSearch(30), LayerListener.NONE);
        assertThat(dualInUnit.distance(dual)).isLessThan(1e-6);
        Certifier.Certificate scaled = small.certifier.certify(grid, image, dual);
        assertThat(scaled.gap().gap() / unit / plain.gap().gap()).isBetween(1 - 1e-12, 1 + 1e-12);
        assertThat(scaled.gap().relative() / plain.gap().relative()).isBetween(1 - 1e-12, 1 + 1e-12);
    }

    @Test
    void dataThatCannotBeCountedTogetherAreRefused() {
        Small small = Small.of(SamplingDomain.FOURIER, Shape.of(8, 8), WaveletFilter.HAAR, 2);
        ComplexArray grid = RandomArrays.complex(small.shape(), 1);
        grid.scale(1e200);
        grid.re()[small.certifier.model().mask().index(3)] = 1e-200;
        assertThatThrownBy(() -> small.certifier.certify(grid, grid, grid)).hasMessageContaining("change the unit");
    }

    @Test
    void zeroDataAndTheZeroImageHaveNoGap() {
        Small small = Small.of(SamplingDomain.FOURIER, Shape.of(8, 8), WaveletFilter.HAAR, 2);
        ComplexArray zero = ComplexArray.zeros(small.shape());
        ComplexArray dual = small.certifier.findDual(zero, zero, new DualSearch(3), LayerListener.NONE);
        assertThat(small.certifier.certify(zero, zero, dual).gap().gap()).isZero();
        ComplexArray image = RandomArrays.complex(small.shape(), 2);
        CertifiedGap gap = small.certifier.certify(zero, image, dual).gap();
        assertThat(gap.gap()).isEqualTo(gap.objective().hi());
        assertThat(gap.relative()).isEqualTo(1);
    }

    /** With the truth, the bound on the best approximation error is above the plain figure, by rounding only. */
    @Test
    void theTruthIsEnclosed() {
        Small small = Small.of(SamplingDomain.CENTRED_FOURIER, Shape.of(8, 8), WaveletFilter.DB2, 2);
        ComplexArray truth = RandomArrays.complex(small.shape(), 4);
        ComplexArray image = RandomArrays.complex(small.shape(), 5);
        ComplexArray grid = ComplexArray.zeros(small.shape());
        Certifier.Truth found = small.certifier.compare(grid, image, truth);
        ExactMatrix exact = small.masked(small.transform(ExactMatrix.of(truth), false));
        assertInside(found.residual(), exact.norm());
        assertInside(
                found.error(),
                ExactMatrix.of(image).minus(ExactMatrix.of(truth)).norm());
        assertInside(found.truth(), ExactMatrix.of(truth).norm());
        LocalSparsities none = LocalSparsities.of(small.certifier.model().sparsityLevels(), 0, 0);
        BigDecimal all = small.coefficients(ExactMatrix.of(truth)).weightedNorm(small.weights);
        double bound = small.certifier.bestApproximationError(truth, none);
        assertThat(new BigDecimal(bound)).isGreaterThanOrEqualTo(all);
        assertThat(bound / all.doubleValue()).isLessThan(1 + 1e-12);
    }

    private static void assertInside(Interval interval, BigDecimal exact) {
        assertThat(new BigDecimal(interval.lo())).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(interval.hi())).isGreaterThanOrEqualTo(exact);
    }

    /** The bits of the certificate must not depend on the Java that computes it: these were computed by another one. */
    @Test
    void theBitsAreTheSameEverywhere() {
        Small small = Small.of(SamplingDomain.CENTRED_FOURIER, Shape.of(12, 10), WaveletFilter.DB4, 1);
        ComplexArray grid = RandomArrays.complex(small.shape(), 1);
        ComplexArray image = RandomArrays.complex(small.shape(), 2);
        Certifier.Certificate found = small.certifier.certify(grid, image, grid);
        assertThat(Double.toHexString(found.gap().objective().hi())).isEqualTo("0x1.4d49f49bd5f47p3");
        assertThat(Double.toHexString(found.residual().hi())).isEqualTo("0x1.17b59ec215712p3");
        assertThat(Enclosure.norm(image).hi())
                .isGreaterThan(Enclosure.norm(image).lo());
    }
}
