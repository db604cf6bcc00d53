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
    private final Plane relaxed;
    private final Plane last;
    private final Plane mean;
    private final Values lastValues = new Values();
    private final Values meanValues = new Values();

    /** The image that the next layer starts from: {@link #last} itself as long as nothing is relaxed. */
    private Plane state;

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
        this.evaluation = new Evaluation(plan, team);
        this.measurementNorm = measurements.norm();
        this.unit = measurementNorm > 0 ? Math.scalb(1.0, Math.getExponent(measurementNorm)) : 1;
        this.exchange = new Exchange(operator, operator.layout(), unit);
        this.relaxed = Plane.zeros(pixels);
        this.last = Plane.zeros(pixels);
        this.mean = Plane.zeros(pixels);
        this.state = last;
        this.y = Plane.zeros(operator.order().count());
        exchange.importMeasurements(measurements, y);
        this.dualStep = new DualStep(operator, points, team, y);
        this.sweep = new CoilSweep(operator, team, dualStep, dualStep.last().dual());
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
        last.clear();
        dualStep.start();
        if (guess != null) {
            importImage(guess);
            sweep.run(last, dualStep.begin(0, 1, 1));
            dualStep.finish();
            dualStep.clearDual();
        }
        state = last;
        layersInMean = 0;
        lastValues.forget();
        meanValues.forget();
    }

    private void importImage(ComplexArray guess) {
        for (int i = 0; i < pixels; i++) {
            last.re()[i] = (float) (guess.re()[i] / unit);
            last.im()[i] = plan.isReal() ? 0 : (float) (guess.im()[i] / unit);
        }
    }

    @Override
    public void layer(double tau, double sigma, double relaxation) {
        if (relaxation != 1 && state.equals(last)) {
            points.blend(relaxed, last, 0, pixels, 1);
            state = relaxed;
        }
        layersInMean++;
        float share = 1f / layersInMean;
        setArgument(state, dualStep.state(), 1, (float) (tau / unit));
        average.shrink(argument, (float) (tau / unit), last);
        if (relaxation != 1) {
            points.blend(state, last, 0, pixels, (float) relaxation);
        }
        points.blend(mean, last, 0, pixels, share);
        sweep.run(last, dualStep.begin((float) (sigma * unit), (float) relaxation, share));
        if (plan.isReal()) {
            Arrays.fill(dualStep.last().dual().image().im(), 0);
        }
        dualStep.finish();
        dualStep.settle();
        if (relaxation == 1) {
            state = last;
        }
        lastValues.forget();
        meanValues.forget();
    }

    /** {@code factor · x − step · B*u} as the argument of the proximal map. */
    private void setArgument(Plane x, DualPoint point, float factor, float step) {
        points.blend(argument, x, 0, pixels, 1);
        points.scale(argument, 0, pixels, factor);
        points.addMultiple(argument, 0, point.dual().image(), 0, pixels, -step);
    }

    @Override
    public void restart(Iterate from) {
        Iterate point = existing(from);
        dualStep.restart(point);
        if (point == Iterate.MEAN) {
            points.blend(last, mean, 0, pixels, 1);
            lastValues.set(meanValues);
        }
        state = last;
        layersInMean = 0;
        meanValues.forget();
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        restart(from);
        dualStep.clearDual();
        lastValues.dual = Double.NaN;
    }

    @Override
    public double objective(Iterate iterate) {
        Iterate point = existing(iterate);
        Values values = values(point);
        if (Double.isNaN(values.objective)) {
            values.objective = unit
                    * (average.norm(x(point))
                            + evaluation.distance(dualPoint(point).ax(), y));
        }
        return values.objective;
    }

    /** As {@link ShiftAveragedLasso#dualValue} has it. */
    @Override
    public double dualValue(Iterate iterate) {
        Iterate point = existing(iterate);
        Values values = values(point);
        if (Double.isNaN(values.dual)) {
            Dual dual = dualPoint(point).dual();
            double nearness = ShiftAveragedLasso.NEARNESS * measurementNorm / plan.operatorNorm();
            setArgument(x(point), dualPoint(point), nearness > 0 ? (float) (unit / nearness) : 0, 1);
            double ratio = ratioOfMultipliers(dual.image());
            double norm = Math.sqrt(evaluation.innerProduct(dual.u(), dual.u()));
            values.dual = -unit * evaluation.innerProduct(dual.u(), y) / Math.max(Math.max(1, norm), ratio);
        }
        return values.dual;
    }

    /** By how much the q_t of the argument are too long once what they lack to {@code −B*u} is shared out. */
    private double ratioOfMultipliers(Plane adjoint) {
        average.shareNothing();
        for (Plane lacking : missing) {
            average.clip(argument, lacking);
            points.addMultiple(lacking, 0, adjoint, 0, pixels, 1);
            points.scale(lacking, 0, pixels, -1);
            average.shareOut(lacking);
        }
        return average.largestRatio(argument);
    }

    @Override
    public void readCoefficients(Iterate iterate, ComplexArray out) {
        Plane x = x(existing(iterate));
        for (int i = 0; i < pixels; i++) {
            out.re()[i] = unit * x.re()[i];
            out.im()[i] = unit * x.im()[i];
        }
    }

    @Override
    public void readDual(Iterate iterate, ComplexArray out) {
        exchange.exportDual(dualPoint(existing(iterate)).dual().u(), out);
    }

    @Override
    public void close() {
        team.close();
    }

    /** Before the first layer there is no mean but the last point. */
    private Iterate existing(Iterate iterate) {
        return layersInMean == 0 ? Iterate.LAST : iterate;
    }

    private Plane x(Iterate point) {
        return point == Iterate.LAST ? last : mean;
    }

    private DualPoint dualPoint(Iterate point) {
        return point == Iterate.LAST ? dualStep.last() : dualStep.mean();
    }

    private Values values(Iterate point) {
        return point == Iterate.LAST ? lastValues : meanValues;
    }
}
