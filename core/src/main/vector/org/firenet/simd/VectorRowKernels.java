package org.firenet.simd;

import java.util.ArrayList;
import java.util.List;

/**
 * {@link RowKernels} with the Vector API: the stages that join transforms shorter than a vector exchange lanes, all
 * others work on neighbouring entries with vectors of twiddle factors. Rows of up to one vector go to the plain loops.
 */
final class VectorRowKernels implements RowKernels {
    private static final int LANES = Lanes.COUNT;

    /** Rows of one vector have stages of too few classes to keep them apart, see {@link RowStage}. */
    private static final int SHORTEST = 2 * LANES;

    private static final RowKernels SHORT = PlainKernels.ROWS;

    /** The stages of a row of length {@code 2^k} in entry k, made when first needed. */
    private final RowStage[][] stages = new RowStage[31][];

    private final HadamardStage[][] hadamardStages = new HadamardStage[31][];

    @Override
    public void forward(Plane row, int at, int length, Twiddles twiddles) {
        if (length < SHORTEST) {
            SHORT.forward(row, at, length, twiddles);
            return;
        }
        for (RowStage stage : stages(length, twiddles)) {
            stage.forward(row.re(), row.im(), at, length);
        }
    }

    @Override
    public void adjoint(Plane row, int at, int length, Twiddles twiddles) {
        if (length < SHORTEST) {
            SHORT.adjoint(row, at, length, twiddles);
            return;
        }
        RowStage[] forward = stages(length, twiddles);
        for (int i = forward.length - 1; i >= 0; i--) {
            forward[i].adjoint(row.re(), row.im(), at, length);
        }
    }

    /** Twiddle factors depend on the stage alone: those of the first caller serve all. */
    private RowStage[] stages(int length, Twiddles twiddles) {
        int power = Integer.numberOfTrailingZeros(length);
        RowStage[] known = stages[power];
        if (known == null) {
            known = makeStages(length, twiddles);
            stages[power] = known;
        }
        return known;
    }

    private static RowStage[] makeStages(int length, Twiddles twiddles) {
        List<RowStage> made = new ArrayList<>();
        made.add(new NearLanesStage());
        if (LANES > 4) {
            made.add(new FarLanesStage());
        }
        int quarter = LANES;
        if (Integer.numberOfTrailingZeros(length / LANES) % 2 == 1) {
            made.add(new Radix2Stage(twiddles.re(LANES), twiddles.im(LANES)));
            quarter = 2 * LANES;
        }
        for (; 4 * quarter <= length; quarter *= 4) {
            made.add(new Radix4Stage(quarter, twiddles.re(quarter), twiddles.im(quarter)));
        }
        return made.toArray(new RowStage[0]);
    }

    @Override
    public void hadamard(Plane row, int at, int length) {
        if (length < SHORTEST) {
            SHORT.hadamard(row, at, length);
            return;
        }
        for (HadamardStage stage : hadamardStages(length)) {
            stage.run(row.re(), at, length);
            stage.run(row.im(), at, length);
        }
    }

    private HadamardStage[] hadamardStages(int length) {
        int power = Integer.numberOfTrailingZeros(length);
        HadamardStage[] known = hadamardStages[power];
        if (known == null) {
            known = makeHadamardStages(length);
            hadamardStages[power] = known;
        }
        return known;
    }

    private static HadamardStage[] makeHadamardStages(int length) {
        List<HadamardStage> made = new ArrayList<>();
        made.add(new HadamardLanesStage());
        int quarter = LANES;
        if (Integer.numberOfTrailingZeros(length / LANES) % 2 == 1) {
            made.add(new Hadamard2Stage());
            quarter = 2 * LANES;
        }
        for (; 4 * quarter <= length; quarter *= 4) {
            made.add(new Hadamard4Stage(quarter));
        }
        return made.toArray(new HadamardStage[0]);
    }
}
