package org.firenet.problem;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorNorm;
import org.firenet.transform.CircularShift;

/**
 * The square-root LASSO with its regulariser averaged over N positions of the wavelet grid (cycle spinning; Coifman and
 * Donoho 1995): minimise {@code F(x) = (λ/N) Σ_t ‖W T_t x‖_{1,w} + ‖Bx − y‖₂} over images x, with circular shifts T_t and
 * any encoding B, so that no position leaves its blocks in the image.
 *
 * <p>As a {@link ConvexProblem}: {@code K = B}. For the proximal map of the average stands the average of the proximal maps,
 * {@code (1/N) Σ_t T_t* W* S_{τλw}(W T_t x)}. That is itself the proximal map of a convex function, the proximal average
 * (Bauschke et al. 2008; Yu 2013), which lies below F's regulariser and comes close to it for small τ: networks should
 * end with small primal steps. Dual variables are u, and q_t with {@code |q_t|_i ≤ λw_i} for each position, feasible where
 * {@code ‖u‖₂ ≤ 1} and {@code −B*u = (1/N) Σ_t T_t* W* q_t}; there {@code D(u, q) = −Re⟨u, y⟩}. The q_t are no part of the
 * iteration: they are found for a given u. Immutable and thread-safe as long as nobody changes the measurements.
 */
public final class ShiftAveragedLasso implements ConvexProblem {
    /**
     * At which τ, over {@code ‖y‖₂/‖B‖}, the q_t near an image are looked for: that of the last layer of a
     * {@link org.firenet.network.SettlingSchedule}.
     */
    public static final double NEARNESS = 0.1;

    /** How often what is missing to {@code −B*u} is shared out over the q_t before the last time. */
    public static final int ROUNDS = 1;

    private final SquareRootLasso onOneGrid;
    private final LinearOperator encoding;
    private final LinearOperator synthesis;
    private final List<CircularShift> shifts;

    /**
     * @param onOneGrid the problem on the unshifted grid, with the operator {@code B W*}; its y, λ and w are this one's
     * @param encoding B, images to measurements
     * @param synthesis W*, coefficients to images, with {@code W*W = I}
     * @param shifts the T_t, at least one
     * @throws IllegalArgumentException if shapes do not match or there is no shift
     */
    public ShiftAveragedLasso(
            SquareRootLasso onOneGrid, LinearOperator encoding, LinearOperator synthesis, List<CircularShift> shifts) {
        onOneGrid.requirePrimal(synthesis.domain());
        onOneGrid.requireDual(encoding.range());
        if (!encoding.domain().equals(synthesis.range())) {
            throw new IllegalArgumentException(
                    "the encoding takes " + encoding.domain() + ", found images of " + synthesis.range());
        }
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("at least one shift is needed");
        }
        this.onOneGrid = onOneGrid;
        this.encoding = encoding;
        this.synthesis = synthesis;
        this.shifts = List.copyOf(shifts);
    }

    @Override
    public LinearOperator operator() {
        return encoding;
    }

    @Override
    public double measurementNorm() {
        return onOneGrid.measurementNorm();
    }

    /** That on one grid: {@code B*u} is a mean of vectors of which each has it. */
    @Override
    public double adjointBound() {
        return onOneGrid.adjointBound();
    }

    /** {@code x ← (1/N) Σ_t T_t* W* S_{τλw}(W T_t x)}. */
    @Override
    public void primalProximal(double tau, ComplexArray x) {
        x.set(mean(everyShift()
                .map(t -> {
                    ComplexArray c = coefficients(t, x);
                    onOneGrid.primalProximal(tau, c);
                    return image(t, c);
                })
                .toList()));
    }

    /** {@code B(u − σy)}, the projection onto the unit ball. */
    @Override
    public void dualProximal(double sigma, ComplexArray u) {
        onOneGrid.dualProximal(sigma, u);
    }

    /** {@code F(x)}, given {@code Bx}. */
    @Override
    public double objective(ComplexArray x, ComplexArray bx) {
        requireDual(bx.shape());
        return averagedNorm(x) + bx.distance(onOneGrid.measurements());
    }

    /** {@code (λ/N) Σ_t ‖W T_t x‖_{1,w}}. */
    public double averagedNorm(ComplexArray x) {
        requirePrimal(x.shape());
        double[] norms = everyShift()
                .mapToDouble(t -> onOneGrid.weightedNorm(coefficients(t, x)))
                .toArray();
        double sum = 0;
        for (double norm : norms) {
            sum += norm;
        }
        return onOneGrid.lambda() * sum / shifts.size();
    }

    /** {@link #dualValue(ComplexArray, ComplexArray, ComplexArray)} near 0. */
    @Override
    public double dualValue(ComplexArray u, ComplexArray adjointU) {
        return dualValue(u, adjointU, ComplexArray.zeros(encoding.domain()));
    }

    /**
     * The dual value of u with q_t that belong to an image x. The first q_t are what the soft threshold takes off
     * {@code W T_t(x − τB*u)}, over τ: for small τ the subgradients of {@code λ‖·‖_{1,w}} where they are unique. What their
     * mean lacks is added to each of them, and all is scaled into the feasible set.
     */
    @Override
    public double dualValue(ComplexArray u, ComplexArray adjointU, ComplexArray near) {
        requireDual(u.shape());
        requirePrimal(adjointU.shape());
        requirePrimal(near.shape());
        ComplexArray goal = adjointU.copy();
        goal.scale(-1);
        ComplexArray start = goal.copy();
        double tau = NEARNESS * measurementNorm() / encodingNorm();
        if (tau > 0) {
            start.add(1 / tau, near);
        }
        List<ComplexArray> q =
                everyShift().map(t -> clipped(coefficients(t, start))).toList();
        shareOut(goal, q);
        for (int round = 0; round < ROUNDS; round++) {
            q.forEach(this::clipped);
            shareOut(goal, q);
        }
        double excess = Math.max(1, u.norm());
        for (ComplexArray each : q) {
            excess = Math.max(excess, onOneGrid.excess(each));
        }
        return -Measurements.innerRe(1 / excess, u, onOneGrid.measurements());
    }

    /** ‖B‖, or the bound that is known of it. */
    private double encodingNorm() {
        OperatorNorm known = encoding.norm();
        return known.isKnown() ? known.value() : operatorNorm();
    }

    /** Adds to each q_t what the mean of the {@code T_t* W* q_t} lacks. */
    private void shareOut(ComplexArray goal, List<ComplexArray> q) {
        ComplexArray missing = goal.copy();
        missing.add(-1, mean(everyShift().map(t -> image(t, q.get(t))).toList()));
        everyShift().forEach(t -> q.get(t).add(1, coefficients(t, missing)));
    }

    /** The same array, its entries made at most {@code λw_i} long. */
    private ComplexArray clipped(ComplexArray c) {
        onOneGrid.clip(c);
        return c;
    }

    private ComplexArray mean(List<ComplexArray> images) {
        ComplexArray mean = images.get(0);
        for (ComplexArray image : images.subList(1, images.size())) {
            mean.add(1, image);
        }
        mean.scale(1.0 / images.size());
        return mean;
    }

    /** {@code W T_t x}. */
    private ComplexArray coefficients(int t, ComplexArray x) {
        ComplexArray c = ComplexArray.zeros(synthesis.domain());
        synthesis.adjoint(shifts.get(t).ofImage(x), c, new Workspace());
        return c;
    }

    /** {@code T_t* W* c}. */
    private ComplexArray image(int t, ComplexArray c) {
        ComplexArray x = ComplexArray.zeros(synthesis.range());
        synthesis.apply(c, x, new Workspace());
        return shifts.get(t).inverse().ofImage(x);
    }

    /** The numbers of the shifts, for several threads; results are taken in their order. */
    private Stream<Integer> everyShift() {
        return IntStream.range(0, shifts.size()).boxed().parallel();
    }
}
