package org.firenet.fast;

import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/**
 * The dual half of a layer: {@code u⁺ = B(u + σA(2x⁺ − x) − σy)}, range by range as soon as the samples {@code Ax⁺} of one
 * are there, and, once the length before the projection B is known, all that follows from {@code u⁺}. Whatever is
 * linear in u follows it, so that an image kept beside it stays its own.
 */
final class DualStep implements SampledOperator.SampleListener {
    private final SampleOrder order;
    private final PointKernels points;
    private final Team team;
    private final Plane y;
    private final Plane samples;
    private final Point last;
    private final Point mean;
    private final double[] squaresPerRange;
    private final double[] residualPerRange;
    private final Team.Task projectRange = this::projectRange;
    private final Team.Task projectImage = this::projectImage;
    private Point state;
    private float sigma;
    private float relaxation;
    private float meanShare;
    private float projection;

    /**
     * @param y the measurements
     * @param last receives {@code Ax⁺} and {@code u⁺}
     * @param mean takes its share of them
     */
    DualStep(SampleOrder order, PointKernels points, Team team, Plane y, Point last, Point mean) {
        this.order = order;
        this.points = points;
        this.team = team;
        this.y = y;
        this.samples = Plane.zeros(order.count());
        this.last = last;
        this.mean = mean;
        this.state = last;
        this.squaresPerRange = new double[order.ranges()];
        this.residualPerRange = new double[order.ranges()];
    }

    /** Where A is to leave its samples. */
    Plane samples() {
        return samples;
    }

    /**
     * Says what the next samples are for.
     *
     * @param from (x, u), relaxed on the way unless it is the last point itself
     * @param share of the new point in the mean
     */
    void begin(Point from, float dualStep, float relaxationFactor, float share) {
        state = from;
        sigma = dualStep;
        relaxation = relaxationFactor;
        meanShare = share;
    }

    /** {@code u + σA(2x⁺ − x) − σy} in place of {@code u⁺}. */
    @Override
    public void ready(int range) {
        double squares = 0;
        double residual = 0;
        for (int at = order.begin(range); at < order.end(range); at += Evaluation.STRETCH) {
            int count = Math.min(Evaluation.STRETCH, order.end(range) - at);
            squares += points.dualStep(
                    state.dual().u(), samples, state.ax(), y, last.dual().u(), at, count, sigma);
            residual += points.distanceSquared(samples, y, at, count);
            points.blend(last.ax(), samples, at, count, 1);
            if (relaxation != 1) {
                points.blend(state.ax(), samples, at, count, relaxation);
            }
            points.blend(mean.ax(), samples, at, count, meanShare);
        }
        squaresPerRange[range] = squares;
        residualPerRange[range] = residual;
    }

    /** The projection onto the unit ball, and what follows from {@code u⁺}. */
    void project() {
        projection = (float) (1 / Math.max(1, Math.sqrt(Evaluation.sum(squaresPerRange))));
        team.run(order.ranges(), projectRange);
        team.run(stretches(last.dual().image()), projectImage);
    }

    private static int stretches(Plane image) {
        return (image.stride() + Evaluation.STRETCH - 1) / Evaluation.STRETCH;
    }

    private void projectRange(int worker, int range) {
        int at = order.begin(range);
        project(state.dual().u(), last.dual().u(), mean.dual().u(), at, order.end(range) - at);
    }

    private void projectImage(int worker, int stretch) {
        int at = stretch * Evaluation.STRETCH;
        Plane image = last.dual().image();
        int count = Math.min(Evaluation.STRETCH, image.stride() - at);
        project(state.dual().image(), image, mean.dual().image(), at, count);
    }

    private void project(Plane ofState, Plane ofLast, Plane ofMean, int at, int count) {
        if (projection < 1) {
            points.scale(ofLast, at, count, projection);
        }
        if (relaxation != 1) {
            points.blend(ofState, ofLast, at, count, relaxation);
        }
        points.blend(ofMean, ofLast, at, count, meanShare);
    }

    /** {@code ‖Ax⁺ − y‖₂}. */
    double residual() {
        return Math.sqrt(Evaluation.sum(residualPerRange));
    }
}
