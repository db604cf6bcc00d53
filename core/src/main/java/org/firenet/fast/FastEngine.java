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
    /** Rows of coefficients per task. */
    private static final int ROWS = 8;

    private final FastPlan plan;
    private final SampledOperator operator;
    private final SampleOrder order;
    private final PointKernels points;
    private final Team team;
    private final SampledOperator.Passes passes;
    private final Evaluation evaluation;
    private final Exchange exchange;
    private final double measurementNorm;
    private final double unit;

    private final Plane y;
    private final Plane work;
    private final Plane samples;
    private final Point relaxed;
    private final Point last;
    private final Point mean;
    private final Values lastValues = new Values();
    private final Values meanValues = new Values();
    private final double[] normPerRow;
    private final double[] squaresPerRange;
    private final double[] residualPerRange;

    private final Team.Task primalRows = this::primalRows;
    private final Team.Task adjointRows = this::adjointRows;
    private final Team.Task projectRange = this::projectRange;

    /** The point that the next layer starts from: {@link #last} itself as long as nothing is relaxed. */
    private Point state;

    /** The dual variable whose adjoint fills the work plane, null if something else does. */
    private @Nullable Plane adjointThere;

    private boolean dualIsZero;
    private int layersInMean;
    private float tau;
    private float sigma;
    private float relaxation;
    private float projection;

    /** What is known of a point; NaN is what is not. */
    private static final class Values {
        double objective = Double.NaN;
        double dual = Double.NaN;

        void forget() {
            objective = Double.NaN;
            dual = Double.NaN;
        }
    }

    /**
     * An engine for one set of measurements.
     *
     * @param measurements in the order of the mask
     * @param threads that share each layer, the caller's among them
     */
    public FastEngine(FastPlan plan, ComplexArray measurements, int threads) {
        this.plan = plan;
        this.operator = plan.operator();
        this.order = operator.order();
        this.points = plan.kernels().points();
        this.team = new Team(threads);
        this.work = Plane.zeros(operator.rows(), operator.stride());
        this.passes = operator.bind(work, team, this::dualStep);
        this.evaluation = new Evaluation(plan, team, work);
        this.measurementNorm = measurements.norm();
        this.unit = measurementNorm > 0 ? Math.scalb(1.0, Math.getExponent(measurementNorm)) : 1;
        this.exchange = new Exchange(operator, unit);
        this.samples = Plane.zeros(order.count());
        this.relaxed = Point.zeros(operator);
        this.last = Point.zeros(operator);
        this.mean = Point.zeros(operator);
        this.state = relaxed;
        this.y = Plane.zeros(order.count());
        exchange.importMeasurements(measurements, y);
        this.normPerRow = new double[operator.rows()];
        this.squaresPerRange = new double[order.ranges()];
        this.residualPerRange = new double[order.ranges()];
        start(null);
    }

    /** 1: every operator that a plan covers has {@code AA* = I} on complex coefficients. */
    @Override
    public double operatorNorm() {
        return 1;
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
        System.arraycopy(last.x().re(), 0, work.re(), 0, work.re().length);
        System.arraycopy(last.x().im(), 0, work.im(), 0, work.im().length);
        for (int row = 0; row < operator.rows(); row++) {
            passes.forwardRow(row);
        }
        state = last;
        sigma = 0;
        relaxation = 1;
        layersInMean = 1;
        passes.forwardColumns(samples);
    }

    @Override
    public void layer(double primalStep, double dualStep, double relaxationFactor) {
        tau = (float) (primalStep / unit);
        sigma = (float) (dualStep * unit);
        relaxation = (float) relaxationFactor;
        if (relaxation != 1 && state.equals(last)) {
            relaxed.set(last);
            state = relaxed;
        }
        layersInMean++;
        if (!dualIsZero && !state.u().equals(adjointThere)) {
            passes.adjointColumns(state.u());
            adjointThere = null;
        }
        team.run((operator.rows() + ROWS - 1) / ROWS, primalRows);
        passes.forwardColumns(samples);
        projection = (float) (1 / Math.max(1, Math.sqrt(Evaluation.sum(squaresPerRange))));
        team.run(order.ranges(), projectRange);
        if (relaxation == 1) {
            state = last;
        }
        adjointThere = null;
        dualIsZero = false;
        meanValues.forget();
        lastValues.forget();
        lastValues.objective = unit * (Evaluation.sum(normPerRow) + Math.sqrt(Evaluation.sum(residualPerRange)));
    }

    private void primalRows(int worker, int task) {
        for (int row = task * ROWS; row < Math.min(operator.rows(), (task + 1) * ROWS); row++) {
            int at = work.at(row, 0);
            int count = operator.columns();
            if (dualIsZero) {
                Arrays.fill(work.re(), at, at + count, 0);
                Arrays.fill(work.im(), at, at + count, 0);
            } else if (adjointThere == null) {
                adjointRow(row);
            }
            normPerRow[row] = points.primalStep(state.x(), work, at, count, tau, plan.thresholds(row), 0);
            points.blend(last.x(), work, at, count, 1);
            if (relaxation != 1) {
                points.blend(state.x(), work, at, count, relaxation);
            }
            points.blend(mean.x(), work, at, count, 1f / layersInMean);
            passes.forwardRow(row);
        }
    }

    /** {@code u + σA(2x⁺ − x) − σy} in place of {@code u⁺} as soon as the samples of a range are there. */
    private void dualStep(int range) {
        double squares = 0;
        double residual = 0;
        for (int at = order.begin(range); at < order.end(range); at += Evaluation.STRETCH) {
            int count = Math.min(Evaluation.STRETCH, order.end(range) - at);
            squares += points.dualStep(state.u(), samples, state.ax(), y, last.u(), at, count, sigma);
            residual += points.distanceSquared(samples, y, at, count);
            points.blend(last.ax(), samples, at, count, 1);
            if (relaxation != 1) {
                points.blend(state.ax(), samples, at, count, relaxation);
            }
            points.blend(mean.ax(), samples, at, count, 1f / layersInMean);
        }
        squaresPerRange[range] = squares;
        residualPerRange[range] = residual;
    }

    /** The projection onto the unit ball, once the norm is known, and what follows from {@code u⁺}. */
    private void projectRange(int worker, int range) {
        int at = order.begin(range);
        int count = order.end(range) - at;
        if (projection < 1) {
            points.scale(last.u(), at, count, projection);
        }
        if (relaxation != 1) {
            points.blend(state.u(), last.u(), at, count, relaxation);
        }
        points.blend(mean.u(), last.u(), at, count, 1f / layersInMean);
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
            Plane u = point(iterate).u();
            if (!u.equals(adjointThere)) {
                passes.adjointColumns(u);
                team.run(operator.rows(), adjointRows);
                adjointThere = u;
            }
            double norm = Math.sqrt(evaluation.innerProduct(u, u));
            double excess = Math.max(Math.max(1, norm), evaluation.largestRatio(work));
            values.dual = -unit * evaluation.innerProduct(u, y) / excess;
        }
        return values.dual;
    }

    private void adjointRows(int worker, int row) {
        adjointRow(row);
    }

    private void adjointRow(int row) {
        passes.adjointRow(row);
        if (plan.isReal()) {
            int at = work.at(row, 0);
            Arrays.fill(work.im(), at, at + operator.columns(), 0);
        }
    }

    @Override
    public void readCoefficients(Iterate iterate, ComplexArray out) {
        exchange.exportCoefficients(point(iterate).x(), out);
    }

    @Override
    public void readDual(Iterate iterate, ComplexArray out) {
        exchange.exportDual(point(iterate).u(), out);
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
