package org.firenet.simd;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * {@link RowKernels} with the Vector API: the stages that join transforms shorter than a vector exchange lanes, all
 * others work on neighbouring entries with vectors of twiddle factors. Rows shorter than a vector go to the plain loops.
 */
final class VectorRowKernels implements RowKernels {
    private static final int LANES = Lanes.COUNT;
    private static final RowKernels SHORT = PlainKernels.ROWS;

    /** The stages of a row of length {@code 2^k} in entry k, made when first needed. */
    private final RowStage[][] stages = new RowStage[31][];

    @Override
    public void forward(Plane row, int at, int length, Twiddles twiddles) {
        if (length < LANES) {
            SHORT.forward(row, at, length, twiddles);
            return;
        }
        for (RowStage stage : stages(length, twiddles)) {
            stage.forward(row.re(), row.im(), at, length);
        }
    }

    @Override
    public void adjoint(Plane row, int at, int length, Twiddles twiddles) {
        if (length < LANES) {
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
        if (length < LANES) {
            SHORT.hadamard(row, at, length);
            return;
        }
        hadamard(row.re(), at, length);
        hadamard(row.im(), at, length);
    }

    private static void hadamard(float[] x, int at, int length) {
        hadamardLanes(x, at, length);
        int quarter = LANES;
        if (Integer.numberOfTrailingZeros(length / LANES) % 2 == 1) {
            hadamard2(x, at, length);
            quarter = 2 * LANES;
        }
        for (; 4 * quarter <= length; quarter *= 4) {
            hadamard4(x, at, length, quarter);
        }
    }

    private static final float[] SIGNS_1 = Lanes.signs(1);
    private static final float[] SIGNS_2 = Lanes.signs(2);
    private static final float[] SIGNS_4 = Lanes.signs(4);
    private static final float[] SIGNS_8 = Lanes.signs(8);

    private static void hadamardLanes(float[] x, int at, int length) {
        FloatVector s1 = Lanes.load(SIGNS_1, 0);
        FloatVector s2 = Lanes.load(SIGNS_2, 0);
        FloatVector s4 = Lanes.load(SIGNS_4, 0);
        FloatVector s8 = Lanes.load(SIGNS_8, 0);
        for (int i = at; i < at + length; i += LANES) {
            FloatVector v = Lanes.butterfly(Lanes.load(x, i), Lanes.SWAP_1, s1);
            if (LANES > 2) {
                v = Lanes.butterfly(v, Lanes.SWAP_2, s2);
            }
            if (LANES > 4) {
                v = Lanes.butterfly(v, Lanes.SWAP_4, s4);
            }
            if (LANES > 8) {
                v = Lanes.butterfly(v, Lanes.SWAP_8, s8);
            }
            v.intoArray(x, i);
        }
    }

    private static void hadamard2(float[] x, int at, int length) {
        for (int i = at; i < at + length; i += 2 * LANES) {
            FloatVector a = Lanes.load(x, i);
            FloatVector b = Lanes.load(x, i + LANES);
            a.add(b).intoArray(x, i);
            a.sub(b).intoArray(x, i + LANES);
        }
    }

    private static void hadamard4(float[] x, int at, int length, int q) {
        for (int start = at; start < at + length; start += 4 * q) {
            for (int i = start; i < start + q; i += LANES) {
                FloatVector a = Lanes.load(x, i);
                FloatVector b = Lanes.load(x, i + q);
                FloatVector c = Lanes.load(x, i + 2 * q);
                FloatVector d = Lanes.load(x, i + 3 * q);
                FloatVector s = a.add(b);
                FloatVector t = a.sub(b);
                FloatVector u = c.add(d);
                FloatVector v = c.sub(d);
                s.add(u).intoArray(x, i);
                t.add(v).intoArray(x, i + q);
                s.sub(u).intoArray(x, i + 2 * q);
                t.sub(v).intoArray(x, i + 3 * q);
            }
        }
    }
}
