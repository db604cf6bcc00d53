package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;
import org.firenet.simd.PrimalKernels;
import org.firenet.simd.Stretches;

/**
 * The primal half of a layer, {@code x⁺ = S_{τλw}(x − τA*u)}, and all points of the iteration on the side of the
 * coefficients, in {@link Layout#inGroups groups}. As few planes as possible pass through the processor:
 *
 * <ul>
 *   <li>With relaxation the argument q of the threshold is kept instead of x⁺ and of the relaxed point: {@code x⁺ = S(q)},
 *       and the argument of the next layer is {@code q + ϱ(x⁺ − τA*u⁺ − q)}.
 *   <li>The mean takes two points at a time, every other layer.
 * </ul>
 */
final class PrimalStep {
    private final FastPlan plan;
    private final Layout layout;
    private final Layout pointLayout;
    private final PrimalKernels kernels;
    private final PointKernels points;

    /** Strands of each group's part of the norm, twice as long as they need be, so that no two share a cache line. */
    private final float[][] norms;

    private Plane point;
    private Plane mean;

    /** The last point is the soft threshold of the point's plane with this step; 0 if it is that plane. */
    private float before;

    /** Relaxation of the layer before. */
    private float relaxationBefore = 1;

    /** Points since the last start or restart. */
    private int count;

    /** How many of them the mean's plane has. */
    private int inMean;

    private float tau;
    private float relaxation;
    private boolean isPlain;
    private float keep;
    private float share;

    PrimalStep(FastPlan plan) {
        this.plan = plan;
        this.layout = plan.operator().layout();
        this.pointLayout = layout.inGroups();
        this.kernels = plan.kernels().primal();
        this.points = plan.kernels().points();
        this.norms = new float[layout.groups()][2 * PrimalKernels.STRANDS];
        this.point = pointLayout.zeros();
        this.mean = pointLayout.zeros();
    }

    /** The last point, if {@link #isExplicit}. */
    Plane point() {
        return point;
    }

    /** The mean, once it is brought up to date. */
    Plane mean() {
        return mean;
    }

    int count() {
        return count;
    }

    /** Whether the last point lies in its plane, not only an argument of the threshold that it is made by. */
    boolean isExplicit() {
        return before == 0;
    }

    /** Whether the mean lacks the last point. */
    boolean meanLags() {
        return inMean < count;
    }

    /** Continues from what is in the point's plane. */
    void start() {
        before = 0;
        restart();
    }

    /** Continues from the last point. */
    void restart() {
        relaxationBefore = 1;
        count = 0;
        inMean = 0;
    }

    /** Continues from the mean. */
    void restartFromMean() {
        Plane old = point;
        point = mean;
        mean = old;
        start();
    }

    /** Whether {@link #begin} can take another step than the layer before did. */
    boolean canTake(float step) {
        return relaxationBefore == 1 || step == before;
    }

    /** Says what the next layer is. */
    void begin(float step, float relaxationFactor) {
        tau = step;
        relaxation = relaxationFactor;
        isPlain = before == 0 && relaxationBefore == 1 && relaxation == 1;
        count++;
        boolean two = inMean + 2 == count;
        keep = two ? (count - 2f) / count : 1;
        share = two ? 1f / count : 0;
    }

    /**
     * The step for a group of rows; thread-safe for different groups.
     *
     * @param work holds A*u, receives x⁺
     * @param scale by what A*u is to be multiplied
     */
    void take(int group, Plane work, float scale) {
        float step = tau * scale;
        if (keep == 0) {
            clear(group, mean);
        }
        float[] norm = norms[group];
        Arrays.fill(norm, 0);
        for (Stretches where : plan.stretches(group)) {
            if (isPlain) {
                kernels.step(point, mean, work, where, step, tau, keep, share, norm);
            } else {
                kernels.relaxedStep(point, mean, work, where, before, step, tau, relaxationBefore, keep, share, norm);
            }
        }
    }

    /** {@code λ‖x⁺‖_{1,w}}, once the step is taken for all groups. */
    double norm() {
        double sum = 0;
        for (float[] norm : norms) {
            for (int strand = 0; strand < PrimalKernels.STRANDS; strand++) {
                sum += norm[strand];
            }
        }
        return sum;
    }

    /** Ends the step once all groups are done. */
    void finish() {
        before = isPlain ? 0 : tau;
        relaxationBefore = relaxation;
        inMean = share == 0 ? inMean : count;
    }

    /** Brings the mean of a group of rows up to date. */
    void settleMean(int group) {
        average(group, mean, (count - 1f) / count, 1f / count);
    }

    /** Says that the means of all groups are up to date. */
    void meanIsSettled() {
        inMean = count;
    }

    /** {@code out ← x⁺}, a group of rows of it. */
    void writeLast(int group, Plane out) {
        average(group, out, 0, 1);
    }

    private void average(int group, Plane out, float kept, float taken) {
        if (kept == 0) {
            clear(group, out);
        }
        for (Stretches where : plan.stretches(group)) {
            kernels.average(point, out, where, before, kept, taken);
        }
    }

    /** For what is not kept: NaN times 0 would stay. */
    private void clear(int group, Plane plane) {
        int at = pointLayout.begin(group, 0);
        Arrays.fill(plane.re(), at, at + pointLayout.groupStride(), 0);
        Arrays.fill(plane.im(), at, at + pointLayout.groupStride(), 0);
    }

    /**
     * Begins to replace the last point by the one that the next layer starts from: the argument of that point's threshold,
     * for a group of rows.
     *
     * @param work holds A* of the last dual variable; destroyed
     */
    void moveOn(int group, Plane work, float scale) {
        // Its norm is of no use, and cleared by the next step.
        for (Stretches where : plan.stretches(group)) {
            kernels.relaxedStep(
                    point, mean, work, where, before, before * scale, before, relaxationBefore, 1, 0, norms[group]);
        }
    }

    /**
     * From there to the point itself.
     *
     * @param work holds A* of the point's dual variable
     */
    void becomeExplicit(int group, Plane work) {
        for (int block = 0; block < layout.blocks(); block++) {
            int at = pointLayout.begin(group, block);
            points.addMultiple(point, at, work, layout.begin(group, block), layout.stretch(), before);
        }
    }

    /** Says that all groups are. */
    void isNowExplicit() {
        before = 0;
        relaxationBefore = 1;
    }
}
