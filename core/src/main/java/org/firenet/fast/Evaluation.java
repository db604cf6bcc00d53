package org.firenet.fast;

import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/**
 * Norms, maxima and inner products over whole points. Sums run in single precision over a stretch of at most
 * {@value #STRETCH} entries, then in double precision in a fixed order, so that they do not depend on the threads.
 */
final class Evaluation {
    /** Longest stretch whose sum is taken in single precision. */
    static final int STRETCH = 1 << 12;

    private final FastPlan plan;
    private final SampledOperator operator;
    private final PointKernels points;
    private final Team team;
    private final Layout layout;
    private final Layout pointLayout;
    private final double[] perGroup;
    private final Team.Task norm = this::norm;
    private Plane operand;

    Evaluation(FastPlan plan, Team team) {
        this.plan = plan;
        this.operator = plan.operator();
        this.points = plan.kernels().points();
        this.team = team;
        this.layout = operator.layout();
        this.pointLayout = layout.inGroups();
        this.perGroup = new double[layout.groups()];
        this.operand = Plane.zeros(0);
    }

    /** {@code λ‖x‖_{1,w}}. */
    double weightedNorm(Plane x) {
        operand = x;
        team.run(perGroup.length, norm);
        return sum(perGroup);
    }

    private void norm(int worker, int group) {
        double sum = 0;
        for (int block = 0; block < layout.blocks(); block++) {
            int at = pointLayout.begin(group, block);
            sum += points.weightedNorm(operand, at, layout.stretch(), plan.thresholds(group, block), 0);
        }
        perGroup[group] = sum;
    }

    /** Finds {@code max_i |x_i|/(λw_i)} of one group, for {@link #largestRatio}; thread-safe for different groups. */
    void ratio(Plane x, int group) {
        double largest = 0;
        for (int block = 0; block < layout.blocks(); block++) {
            int at = layout.begin(group, block);
            double here = points.weightedMaximum(x, at, layout.stretch(), plan.thresholds(group, block), 0);
            largest = Math.max(largest, here);
        }
        perGroup[group] = largest;
    }

    /** {@code max_i |x_i|/(λw_i)}, once each group's is found. */
    double largestRatio() {
        double largest = 0;
        for (double value : perGroup) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** {@code ‖a − b‖₂} of sample vectors. */
    double distance(Plane a, Plane b) {
        double squares = 0;
        int count = operator.order().count();
        for (int from = 0; from < count; from += STRETCH) {
            squares += points.distanceSquared(a, b, from, Math.min(STRETCH, count - from));
        }
        return Math.sqrt(squares);
    }

    /** {@code Re⟨a, b⟩} of sample vectors. */
    double innerProduct(Plane a, Plane b) {
        double sum = 0;
        int count = operator.order().count();
        for (int from = 0; from < count; from += STRETCH) {
            sum += points.innerProduct(a, b, from, Math.min(STRETCH, count - from));
        }
        return sum;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
