package org.firenet.fast;

import org.firenet.array.ComplexArray;
import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.simd.Plane;
import org.jspecify.annotations.Nullable;

/**
 * The engine in single precision. A layer is two passes: all that belongs to some rows of coefficients while they are in a
 * near cache (A* along the row, {@link PrimalStep threshold, relaxation, mean}, A along the row); A down the columns
 * to the samples, with the {@link DualStep} on each range of them, and at once the next layer's A* back up the columns, before
 * the projection B of the dual variable is known: it is a factor, which the next pass over the rows takes into account.
 * Data are measured in a unit close to their length, for the problem does not depend on it and single precision does.
 * Objective and dual value are computed when asked for: the last point's norm comes with the layer, the mean's takes a
 * pass over it, a dual value takes one application of the adjoint at most.
 */
public final class FastEngine implements Engine {
    /** Groups of rows per task, at most: the fewer tasks, the fewer cache lines at which two threads meet. */
    private static final int GROUPS = 8;

    private final FastPlan plan;
    private final SampledOperator operator;
    private final Layout layout;
    private final Layout pointLayout;
    private final int groupsPerTask;
    private final Team team;
    private final PrimalStep primalStep;
    private final DualStep dualStep;
    private final Evaluation evaluation;
    private final Exchange exchange;
    private final double measurementNorm;
    private final double unit;
    private final Plane y;
    private final Values lastValues = new Values();
    private final Values meanValues = new Values();

    private final Team.Task rows = groups(this::layerRows);
    private final Team.Task ratios = groups(this::ratio);
    private final Team.Task means = groups(this::settleMean);
    private final Team.Task lastPoint = groups(this::writeLast);
    private final Team.Task moveOn = groups(this::moveOn);
    private final Team.Task explicit = groups(this::becomeExplicit);

    /** A* of the last dual variable, as far as it is known. */
    private Workplane work;

    /** A* of the mean's dual variable, or anything else. */
    private Workplane aside;

    /** Which of them is looked at. */
    private Workplane looked;

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
        this.team = new Team(threads);
        this.measurementNorm = measurements.norm();
        this.unit = measurementNorm > 0 ? Math.scalb(1.0, Math.getExponent(measurementNorm)) : 1;
        this.exchange = new Exchange(operator, pointLayout, unit);
        this.y = Plane.zeros(operator.order().count());
        exchange.importMeasurements(measurements, y);
        this.primalStep = new PrimalStep(plan);
        this.dualStep = new DualStep(operator, plan.kernels().points(), team, y);
        this.work = new Workplane(plan, team, dualStep, dualStep.last().dual());
        this.aside = new Workplane(plan, team, dualStep, dualStep.last().dual());
        this.looked = work;
        this.evaluation = new Evaluation(plan, team);
        begin();
    }

    /** One of the things to be done to groups of rows. */
    @FunctionalInterface
    private interface GroupTask {
        void run(int group);
    }

    private Team.Task groups(GroupTask body) {
        return (worker, task) -> {
            int end = Math.min(layout.groups(), (task + 1) * groupsPerTask);
            for (int group = task * groupsPerTask; group < end; group++) {
                body.run(group);
            }
        };
    }

    private void runGroups(Team.Task task) {
        team.runToAndFro((layout.groups() + groupsPerTask - 1) / groupsPerTask, task);
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
    public double adjointBound() {
        return plan.adjointBound();
    }

    @Override
    public void start(@Nullable ComplexArray guess) {
        if (guess != null) {
            // Before anything is lost.
            Exchange.requireFits(guess, unit);
        }
        primalStep.point().clear();
        dualStep.start();
        if (guess != null) {
            exchange.importCoefficients(guess, primalStep.point());
            applyToPoint();
        }
        begin();
    }

    /** With the point as it is, and the dual variable 0. */
    private void begin() {
        primalStep.start();
        work.setZero();
        aside.forget();
        lastValues.forget();
        meanValues.forget();
    }

    /** A alone: a layer's second half with a dual step of length 0. */
    private void applyToPoint() {
        Plane x = primalStep.point();
        for (int group = 0; group < layout.groups(); group++) {
            for (int block = 0; block < layout.blocks(); block++) {
                int from = pointLayout.begin(group, block);
                int to = layout.begin(group, block);
                System.arraycopy(x.re(), from, work.plane().re(), to, layout.stretch());
                System.arraycopy(x.im(), from, work.plane().im(), to, layout.stretch());
            }
            work.passes().forwardRows(group);
        }
        work.passes().forwardColumns(dualStep.begin(0, 1, 1));
        dualStep.finish();
    }

    @Override
    public void layer(double tau, double sigma, double relaxation) {
        float step = (float) (tau / unit);
        if (!primalStep.canTake(step)) {
            makePointExplicit();
        }
        fillWork();
        primalStep.begin(step, (float) relaxation);
        runGroups(rows);
        primalStep.finish();
        Plane samples = dualStep.begin((float) (sigma * unit), (float) relaxation, 1f / primalStep.count());
        work.turn(samples);
        work.scaleBy(dualStep.finish());
        team.turnRound();
        aside.forget();
        meanValues.forget();
        lastValues.forget();
        lastValues.norm = primalStep.norm();
    }

    private void layerRows(int group) {
        work.endAdjoint(group);
        primalStep.take(group, work.plane(), work.scale());
        work.passes().forwardRows(group);
    }

    /** After a restart nobody may have asked for A* of the dual variable. */
    private void fillWork() {
        if (!work.isFilled()) {
            dualStep.settle();
            work.adjointColumns(dualStep.last().dual());
        }
    }

    /** For a layer whose primal step is another one than that of the relaxed layer before: arguments hold for one step only. */
    private void makePointExplicit() {
        settleMean();
        runGroups(moveOn);
        dualStep.settle();
        work.adjointColumns(dualStep.state().dual());
        runGroups(explicit);
        work.adjointHasEnded();
        primalStep.isNowExplicit();
    }

    private void moveOn(int group) {
        work.endAdjoint(group);
        primalStep.moveOn(group, work.plane(), work.scale());
    }

    private void becomeExplicit(int group) {
        work.endAdjoint(group);
        primalStep.becomeExplicit(group, work.plane());
    }

    @Override
    public void restart(Iterate from) {
        Iterate point = existing(from);
        dualStep.restart(point);
        if (point == Iterate.LAST) {
            primalStep.restart();
        } else {
            settleMean();
            primalStep.restartFromMean();
            lastValues.set(meanValues);
            Workplane old = work;
            work = aside;
            aside = old;
        }
        aside.forget();
        meanValues.forget();
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        restart(from);
        dualStep.clearDual();
        work.setZero();
        lastValues.dual = Double.NaN;
    }

    /** Before the first layer there is no mean but the last point. */
    private Iterate existing(Iterate iterate) {
        return primalStep.count() == 0 ? Iterate.LAST : iterate;
    }

    private void settleMean() {
        if (primalStep.meanLags()) {
            runGroups(means);
            primalStep.meanIsSettled();
        }
    }

    private void settleMean(int group) {
        primalStep.settleMean(group);
    }

    @Override
    public double objective(Iterate iterate) {
        Iterate point = existing(iterate);
        Values values = values(point);
        if (Double.isNaN(values.objective)) {
            double norm = Double.isNaN(values.norm) ? evaluation.weightedNorm(x(point)) : values.norm;
            values.objective =
                    unit * (norm + evaluation.distance(dualPoint(point).ax(), y));
        }
        return values.objective;
    }

    /** The mean, or a last point that is explicit: after a layer its norm is known. */
    private Plane x(Iterate point) {
        if (point == Iterate.LAST) {
            return primalStep.point();
        }
        settleMean();
        return primalStep.mean();
    }

    @Override
    public double dualValue(Iterate iterate) {
        Iterate point = existing(iterate);
        Values values = values(point);
        if (Double.isNaN(values.dual)) {
            dualStep.settle();
            Plane u = dualPoint(point).dual().u();
            looked = adjoint(point);
            runGroups(ratios);
            looked.adjointHasEnded();
            double norm = Math.sqrt(evaluation.innerProduct(u, u));
            double excess = Math.max(Math.max(1, norm), looked.scale() * evaluation.largestRatio());
            values.dual = -unit * evaluation.innerProduct(u, y) / excess;
        }
        return values.dual;
    }

    /** Where A* of a point's dual variable is, at least but for its rows. */
    private Workplane adjoint(Iterate point) {
        Workplane plane = point == Iterate.LAST ? work : aside;
        if (!plane.isFilled()) {
            plane.adjointColumns(dualPoint(point).dual());
        }
        return plane;
    }

    private void ratio(int group) {
        looked.endAdjoint(group);
        evaluation.ratio(looked.plane(), group);
    }

    @Override
    public void readCoefficients(Iterate iterate, ComplexArray out) {
        Iterate point = existing(iterate);
        if (point == Iterate.MEAN || primalStep.isExplicit()) {
            exchange.exportCoefficients(x(point), out);
        } else {
            aside.forget();
            runGroups(lastPoint);
            exchange.exportCoefficients(aside.plane(), out);
        }
    }

    private void writeLast(int group) {
        primalStep.writeLast(group, aside.plane());
    }

    @Override
    public void readDual(Iterate iterate, ComplexArray out) {
        dualStep.settle();
        exchange.exportDual(dualPoint(existing(iterate)).dual().u(), out);
    }

    @Override
    public void close() {
        team.close();
    }

    private DualPoint dualPoint(Iterate point) {
        return point == Iterate.LAST ? dualStep.last() : dualStep.mean();
    }

    private Values values(Iterate point) {
        return point == Iterate.LAST ? lastValues : meanValues;
    }
}
