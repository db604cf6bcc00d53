package org.firenet.imaging;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.certificate.Approximation;
import org.firenet.certificate.CertifiedGap;
import org.firenet.certificate.CertifiedTotalVariation;
import org.firenet.network.DualSearch;
import org.firenet.network.LayerListener;
import org.firenet.problem.TotalVariation;
import org.firenet.rounding.Interval;

/**
 * {@code F(z) = λ Σ_p |(∇z)_p|₂ + ‖PUz − y‖₂}. A dual variable (u, q) has the grids of u, one for each coil that sees the image,
 * and after them the two of q: shape [coils + 2, rows, columns].
 *
 * @param lambda λ
 */
record TotalVariationObjective(ImagingModel model, double lambda) implements CertifiedObjective {
    @Override
    public CertifiedGap gap(ComplexArray measurements, ComplexArray image, ComplexArray dual) {
        Shape grids = model.sampling().domain();
        Shape ofImage = image.shape();
        Shape differences = Shape.of(2, ofImage.rows(), ofImage.columns());
        if (dual.size() != grids.size() + differences.size()) {
            throw new IllegalArgumentException(
                    "a dual variable of total variation has two grids more than " + grids + ", found " + dual.shape());
        }
        ComplexArray u = model.sample(dual.part(0, grids));
        return CertifiedTotalVariation.of(
                problem(measurements), image, u, dual.part(grids.size(), differences), new Workspace());
    }

    @Override
    public Interval residual(ComplexArray measurements, ComplexArray image) {
        return Approximation.of(model.encoding(), image, new Workspace()).distance(measurements);
    }

    @Override
    public ComplexArray findDual(
            ComplexArray measurements, ComplexArray image, DualSearch search, LayerListener listener) {
        TotalVariation problem = problem(measurements);
        ComplexArray found = problem.feasible(search.near(problem, image, listener));
        ComplexArray u = model.sampling().adjoint(found.part(0, measurements.shape()));
        int pixels = image.size();
        int coils = u.size() / pixels;
        ComplexArray dual = ComplexArray.zeros(
                Shape.of(coils + 2, image.shape().rows(), image.shape().columns()));
        for (double[][] part : new double[][][] {{u.re(), found.re(), dual.re()}, {u.im(), found.im(), dual.im()}}) {
            System.arraycopy(part[0], 0, part[2], 0, u.size());
            System.arraycopy(part[1], measurements.size(), part[2], u.size(), 2 * pixels);
        }
        return dual;
    }

    private TotalVariation problem(ComplexArray measurements) {
        return new TotalVariation(model.encoding(), measurements, lambda);
    }
}
