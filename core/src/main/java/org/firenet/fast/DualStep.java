package org.firenet.fast;

import org.firenet.network.Iterate;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/**
 * The dual half of a layer, {@code u⁺ = B(u + σA(2x⁺ − x) − σy)}, and all points of the iteration on the side of the samples.
 * The step is taken range by range as soon as the samples {@code Ax⁺} of one are there. The length that the projection B
 * needs is known only after the last of them: until somebody asks, {@code u⁺} is left as it was before B, and the next layer
 * makes up for that while it has the range in the nearest cache. Whatever is linear in u follows it, so that an image
 * kept beside it stays its own.
 */
final class DualStep implements SampledOperator.SampleListener {
    /** Entries that are worked on at once: what is read and written of them fits into the nearest cache. */
    private static final int CHUNK = 512;

    private final SampleOrder order;
    private final PointKernels points;
    private final Team team;
    private final Plane y;
    private final DualPoint relaxed;
    private final DualPoint mean;
    private final double[] squaresPerRange;
    private final Team.Task projectRange = this::projectRange;
    private final Team.Task projectImage = this::projectImage;

    private DualPoint last;

    /** The same dual variable with room for other samples. */
    private DualPoint other;

    /** The point that the layer starts from: {@link #last} itself as long as nothing is relaxed. */
    private DualPoint state;

    private Plane samples;
    private float sigma;
    private float relaxation;
    private float share;
    private boolean copiesLast;

    /** Whether u⁺ of the layer before still lacks B, and what that layer's relaxation and share were. */
    private boolean isPending;

    private float projection;
    private float relaxationBefore;
    private float shareBefore;

    /**
     * @param y the measurements
     */
    DualStep(SampledOperator operator, PointKernels points, Team team, Plane y) {
        this.order = operator.order();
        this.points = points;
        this.team = team;
        this.y = y;
        this.relaxed = DualPoint.zeros(operator);
        this.last = DualPoint.zeros(operator);
        this.other = new DualPoint(Plane.zeros(order.count()), last.dual());
        this.mean = DualPoint.zeros(operator);
        this.state = last;
        this.samples = other.ax();
        this.squaresPerRange = new double[order.ranges()];
    }

    /** (Ax⁺, u⁺); u⁺ only once {@link #settle settled}. Another one after the next layer, but with the same dual variable. */
    DualPoint last() {
        return last;
    }

    /** The mean; its u only once {@link #settle settled}. */
    DualPoint mean() {
        return mean;
    }

    /** What the next layer starts from; its u only once {@link #settle settled}. */
    DualPoint state() {
        return state;
    }

    /** Begins anew from zero. */
    void start() {
        isPending = false;
        last.clear();
        state = last;
    }

    /** Continues from the given point, which becomes the last one. */
    void restart(Iterate from) {
        settle();
        if (from == Iterate.MEAN) {
            last.set(mean);
        }
        state = last;
    }

    /** Continues from the last point, after a restart, with u = 0. */
    void clearDual() {
        last.clearDual();
    }

    /**
     * Says what the next samples are for.
     *
     * @param dualStep σ
     * @param relaxationFactor of the point that the layer after starts from
     * @param meanShare of the new point in the mean
     * @return where A is to leave its samples
     */
    Plane begin(float dualStep, float relaxationFactor, float meanShare) {
        if (last.dual().image().stride() > 0) {
            // A sweep through the coils overwrites the image.
            settle();
        }
        sigma = dualStep;
        relaxation = relaxationFactor;
        share = meanShare;
        // In their place at once, unless the samples of the point before are still needed there.
        samples = state.equals(last) ? other.ax() : last.ax();
        copiesLast = relaxation != 1 && state.equals(last);
        if (copiesLast) {
            relaxed.dual().image().set(last.dual().image());
            state = relaxed;
        }
        return samples;
    }

    /** {@code u + σA(2x⁺ − x) − σy} in place of {@code u⁺}. */
    @Override
    public void ready(int range) {
        double squares = 0;
        for (int at = order.begin(range); at < order.end(range); at += CHUNK) {
            int count = Math.min(CHUNK, order.end(range) - at);
            bringUpToDate(at, count);
            squares += points.dualStep(
                    state.dual().u(), samples, state.ax(), y, last.dual().u(), at, count, sigma);
            if (relaxation != 1) {
                points.blend(state.ax(), samples, at, count, relaxation);
            }
            points.blend(mean.ax(), samples, at, count, share);
        }
        squaresPerRange[range] = squares;
    }

    /** What the layer before has left to this one. */
    private void bringUpToDate(int at, int count) {
        if (isPending) {
            project(relaxed.dual().u(), last.dual().u(), mean.dual().u(), at, count);
        }
        if (copiesLast) {
            points.blend(relaxed.dual().u(), last.dual().u(), at, count, 1);
            points.blend(relaxed.ax(), last.ax(), at, count, 1);
        }
    }

    /**
     * Ends the step once all ranges are done.
     *
     * @return what the projection B multiplies {@code u⁺} by
     */
    float finish() {
        projection = (float) (1 / Math.max(1, Math.sqrt(Evaluation.sum(squaresPerRange))));
        relaxationBefore = relaxation;
        shareBefore = share;
        isPending = true;
        if (!samples.equals(last.ax())) {
            DualPoint before = last;
            last = other;
            other = before;
        }
        if (relaxation == 1) {
            state = last;
        }
        return projection;
    }

    /** Makes all dual variables what they should be. */
    void settle() {
        if (isPending) {
            team.run(order.ranges(), projectRange);
            team.run(stretches(last.dual().image()), projectImage);
            isPending = false;
        }
    }

    private static int stretches(Plane image) {
        return (image.stride() + Evaluation.STRETCH - 1) / Evaluation.STRETCH;
    }

    private void projectRange(int worker, int range) {
        int at = order.begin(range);
        project(relaxed.dual().u(), last.dual().u(), mean.dual().u(), at, order.end(range) - at);
    }

    private void projectImage(int worker, int stretch) {
        int at = stretch * Evaluation.STRETCH;
        Plane image = last.dual().image();
        int count = Math.min(Evaluation.STRETCH, image.stride() - at);
        project(relaxed.dual().image(), image, mean.dual().image(), at, count);
    }

    private void project(Plane ofState, Plane ofLast, Plane ofMean, int at, int count) {
        points.scaleAndBlend(ofLast, ofMean, at, count, projection, shareBefore);
        if (relaxationBefore != 1) {
            points.blend(ofState, ofLast, at, count, relaxationBefore);
        }
    }
}
