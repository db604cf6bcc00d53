package org.firenet.fast;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;
import org.jspecify.annotations.Nullable;

/**
 * The engine in single precision. A layer is three passes: the adjoint down the columns, from the samples u; all that
 * belongs to a row of coefficients while the row is in the nearest cache (the adjoint along the row, threshold,
 * relaxation, mean, A along the row); A down the columns to the samples, with the dual step on each range of them.
 * Data are measured in a unit close to their length, for the problem does not depend on it and single precision does.
 * Objective and dual value are computed when asked for: the last point's objective comes with the layer, the mean's
 * takes a pass over it, a dual value takes one application of the adjoint.
 */
public final class FastEngine implements Engine {
    /** Groups of rows per task, at most: the fewer tasks, the fewer cache lines at which two threads meet. */
    private static final int GROUPS = 8;

    private final FastPlan plan;
    private final SampledOperator operator;
    private final Layout layout;
    private final Layout pointLayout;
    private final int groupsPerTask;
    private final PointKernels points;
    private final Team team;
    private final SampledOperator.Passes passes;
    private final Evaluation evaluation;
    private final DualStep dualStep;
    private final Exchange exchange;
    private final double measurementNorm;
    private final double unit;

    private final Plane y;
    private final Plane work;
    private final Point relaxed;
    private final Point last;
    private final Point mean;
    private final Values lastValues = new Values();
    private final Values meanValues = new Values();
    private final double[] normPerGroup;

    private final Team.Task primalRows = this::primalRows;
    private final Team.Task adjointAndRatioOfRows = this::adjointAndRatioOfRows;
    private final Team.Task ratioOfRows = this::ratioOfRows;

    /** The point that the next layer starts from: {@link #last} itself as long as nothing is relaxed. */
    private Point state;

    /** The dual variable whose adjoint fills the work plane, null if something else does. */
    private @Nullable Dual adjointThere;

    private boolean dualIsZero;
    private int layersInMean;
    private float tau;
    private float relaxation;

    /**
     * An engine for one set of measurements.
     *
     * @param measurements in the order of the mask
     * @param threads that share each layer, the caller's among them
     */
    public FastEngine(FastPlan plan, ComplexArray measurements, int threads) {
        this.plan = plan;
        this.operator = plan.operator();
        this.layout = operator.layout();
        this.pointLayout = layout.inGroups();
        this.groupsPerTask = Math.max(1, Math.min(GROUPS, layout.groups() / (4 * threads)));
        this.points = plan.kernels().points();
        this.team = new Team(threads);
        this.work = layout.zeros();
        this.evaluation = new Evaluation(plan, team, work);
        this.measurementNorm = measurements.norm();
        this.unit = measurementNorm > 0 ? Math.scalb(1.0, Math.getExponent(measurementNorm)) : 1;
        this.exchange = new Exchange(operator, pointLayout, unit);
        this.relaxed = Point.zeros(operator);
        this.last = Point.zeros(operator);
        this.mean = Point.zeros(operator);
        this.state = relaxed;
        this.y = Plane.zeros(operator.order().count());
        exchange.importMeasurements(measurements, y);
        this.dualStep = new DualStep(operator.order(), points, team, y, last, mean);
        this.passes = operator.bind(work, team, dualStep, last.dual());
        this.normPerGroup = new double[layout.groups()];
        start(null);
    }

    @Override
    public double operatorNorm() {
        return plan.operatorNorm();
    }

    @Override
    public double measurementNorm() {
        return measurementNorm;
    }

    @Override
    public void start(@Nullable ComplexArray guess) {
        last.clear();
        mean.clear();
        if (guess != null) {
            exchange.importCoefficients(guess, last.x());
            applyToLast();
        }
        restartWithZeroDual(Iterate.LAST);
        mean.set(state);
        lastValues.forget();
        meanValues.forget();
    }

    /** A alone: a layer's second half with a dual step of length 0. */
    private void applyToLast() {
        for (int group = 0; group < layout.groups(); group++) {
            for (int block = 0; block < layout.blocks(); block++) {
                int from = pointLayout.begin(group, block);
                int to = layout.begin(group, block);
                System.arraycopy(last.x().re(), from, work.re(), to, layout.stretch());
                System.arraycopy(last.x().im(), from, work.im(), to, layout.stretch());
            }
            passes.forwardRows(group);
        }
        dualStep.begin(last, 0, 1, 1);
        passes.forwardColumns(dualStep.samples());
    }

    @Override
    public void layer(double primalStepSize, double dualStepSize, double relaxationFactor) {
        tau = (float) (primalStepSize / unit);
        relaxation = (float) relaxationFactor;
        if (relaxation != 1 && state.equals(last)) {
            relaxed.set(last);
            state = relaxed;
        }
        layersInMean++;
        if (!dualIsZero && !state.dual().equals(adjointThere)) {
            passes.adjointColumns(state.dual());
            adjointThere = null;
        }
        team.run(tasks(), primalRows);
        dualStep.begin(state, (float) (dualStepSize * unit), relaxation, 1f / layersInMean);
        passes.forwardColumns(dualStep.samples());
        dualStep.project();
        if (relaxation == 1) {
            state = last;
        }
        adjointThere = null;
        dualIsZero = false;
        meanValues.forget();
        lastValues.forget();
        lastValues.objective = unit * (Evaluation.sum(normPerGroup) + dualStep.residual());
    }

    private int tasks() {
        return (layout.groups() + groupsPerTask - 1) / groupsPerTask;
    }

    private void primalRows(int worker, int task) {
        for (int group = task * groupsPerTask; group < end(task); group++) {
            if (dualIsZero) {
                clear(group);
            } else if (adjointThere == null) {
                adjointRows(group);
            }
            normPerGroup[group] = primalStep(group);
            passes.forwardRows(group);
        }
    }

    private double primalStep(int group) {
        double norm = 0;
        float share = 1f / layersInMean;
        for (int block = 0; block < layout.blocks(); block++) {
            norm += points.primalStep(
                    state.x(),
                    last.x(),
                    mean.x(),
                    pointLayout.begin(group, block),
                    work,
                    layout.begin(group, block),
                    layout.stretch(),
                    tau,
                    relaxation,
                    share,
                    plan.thresholds(group, block),
                    0);
        }
        return norm;
    }

    private void clear(int group) {
        for (int block = 0; block < layout.blocks(); block++) {
            int at = layout.begin(group, block);
            Arrays.fill(work.re(), at, at + layout.stretch(), 0);
            Arrays.fill(work.im(), at, at + layout.stretch(), 0);
        }
    }

    @Override
    public void restart(Iterate from) {
        if (from == Iterate.LAST) {
            state = last;
        } else {
            relaxed.set(mean);
            state = relaxed;
            adjointThere = null;
        }
        layersInMean = 0;
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        relaxed.set(point(from));
        relaxed.clearDual();
        state = relaxed;
        dualIsZero = true;
        adjointThere = null;
        layersInMean = 0;
    }

    @Override
    public double objective(Iterate iterate) {
        Values values = values(iterate);
        if (Double.isNaN(values.objective)) {
            Point point = point(iterate);
            values.objective = unit * (evaluation.weightedNorm(point.x()) + evaluation.distance(point.ax(), y));
        }
        return values.objective;
    }

    @Override
    public double dualValue(Iterate iterate) {
        Values values = values(iterate);
        if (Double.isNaN(values.dual)) {
            Dual dual = point(iterate).dual();
            boolean known = dual.equals(adjointThere);
            if (!known) {
                passes.adjointColumns(dual);
            }
            team.run(tasks(), known ? ratioOfRows : adjointAndRatioOfRows);
            adjointThere = dual;
            Plane u = dual.u();
            double norm = Math.sqrt(evaluation.innerProduct(u, u));
            double excess = Math.max(Math.max(1, norm), evaluation.largestRatio());
            values.dual = -unit * evaluation.innerProduct(u, y) / excess;
        }
        return values.dual;
    }

    private void adjointAndRatioOfRows(int worker, int task) {
        for (int group = task * groupsPerTask; group < end(task); group++) {
            adjointRows(group);
            evaluation.ratio(work, group);
        }
    }

    private void ratioOfRows(int worker, int task) {
        for (int group = task * groupsPerTask; group < end(task); group++) {
            evaluation.ratio(work, group);
        }
    }

    /** One past the last group of a task. */
    private int end(int task) {
        return Math.min(layout.groups(), (task + 1) * groupsPerTask);
    }

    private void adjointRows(int group) {
        passes.adjointRows(group);
        if (plan.isReal()) {
            for (int block = 0; block < layout.blocks(); block++) {
                int at = layout.begin(group, block);
                Arrays.fill(work.im(), at, at + layout.stretch(), 0);
            }
        }
    }

    @Override
    public void readCoefficients(Iterate iterate, ComplexArray out) {
        exchange.exportCoefficients(point(iterate).x(), out);
    }

    @Override
    public void readDual(Iterate iterate, ComplexArray out) {
        exchange.exportDual(point(iterate).dual().u(), out);
    }

    @Override
    public void close() {
        team.close();
    }

    private Point point(Iterate iterate) {
        return iterate == Iterate.LAST ? last : mean;
    }

    private Values values(Iterate iterate) {
        return iterate == Iterate.LAST ? lastValues : meanValues;
    }
}
