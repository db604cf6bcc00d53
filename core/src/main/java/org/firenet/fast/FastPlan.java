package org.firenet.fast;

import java.util.ArrayList;
import java.util.List;
import org.firenet.imaging.ImagingModel;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorNorm;
import org.firenet.operator.PowerIteration;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Kernels;
import org.firenet.simd.Simd;
import org.firenet.simd.Stretches;
import org.firenet.transform.Fourier;
import org.firenet.transform.WaveletFilter;

/**
 * A problem made ready for {@link FastEngine}s: mask, weights, twiddle factors and filter responses in the order in which
 * they are used. Everything but the measurements; immutable, so that the slices of a stack share one.
 */
public final class FastPlan {
    /** Beyond this, and below its inverse, squares leave the range of single precision too soon. */
    static final double LARGEST = 1e15;

    private final SampledOperator operator;
    private final Kernels kernels;
    private final float[][][] thresholds;
    private final Stretches[][] stretches;
    private final double operatorNorm;
    private final double adjointBound;
    private final boolean real;

    private FastPlan(SampledOperator operator, Kernels kernels, SquareRootLasso problem) {
        this.operator = operator;
        this.operatorNorm = norm(problem.operator());
        this.adjointBound = problem.adjointBound();
        this.real = problem.operator().overTheReals();
        this.kernels = kernels;
        this.thresholds = Thresholds.of(operator, problem);
        this.stretches = stretches(operator.layout(), thresholds);
    }

    /** The plan of a problem with the operator of the given model, on the active kernels. */
    public static FastPlan of(ImagingModel model, SquareRootLasso problem) {
        return of(model, problem, Simd.active());
    }

    /** The plan on the given kernels. */
    public static FastPlan of(ImagingModel model, SquareRootLasso problem, Kernels kernels) {
        return new FastPlan(operator(model, kernels), kernels, problem);
    }

    /** The plan of another problem with the same operator; all but the weights is shared. */
    public FastPlan with(SquareRootLasso problem) {
        return new FastPlan(operator, kernels, problem);
    }

    /** A known bound as it is: an estimate takes as long as many layers. */
    private static double norm(LinearOperator operator) {
        OperatorNorm known = operator.norm();
        return known.isKnown() ? known.value() : PowerIteration.DEFAULT.safeNorm(operator);
    }

    /** The operator without an image in between where there is one: power-of-two sides, and Haar for Walsh samples. */
    static SampledOperator operator(ImagingModel model, Kernels kernels) {
        SamplingMask mask = model.mask();
        Pyramid pyramid = new Pyramid(
                mask.shape().rows(), mask.shape().columns(), model.wavelet().levels());
        WaveletFilter filter = model.wavelet().filter();
        if (model.sensitivities().isPresent()) {
            return new CoilOperator(model, model.sensitivities().get(), kernels);
        }
        if (!isPowerOfTwo(mask.shape().rows()) || !isPowerOfTwo(mask.shape().columns())) {
            return new FramedOperator(model, kernels);
        }
        return switch (model.samplingDomain()) {
            case FOURIER -> new PyramidFourier(pyramid, filter, Fourier.Origin.CORNER, mask, kernels);
            case CENTRED_FOURIER -> new PyramidFourier(pyramid, filter, Fourier.Origin.CENTRE, mask, kernels);
            case WALSH ->
                filter == WaveletFilter.HAAR
                        ? new PyramidWalsh(pyramid, mask, kernels)
                        : new FramedOperator(model, kernels);
        };
    }

    private static boolean isPowerOfTwo(int n) {
        return Integer.bitCount(n) == 1;
    }

    /** Each group's neighbouring stretches with the same thresholds, which pointwise work takes together. */
    private static Stretches[][] stretches(Layout layout, float[][][] thresholds) {
        Layout points = layout.inGroups();
        Stretches[][] groups = new Stretches[layout.groups()][];
        for (int group = 0; group < groups.length; group++) {
            List<Stretches> found = new ArrayList<>();
            for (int block = 0, end; block < layout.blocks(); block = end) {
                float[] common = thresholds[group][block];
                end = block + 1;
                while (end < layout.blocks() && thresholds[group][end] == common) {
                    end++;
                }
                int at = points.begin(group, block);
                int apartAt = layout.begin(group, block);
                found.add(new Stretches(at, apartAt, layout.blockStride(), end - block, common));
            }
            groups[group] = found.toArray(Stretches[]::new);
        }
        return groups;
    }

    SampledOperator operator() {
        return operator;
    }

    /** The arithmetic at work. */
    public Kernels kernels() {
        return kernels;
    }

    /** Whether coefficients are real: A* ends with taking the real part. */
    boolean isReal() {
        return real;
    }

    /** ‖A‖, or a bound of it. */
    double operatorNorm() {
        return operatorNorm;
    }

    /** An upper bound of ‖A*u‖₂ for all feasible u. */
    double adjointBound() {
        return adjointBound;
    }

    /** The stretches of a group, {@link Layout#inGroups in groups} and in the operator's own order. */
    Stretches[] stretches(int group) {
        return stretches[group];
    }

    /** {@code λw} of a stretch. */
    float[] thresholds(int group, int block) {
        return thresholds[group][block];
    }
}
