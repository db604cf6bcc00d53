package org.firenet.fast;

import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.network.Engine;
import org.firenet.problem.SquareRootLasso;
import org.firenet.simd.Kernels;
import org.firenet.simd.Simd;
import org.firenet.transform.CircularShift;
import org.jspecify.annotations.Nullable;

/**
 * Makes fast engines. What depends on the model alone is made once: the slices of a stack share it. Thread-safe.
 */
public final class FastEngines implements EngineFactory {
    /** Pixels times layers that the reference engine has done by the time that vector code is compiled. */
    private static final double WARM_UP = 1.5e7;

    private final int threads;
    private @Nullable Known known;

    /** @param ofCoils whether the plan is one of coils, of which there is at least one with the sensitivity 1 */
    private record Known(ImagingModel model, boolean ofCoils, FastPlan plan) {}

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
        boolean ofCoils = model.sensitivities().isPresent();
        return new FastEngine(plan(model, ofCoils, problem), problem.measurements(), threads);
    }

    @Override
    public Engine create(ImagingModel model, SquareRootLasso onOneGrid, List<CircularShift> shifts) {
        return new AveragingEngine(plan(model, true, onOneGrid), onOneGrid.measurements(), shifts, threads);
    }

    @Override
    public String description(ImagingModel model) {
        Kernels kernels = Simd.active();
        return "fast, single precision, " + kernels.name() + " kernels, " + kernels.lanes() + " lane(s)";
    }

    private synchronized FastPlan plan(ImagingModel model, boolean ofCoils, SquareRootLasso problem) {
        Known last = known;
        boolean same = last != null && last.model.equals(model) && last.ofCoils == ofCoils;
        FastPlan plan = last != null && same
                ? last.plan.with(problem)
                : FastPlan.of(ofCoils ? withCoils(model) : model, problem, Simd.active());
        known = new Known(model, ofCoils, plan);
        return plan;
    }

    /** The model, its image seen by one coil if it has none. */
    private static ImagingModel withCoils(ImagingModel model) {
        if (model.sensitivities().isPresent()) {
            return model;
        }
        Shape image = model.mask().shape();
        double[] ones = new double[image.size()];
        Arrays.fill(ones, 1);
        Shape maps = Shape.of(1, image.rows(), image.columns());
        return model.withSensitivities(CoilSensitivities.of(ComplexArray.ofReal(maps, ones)));
    }
}
