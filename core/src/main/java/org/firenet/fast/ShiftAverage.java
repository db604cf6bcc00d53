package org.firenet.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;
import org.firenet.transform.CircularShift;

/**
 * What several positions of the wavelet grid make of one image z, one position per task: {@code c_t = W T_t z}, something done
 * to the c_t, and the mean of the {@code T_t* W* c_t}, added up in the order of the positions whichever thread is done first.
 */
final class ShiftAverage {
    private final FastPlan plan;
    private final Layout layout;
    private final PointKernels points;
    private final Team team;
    private final List<CircularShift> shifts;
    private final ShiftedWavelet[] wavelets;
    private final ShiftedWavelet[] others;
    private final Plane[] images;
    private final double[] figures;
    private final List<Plane> shared = new ArrayList<>();
    private final Turns turns = new Turns();
    private final Team.Task shrinkOne = this::shrinkOne;
    private final Team.Task clipOne = this::clipOne;
    private final Team.Task measureOne = this::measureOne;
    private final Team.Task ratioOne = this::ratioOne;
    private Plane argument;
    private Plane result;
    private float tau;

    ShiftAverage(FastPlan plan, CoilOperator operator, Team team, List<CircularShift> shifts) {
        this.plan = plan;
        this.layout = operator.layout();
        this.points = plan.kernels().points();
        this.team = team;
        this.shifts = shifts;
        this.wavelets = new ShiftedWavelet[team.size()];
        this.others = new ShiftedWavelet[team.size()];
        this.images = new Plane[team.size()];
        this.figures = new double[shifts.size()];
        Arrays.setAll(wavelets, worker -> new ShiftedWavelet(operator.wavelet(), layout));
        Arrays.setAll(others, worker -> new ShiftedWavelet(operator.wavelet(), layout));
        Arrays.setAll(images, worker -> Plane.zeros(operator.imageSize()));
        this.argument = images[0];
        this.result = images[0];
    }

    /** {@code out ← (1/N) Σ_t T_t* W* S_{τλw}(W T_t z)}. */
    void shrink(Plane z, float primalStep, Plane out) {
        tau = primalStep;
        run(z, out, shrinkOne);
    }

    /**
     * {@code out ← (1/N) Σ_t T_t* W* q_t}, where q_t is {@code W T_t z} cut off at {@code λw}, and again after each image that
     * was {@link #shareOut shared out}.
     */
    void clip(Plane z, Plane out) {
        run(z, out, clipOne);
    }

    /** Adds {@code W T_t e} to the q_t of the next {@link #clip} and {@link #largestRatio}. */
    void shareOut(Plane e) {
        shared.add(e);
    }

    /** Takes back all that was shared out. */
    void shareNothing() {
        shared.clear();
    }

    /** {@code (λ/N) Σ_t ‖W T_t z‖_{1,w}}. */
    double norm(Plane z) {
        run(z, z, measureOne);
        return Evaluation.sum(figures) / figures.length;
    }

    /** {@code max_t max_i |q_t|_i/(λw_i)} with the q_t of {@link #clip} before they are cut off for the last time. */
    double largestRatio(Plane z) {
        run(z, z, ratioOne);
        return Arrays.stream(figures).max().orElse(0);
    }

    private void run(Plane z, Plane out, Team.Task task) {
        argument = z;
        result = out;
        turns.open();
        team.run(shifts.size(), task);
    }

    private void shrinkOne(int worker, int shift) {
        Plane c = wavelets[worker].coefficients();
        try {
            wavelets[worker].analyse(shifts.get(shift), argument);
            for (int row = 0; row < layout.groups(); row++) {
                points.shrink(c, layout.begin(row, 0), layout.stretch(), tau, plan.thresholds(row, 0), 0);
            }
            add(worker, shift);
        } finally {
            turns.end(shift);
        }
    }

    private void clipOne(int worker, int shift) {
        try {
            setMultipliers(worker, shift);
            cutOff(wavelets[worker].coefficients());
            add(worker, shift);
        } finally {
            turns.end(shift);
        }
    }

    /** The q_t of {@link #clip} before they are cut off for the last time. */
    private void setMultipliers(int worker, int shift) {
        Plane q = wavelets[worker].coefficients();
        wavelets[worker].analyse(shifts.get(shift), argument);
        for (Plane e : shared) {
            cutOff(q);
            others[worker].analyse(shifts.get(shift), e);
            points.addMultiple(q, 0, others[worker].coefficients(), 0, q.re().length, 1);
        }
    }

    private void cutOff(Plane q) {
        for (int row = 0; row < layout.groups(); row++) {
            points.clip(q, layout.begin(row, 0), layout.stretch(), plan.thresholds(row, 0), 0);
        }
    }

    /** Adds what the coefficients of a worker give to the result, which the first one overwrites. */
    private void add(int worker, int shift) {
        wavelets[worker].synthesise(shifts.get(shift), images[worker]);
        turns.await(shift);
        if (shift == 0) {
            Arrays.fill(result.re(), 0);
            Arrays.fill(result.im(), 0);
        }
        points.addMultiple(result, 0, images[worker], 0, result.re().length, 1f / shifts.size());
    }

    private void measureOne(int worker, int shift) {
        Plane c = wavelets[worker].coefficients();
        wavelets[worker].analyse(shifts.get(shift), argument);
        double sum = 0;
        for (int row = 0; row < layout.groups(); row++) {
            sum += points.weightedNorm(c, layout.begin(row, 0), layout.stretch(), plan.thresholds(row, 0), 0);
        }
        figures[shift] = sum;
    }

    private void ratioOne(int worker, int shift) {
        setMultipliers(worker, shift);
        Plane q = wavelets[worker].coefficients();
        double largest = 0;
        for (int row = 0; row < layout.groups(); row++) {
            double here = points.weightedMaximum(q, layout.begin(row, 0), layout.stretch(), plan.thresholds(row, 0), 0);
            largest = Math.max(largest, here);
        }
        figures[shift] = largest;
    }
}
