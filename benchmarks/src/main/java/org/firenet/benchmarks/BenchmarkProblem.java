package org.firenet.benchmarks;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.WeightRule;
import org.firenet.phantom.SheppLogan;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.FourierDensity;
import org.firenet.sampling.HaarWalshDensity;
import org.firenet.sampling.LevelDensity;
import org.firenet.sampling.MultilevelSampling;
import org.firenet.sampling.SamplingLevels;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.SamplingPattern;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.transform.WaveletFilter;

/**
 * The problem of all benchmarks: the modified Shepp–Logan phantom, 15 % of its samples, the paper's weights and λ.
 *
 * @param model the geometry
 * @param lasso the problem
 * @param image the true image
 */
record BenchmarkProblem(ImagingModel model, SquareRootLasso lasso, ComplexArray image) {
    private static final double FRACTION = 0.15;
    private static final double LAMBDA = 2.5e-4;
    private static final long SEED = 1;

    static BenchmarkProblem of(SamplingDomain domain, WaveletFilter filter, int side) {
        Shape shape = Shape.of(side, side);
        int levels = ImagingModel.maxLevels(shape) - 1;
        ComplexArray image = SheppLogan.modified().image(shape);
        ImagingModel full = new ImagingModel(domain, SamplingMask.full(shape), filter, levels);
        LocalSparsities sparsities = new WeightRule.OfImage(image, WeightRule.PAPER_THRESHOLD).sparsities(full);
        boolean walsh = domain == SamplingDomain.WALSH;
        SamplingLevels bands = walsh ? SamplingLevels.walsh(shape, levels) : SamplingLevels.fourier(shape, levels);
        LevelDensity density =
                walsh ? new HaarWalshDensity(sparsities) : new FourierDensity(sparsities, filter.vanishingMoments());
        SamplingMask mask = new MultilevelSampling(bands, density, SamplingPattern.samples(shape, FRACTION)).draw(SEED);
        ImagingModel model = new ImagingModel(domain, mask, filter, levels);
        SquareRootLasso lasso = new SquareRootLasso(
                model.operator(),
                model.measure(image),
                LevelWeights.balanced(sparsities).expand(),
                LAMBDA);
        return new BenchmarkProblem(model, lasso, image);
    }

    /** Relative error of the image of coefficients. */
    double error(ComplexArray coefficients) {
        return model.synthesis().apply(coefficients).distance(image) / image.norm();
    }
}
