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
    private final double[] perRow;
    private final Team.Task norm = this::norm;
    private final Team.Task ratio = this::ratio;
    private Plane operand;

    Evaluation(FastPlan plan, Team team, Plane work) {
        this.plan = plan;
        this.operator = plan.operator();
        this.points = plan.kernels().points();
        this.team = team;
        this.perRow = new double[operator.rows()];
        this.operand = work;
    }

    /** {@code λ‖x‖_{1,w}}. */
    double weightedNorm(Plane x) {
        operand = x;
        team.run(perRow.length, norm);
        return sum(perRow);
    }

    private void norm(int worker, int row) {
        perRow[row] = points.weightedNorm(operand, operand.at(row, 0), operator.columns(), plan.thresholds(row), 0);
    }

    /** {@code max_i |x_i|/(λw_i)}. */
    double largestRatio(Plane x) {
        operand = x;
        team.run(perRow.length, ratio);
        double largest = 0;
        for (double value : perRow) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private void ratio(int worker, int row) {
        perRow[row] = points.weightedMaximum(operand, operand.at(row, 0), operator.columns(), plan.thresholds(row), 0);
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
