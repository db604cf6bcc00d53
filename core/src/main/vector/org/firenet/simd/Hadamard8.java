package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * Three Walsh–Hadamard stages at once: each entry is loaded and stored once, and eight vectors fit into any register file.
 * The method is too long for the compiler to inline it, which is well: two of it in one unit would be more vector
 * operations than it follows.
 */
final class Hadamard8 {
    private Hadamard8() {}

    /** On eight stretches of {@code count} entries, {@code step} apart. */
    static void run(float[] x, int at, int step, int count) {
        for (int i = at; i < at + count; i += COUNT) {
            FloatVector a = load(x, i);
            FloatVector b = load(x, i + step);
            FloatVector c = load(x, i + 2 * step);
            FloatVector d = load(x, i + 3 * step);
            FloatVector s = a.add(b);
            FloatVector t = a.sub(b);
            FloatVector u = c.add(d);
            FloatVector v = c.sub(d);
            FloatVector x0 = s.add(u);
            FloatVector x1 = t.add(v);
            FloatVector x2 = s.sub(u);
            FloatVector x3 = t.sub(v);
            a = load(x, i + 4 * step);
            b = load(x, i + 5 * step);
            c = load(x, i + 6 * step);
            d = load(x, i + 7 * step);
            s = a.add(b);
            t = a.sub(b);
            u = c.add(d);
            v = c.sub(d);
            FloatVector y0 = s.add(u);
            FloatVector y1 = t.add(v);
            FloatVector y2 = s.sub(u);
            FloatVector y3 = t.sub(v);
            x0.add(y0).intoArray(x, i);
            x1.add(y1).intoArray(x, i + step);
            x2.add(y2).intoArray(x, i + 2 * step);
            x3.add(y3).intoArray(x, i + 3 * step);
            x0.sub(y0).intoArray(x, i + 4 * step);
            x1.sub(y1).intoArray(x, i + 5 * step);
            x2.sub(y2).intoArray(x, i + 6 * step);
            x3.sub(y3).intoArray(x, i + 7 * step);
        }
    }

    /** The same on groups of eight neighbouring vectors: as stretches of one vector each they would be loops of one turn. */
    static void neighbours(float[] x, int at, int groups) {
        for (int group = 0; group < groups; group++) {
            int i = at + group * 8 * COUNT;
            FloatVector a = load(x, i);
            FloatVector b = load(x, i + COUNT);
            FloatVector c = load(x, i + 2 * COUNT);
            FloatVector d = load(x, i + 3 * COUNT);
            FloatVector s = a.add(b);
            FloatVector t = a.sub(b);
            FloatVector u = c.add(d);
            FloatVector v = c.sub(d);
            FloatVector x0 = s.add(u);
            FloatVector x1 = t.add(v);
            FloatVector x2 = s.sub(u);
            FloatVector x3 = t.sub(v);
            a = load(x, i + 4 * COUNT);
            b = load(x, i + 5 * COUNT);
            c = load(x, i + 6 * COUNT);
            d = load(x, i + 7 * COUNT);
            s = a.add(b);
            t = a.sub(b);
            u = c.add(d);
            v = c.sub(d);
            FloatVector y0 = s.add(u);
            FloatVector y1 = t.add(v);
            FloatVector y2 = s.sub(u);
            FloatVector y3 = t.sub(v);
            x0.add(y0).intoArray(x, i);
            x1.add(y1).intoArray(x, i + COUNT);
            x2.add(y2).intoArray(x, i + 2 * COUNT);
            x3.add(y3).intoArray(x, i + 3 * COUNT);
            x0.sub(y0).intoArray(x, i + 4 * COUNT);
            x1.sub(y1).intoArray(x, i + 5 * COUNT);
            x2.sub(y2).intoArray(x, i + 6 * COUNT);
            x3.sub(y3).intoArray(x, i + 7 * COUNT);
        }
    }
}
