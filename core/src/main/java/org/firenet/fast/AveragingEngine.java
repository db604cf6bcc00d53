package org.firenet.fast;

import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.problem.ShiftAveragedLasso;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;
import org.firenet.transform.CircularShift;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a {@link ShiftAveragedLasso} in single precision: x is an image. A layer goes through the positions of the
 * wavelet grid and then through the coils, of which a scan without sensitivities has one that sees the image as it is. The
 * image of every dual variable is kept, so that nothing is transformed twice. Units and values are those of {@link FastEngine}.
 */
final class AveragingEngine implements Engine {
    private final FastPlan plan;
    private final CoilOperator operator;
    private final PointKernels points;
    private final Team team;
    private final ShiftAverage average;
    private final CoilSweep sweep;
    private final Evaluation evaluation;
    private final DualStep dualStep;
    private final Exchange exchange;
    private final double measurementNorm;
    private final double unit;
    private final int pixels;
    private final Plane y;
    private final Plane argument;
    private final Plane[] missing = new Plane[ShiftAveragedLasso.ROUNDS + 1];
    private final Point relaxed;
    private final Point last;
    private final Point mean;
    private final Values lastValues = new Values();
    private final Values meanValues = new Values();
    private Point state;
    private int layersInMean;

    /**
     * @param plan of a model with sensitivities
     * @param measurements in the order of the mask, one coil after the other
     * @param threads that share each layer, the caller's among them
     */
    AveragingEngine(FastPlan plan, ComplexArray measurements, List<CircularShift> shifts, int threads) {
        this.plan = plan;
        this.operator = (CoilOperator) plan.operator();
        this.points = plan.kernels().points();
        this.team = new Team(threads);
        this.pixels = operator.imageSize();
        this.average = new ShiftAverage(plan, operator, team, shifts);
        this.argument = Plane.zeros(pixels);
        Arrays.setAll(missing, round -> Plane.zeros(pixels));
        this.evaluation = new Evaluation(plan, team, argument);
        this.measurementNorm = measurements.norm();
        this.unit = measurementNorm > 0 ? Math.scalb(1.0, Math.getExponent(measurementNorm)) : 1;
        this.exchange = new Exchange(operator, operator.layout(), unit);
        this.relaxed = point();
        this.last = point();
        this.mean = point();
        this.state = relaxed;
        this.y = Plane.zeros(operator.order().count());
        exchange.importMeasurements(measurements, y);
        this.dualStep = new DualStep(operator.order(), points, team, y, last, mean);
        this.sweep = new CoilSweep(operator, team, dualStep, last.dual());
        start(null);
    }

    private Point point() {
        return new Point(Plane.zeros(pixels), Plane.zeros(operator.order().count()), Dual.zeros(operator));
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
            importImage(guess);
            dualStep.begin(last, 0, 1, 1);
            sweep.run(last.x(), dualStep.samples());
        }
        restartWithZeroDual(Iterate.LAST);
        mean.set(state);
        lastValues.forget();
        meanValues.forget();
    }

    private void importImage(ComplexArray guess) {
        Exchange.requireFits(guess, unit);
        for (int i = 0; i < pixels; i++) {
            last.x().re()[i] = (float) (guess.re()[i] / unit);
            last.x().im()[i] = plan.isReal() ? 0 : (float) (guess.im()[i] / unit);
        }
    }

    @Override
    public void layer(double tau, double sigma, double relaxation) {
        if (relaxation != 1 && state.equals(last)) {
            relaxed.set(last);
            state = relaxed;
        }
        layersInMean++;
        float share = 1f / layersInMean;
        setArgument(state, 1, (float) (tau / unit));
        average.shrink(argument, (float) (tau / unit), last.x());
        if (relaxation != 1) {
            points.blend(state.x(), last.x(), 0, pixels, (float) relaxation);
        }
        points.blend(mean.x(), last.x(), 0, pixels, share);
        dualStep.begin(state, (float) (sigma * unit), (float) relaxation, share);
        sweep.run(last.x(), dualStep.samples());
        if (plan.isReal()) {
            Arrays.fill(last.dual().image().im(), 0);
        }
        dualStep.project();
        if (relaxation == 1) {
            state = last;
        }
        lastValues.forget();
        meanValues.forget();
    }

    /** {@code factor · x − step · B*u} as the argument of the proximal map. */
    private void setArgument(Point point, float factor, float step) {
        points.blend(argument, point.x(), 0, pixels, 1);
        points.scale(argument, 0, pixels, factor);
        points.addMultiple(argument, point.dual().image(), 0, pixels, -step);
    }

    @Override
    public void restart(Iterate from) {
        if (from == Iterate.LAST) {
            state = last;
        } else {
            relaxed.set(mean);
            state = relaxed;
        }
        layersInMean = 0;
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        relaxed.set(point(from));
        relaxed.clearDual();
        state = relaxed;
        layersInMean = 0;
    }

    @Override
    public double objective(Iterate iterate) {
        Values values = values(iterate);
        if (Double.isNaN(values.objective)) {
            Point point = point(iterate);
            values.objective = unit * (average.norm(point.x()) + evaluation.distance(point.ax(), y));
        }
        return values.objective;
    }

    /** As {@link ShiftAveragedLasso#dualValue} has it. */
    @Override
    public double dualValue(Iterate iterate) {
        Values values = values(iterate);
        if (Double.isNaN(values.dual)) {
            Point point = point(iterate);
            double nearness = ShiftAveragedLasso.NEARNESS * measurementNorm / plan.operatorNorm();
            setArgument(point, nearness > 0 ? (float) (unit / nearness) : 0, 1);
            double ratio = ratioOfMultipliers(point.dual().image());
            Plane u = point.dual().u();
            double norm = Math.sqrt(evaluation.innerProduct(u, u));
            values.dual = -unit * evaluation.innerProduct(u, y) / Math.max(Math.max(1, norm), ratio);
        }
        return values.dual;
    }

    /** By how much the q_t of the argument are too long once what they lack to {@code −B*u} is shared out. */
    private double ratioOfMultipliers(Plane adjoint) {
        average.shareNothing();
        for (Plane lacking : missing) {
            average.clip(argument, lacking);
            points.addMultiple(lacking, adjoint, 0, pixels, 1);
            points.scale(lacking, 0, pixels, -1);
            average.shareOut(lacking);
        }
        return average.largestRatio(argument);
    }

    @Override
    public void readCoefficients(Iterate iterate, ComplexArray out) {
        Plane x = point(iterate).x();
        for (int i = 0; i < pixels; i++) {
            out.re()[i] = unit * x.re()[i];
            out.im()[i] = unit * x.im()[i];
        }
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
