package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.CertifiedGap;
import org.firenet.coil.CoilSensitivities;
import org.firenet.network.DualSearch;
import org.firenet.network.Firenet;
import org.firenet.network.LayerListener;
import org.firenet.network.ReferenceEngine;
import org.firenet.network.TunedSchedule;
import org.firenet.problem.TotalVariation;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.testing.ExactMatrix;
import org.firenet.testing.ExactTransforms;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SimulatedCoils;
import org.firenet.transform.Fourier;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates of total variation, judged by arithmetic with 40 digits and by what a long run reaches. */
class TotalVariationCertifierTest {
    private static final double LAMBDA = 0.05;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** One coil that samples about half of k-space, the origin in the corner, frequency zero at [rows/2, columns/2]. */
    private record Small(Shape shape, SamplingMask mask) {
        static Small of(int rows, int columns) {
            Shape shape = Shape.of(rows, columns);
            boolean[] sampled = new boolean[shape.size()];
            for (int i = 0; i < sampled.length; i++) {
                sampled[i] = i % 7 < 4;
            }
            sampled[dc(shape)] = true;
            return new Small(shape, SamplingMask.ofBooleans(shape, sampled));
        }

        private static int dc(Shape shape) {
            return shape.rows() / 2 * shape.columns() + shape.columns() / 2;
        }

        Certifier certifier() {
            return Certifier.ofTotalVariation(model(), LAMBDA);
        }

        ImagingModel model() {
            return new ImagingModel(SamplingDomain.FOURIER, mask, WaveletFilter.HAAR, 1);
        }

        ExactMatrix fourier(ExactMatrix x, boolean inverse) {
            ExactMatrix down = ExactTransforms.dft(shape.rows(), Fourier.Origin.CORNER);
            ExactMatrix along = ExactTransforms.dft(shape.columns(), Fourier.Origin.CORNER);
            return ExactTransforms.separable(inverse ? down.adjoint() : down, x, inverse ? along.adjoint() : along);
        }

        ExactMatrix masked(ExactMatrix grid) {
            ExactMatrix masked = ExactMatrix.zeros(grid.rows(), grid.columns());
            for (int i : mask.indices()) {
                masked.re()[i] = grid.re()[i];
                masked.im()[i] = grid.im()[i];
            }
            return masked;
        }

        BigDecimal objective(ComplexArray grid, ComplexArray image) {
            ExactMatrix z = ExactMatrix.of(image);
            ExactMatrix[] differences = differences(z);
            BigDecimal variation = BigDecimal.ZERO;
            for (int p = 0; p < z.size(); p++) {
                variation = variation.add(length(differences, p));
            }
            BigDecimal misfit =
                    masked(fourier(z, false).minus(ExactMatrix.of(grid))).norm();
            return variation.multiply(new BigDecimal(LAMBDA)).add(misfit);
        }

        /** The dual value after the corrections were made with 40 digits. */
        BigDecimal dual(ComplexArray grid, ComplexArray dual) {
            ExactMatrix u = masked(ExactMatrix.of(dual.part(0, shape)));
            u.re()[dc(shape)] = BigDecimal.ZERO;
            u.im()[dc(shape)] = BigDecimal.ZERO;
            ExactMatrix down = ExactMatrix.of(dual.part(shape.size(), shape));
            ExactMatrix along = ExactMatrix.of(dual.part(2 * shape.size(), shape));
            ExactMatrix zero = ExactMatrix.zeros(shape.rows(), shape.columns());
            ExactMatrix divergence = zero.minus(backward(down, true)).minus(backward(along, false));
            ExactMatrix[] correction = differences(poisson(fourier(u, true).minus(zero.minus(divergence))));
            ExactMatrix[] q = {down.minus(correction[0]), along.minus(correction[1])};
            BigDecimal excess = u.norm();
            for (int p = 0; p < u.size(); p++) {
                excess = excess.max(length(q, p).divide(new BigDecimal(LAMBDA), ExactMatrix.DIGITS));
            }
            return u.innerRe(ExactMatrix.of(grid)).negate().divide(excess, ExactMatrix.DIGITS);
        }

        private ExactMatrix poisson(ExactMatrix r) {
            ExactMatrix hat = fourier(r, false);
            for (int p = 0; p < hat.size(); p++) {
                int k = p / shape.columns() - shape.rows() / 2;
                int l = p % shape.columns() - shape.columns() / 2;
                boolean mean = k == 0 && l == 0;
                BigDecimal eigenvalue = eigenvalue(k, shape.rows()).add(eigenvalue(l, shape.columns()));
                hat.re()[p] = mean ? BigDecimal.ZERO : hat.re()[p].divide(eigenvalue, ExactMatrix.DIGITS);
                hat.im()[p] = mean ? BigDecimal.ZERO : hat.im()[p].divide(eigenvalue, ExactMatrix.DIGITS);
            }
            return fourier(hat, true);
        }

        /** {@code 2 − 2 cos(2πk/n)}; the cosine stands in the transform's matrix. */
        private static BigDecimal eigenvalue(int k, int n) {
            ExactMatrix dft = ExactTransforms.dft(n, Fourier.Origin.CORNER);
            BigDecimal cosine = dft.re()[(k + n / 2) * n + 1 % n].multiply(
                    new BigDecimal(n).sqrt(ExactMatrix.DIGITS), ExactMatrix.DIGITS);
            return TWO.subtract(TWO.multiply(cosine));
        }

        private ExactMatrix[] differences(ExactMatrix x) {
            return new ExactMatrix[] {
                shifted(x, true, 1).minus(x), shifted(x, false, 1).minus(x)
            };
        }

        /** {@code x[i] − x[i−1]}. */
        private ExactMatrix backward(ExactMatrix x, boolean down) {
            return x.minus(shifted(x, down, -1));
        }

        private ExactMatrix shifted(ExactMatrix x, boolean down, int by) {
            ExactMatrix result = ExactMatrix.zeros(x.rows(), x.columns());
            for (int i = 0; i < x.rows(); i++) {
                for (int j = 0; j < x.columns(); j++) {
                    int from = Math.floorMod(down ? i + by : i, x.rows()) * x.columns()
                            + Math.floorMod(down ? j : j + by, x.columns());
                    result.re()[i * x.columns() + j] = x.re()[from];
                    result.im()[i * x.columns() + j] = x.im()[from];
                }
            }
            return result;
        }

        private static BigDecimal length(ExactMatrix[] pair, int p) {
            BigDecimal first = pair[0].magnitude(p);
            BigDecimal second = pair[1].magnitude(p);
            return first.multiply(first).add(second.multiply(second)).sqrt(ExactMatrix.DIGITS);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "6, 5", "4, 9"})
    void theCertificateIsValidAndTight(int rows, int columns) {
        Small small = Small.of(rows, columns);
        ComplexArray grid = RandomArrays.complex(small.shape(), 1);
        ComplexArray image = RandomArrays.complex(small.shape(), 2);
        ComplexArray dual = small.certifier().findDual(grid, image, new DualSearch(60), LayerListener.NONE);
        ComplexArray spoilt = dual.copy();
        spoilt.add(1e-3, RandomArrays.complex(dual.shape(), 5));
        for (ComplexArray pair : new ComplexArray[] {dual, spoilt}) {
            BigDecimal exactDual = small.dual(grid, pair);
            assertThat(exactDual).isPositive();
            for (double size : new double[] {0, 1e-150, 1, 1e150}) {
                ComplexArray z = image.copy();
                z.scale(size);
                CertifiedGap found = small.certifier().certify(grid, z, pair).gap();
                BigDecimal objective = small.objective(grid, z);
                assertThat(new BigDecimal(found.objective().lo())).isLessThanOrEqualTo(objective);
                assertThat(new BigDecimal(found.objective().hi())).isGreaterThanOrEqualTo(objective);
                assertThat(new BigDecimal(found.slack()))
                        .isLessThanOrEqualTo(objective.multiply(new BigDecimal("1e-9")));
                assertThat(new BigDecimal(found.dual())).isLessThanOrEqualTo(exactDual);
            }
        }
        double certified = small.certifier().certify(grid, image, dual).gap().dual();
        assertThat(certified / small.dual(grid, dual).doubleValue()).isGreaterThan(1 - 1e-9);
    }

    /** A pair that is far from feasible proves nothing, but never something false. */
    @Test
    void noDualPairProvesMoreThanTheMinimum() {
        Small small = Small.of(8, 8);
        ComplexArray grid = RandomArrays.complex(small.shape(), 1);
        TotalVariation problem =
                new TotalVariation(small.model().encoding(), small.model().sample(grid), LAMBDA);
        Firenet.Result solved = new Firenet(
                        problem, TunedSchedule.of(3000).withConstantBalance(TunedSchedule.TOTAL_VARIATION_BALANCE))
                .run(new ReferenceEngine(problem), null, LayerListener.NONE);
        ComplexArray image = solved.coefficients();
        ComplexArray best = small.certifier().findDual(grid, image, new DualSearch(2000), LayerListener.NONE);
        CertifiedGap tight = small.certifier().certify(grid, image, best).gap();
        assertThat(tight.relative()).isLessThan(1e-3);
        for (int seed = 0; seed < 200; seed++) {
            ComplexArray pair = best.copy();
            pair.add(Math.pow(10, -seed % 8), RandomArrays.complex(pair.shape(), seed));
            double dual = small.certifier().certify(grid, image, pair).gap().dual();
            assertThat(dual).isBetween(0.0, tight.objective().hi());
        }
    }

    @Test
    void coilsThatSeeOneImageAreCertifiedInAnyUnit() {
        Shape shape = Shape.of(12, 16);
        CoilSensitivities maps = SimulatedCoils.sensitivities(3, shape).normalised();
        ImagingModel model = new ImagingModel(
                        SamplingDomain.CENTRED_FOURIER, SamplingMask.full(shape), WaveletFilter.HAAR, 1)
                .withSensitivities(maps);
        Certifier certifier = Certifier.ofTotalVariation(model, 0.02);
        ComplexArray image = SimulatedCoils.image(shape);
        ComplexArray grid = SimulatedCoils.kSpace(maps, image);
        ComplexArray dual = certifier.findDual(grid, image, new DualSearch(200), LayerListener.NONE);
        assertThat(dual.shape()).isEqualTo(Shape.of(5, 12, 16));
        Certifier.Certificate plain = certifier.certify(grid, image, dual);
        assertThat(plain.gap().dual()).isPositive();
        assertThat(plain.gap().relative()).isLessThan(0.2);
        double unit = Math.scalb(1.0, 700);
        grid.scale(unit);
        image.scale(unit);
        CertifiedGap scaled = certifier.certify(grid, image, dual).gap();
        assertThat(scaled.gap() / unit / plain.gap().gap()).isBetween(1 - 1e-12, 1 + 1e-12);
    }

    @Test
    void withoutTheConstantImageNothingIsProvedAndWrongShapesAreRefused() {
        Small small = Small.of(8, 8);
        boolean[] sampled = small.mask().toBooleans();
        sampled[Small.dc(small.shape())] = false;
        Small hollow = new Small(small.shape(), SamplingMask.ofBooleans(small.shape(), sampled));
        ComplexArray grid = RandomArrays.complex(small.shape(), 1);
        ComplexArray dual = hollow.certifier().findDual(grid, grid, new DualSearch(30), LayerListener.NONE);
        CertifiedGap gap = hollow.certifier().certify(grid, grid, dual).gap();
        assertThat(gap.dual()).isZero();
        assertThatThrownBy(() -> small.certifier().certify(grid, grid, grid)).hasMessageContaining("two grids more");
        assertThatThrownBy(() -> small.certifier()
                        .bestApproximationError(
                                grid, LocalSparsities.of(small.model().sparsityLevels(), 1)))
                .hasMessageContaining("no coefficients");
        ComplexArray bad = dual.copy();
        Arrays.fill(bad.re(), Double.NaN);
        assertThatThrownBy(() -> hollow.certifier().certify(grid, grid, bad)).hasMessageContaining("finite");
    }
}
