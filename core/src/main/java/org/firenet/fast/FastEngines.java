package org.firenet.fast;

import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.network.Engine;
import org.firenet.problem.SquareRootLasso;
import org.firenet.simd.Kernels;
import org.firenet.simd.Simd;
import org.jspecify.annotations.Nullable;

/**
 * Makes fast engines. What depends on the model alone is made once: the slices of a stack share it. Thread-safe.
 */
public final class FastEngines implements EngineFactory {
    /** Pixels times layers that the reference engine has done by the time that vector code is compiled. */
    private static final double WARM_UP = 1.5e7;

    private final int threads;
    private @Nullable Known known;

    private record Known(ImagingModel model, FastPlan plan) {}

    /**
     * @param threads that share the layers of each engine
     */
    public FastEngines(int threads) {
        this.threads = threads;
    }

    /**
     * Whether so much work takes less time with fast engines in a Java machine that has just started. Until its loops are
     * compiled, which takes some seconds, vector code is slower than the reference engine.
     *
     * @param pixelsTimesLayers of all images together
     */
    public static boolean areWorthWarming(double pixelsTimesLayers) {
        return pixelsTimesLayers > WARM_UP;
    }

    @Override
    public Engine create(ImagingModel model, SquareRootLasso problem) {
        return new FastEngine(plan(model, problem), problem.measurements(), threads);
    }

    @Override
    public String description(ImagingModel model) {
        Kernels kernels = Simd.active();
        return "fast, single precision, " + kernels.name() + " kernels, " + kernels.lanes() + " lane(s)";
    }

    private synchronized FastPlan plan(ImagingModel model, SquareRootLasso problem) {
        Known last = known;
        FastPlan plan = last != null && last.model.equals(model)
                ? last.plan.with(problem)
                : FastPlan.of(model, problem, Simd.active());
        known = new Known(model, plan);
        return plan;
    }
}
