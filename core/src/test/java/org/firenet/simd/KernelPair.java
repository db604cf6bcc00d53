package org.firenet.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** Plain loops and those of the Vector API, to be compared on the same planes. */
record KernelPair(Kernels plain, Kernels vector) {
    /** A few roundings of single precision, relative to the largest value. */
    private static final float TOLERANCE = 2e-6f;

    private static final float[] EDGES = {
        Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, 1e-40f, -0f, 0f, 1e30f, 1, -1
    };

    /** The pair; without the Vector API the test is skipped. */
    static KernelPair orSkip() {
        Assumptions.assumeTrue(Simd.vector().isPresent(), "skipped: Java runs without jdk.incubator.vector");
        return new KernelPair(Simd.plain(), Simd.vector().orElseThrow());
    }

    /** A kernel applied to the matrix it changes. */
    @FunctionalInterface
    interface Pass {
        Consumer<Plane> of(Kernels kernels);
    }

    @FunctionalInterface
    interface Sum {
        double of(Kernels kernels);
    }

    void compare(Plane start, Pass pass) {
        Plane expected = copy(start);
        Plane found = copy(start);
        pass.of(plain).accept(expected);
        pass.of(vector).accept(found);
        assertClose(found, expected);
    }

    static void assertClose(Plane found, Plane expected) {
        float scale = Math.max(largest(expected.re()), largest(expected.im()));
        assertThat(largestDifference(found.re(), expected.re())).isLessThan(TOLERANCE * scale);
        assertThat(largestDifference(found.im(), expected.im())).isLessThan(TOLERANCE * scale);
    }

    void compareSums(Sum sum) {
        double expected = sum.of(plain);
        assertThat(sum.of(vector)).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }

    void compareKindOfSum(Sum sum) {
        assertThat(kind((float) sum.of(vector))).isEqualTo(kind((float) sum.of(plain)));
    }

    /** Same values, or the same kind of special value, at the same places. */
    void compareKinds(Plane start, Pass pass) {
        Plane expected = copy(start);
        Plane found = copy(start);
        pass.of(plain).accept(expected);
        pass.of(vector).accept(found);
        for (int i = 0; i < start.re().length; i++) {
            assertThat(kind(found.re()[i]))
                    .as("re[%d] against %s", i, expected.re()[i])
                    .isEqualTo(kind(expected.re()[i]));
            assertThat(kind(found.im()[i]))
                    .as("im[%d] against %s", i, expected.im()[i])
                    .isEqualTo(kind(expected.im()[i]));
        }
    }

    private static String kind(float value) {
        return Float.isFinite(value) ? "finite" : Float.toString(value);
    }

    private static float largestDifference(float[] a, float[] b) {
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static float largest(float[] values) {
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static Plane copy(Plane plane) {
        return new Plane(plane.re().clone(), plane.im().clone(), plane.stride());
    }

    static Plane randomPlane(SplittableRandom random, int rows, int stride) {
        Plane plane = Plane.zeros(rows, stride);
        for (int i = 0; i < plane.re().length; i++) {
            plane.re()[i] = (float) (random.nextDouble() * 2 - 1);
            plane.im()[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return plane;
    }

    static Plane edgePlane(SplittableRandom random, int length) {
        Plane plane = Plane.zeros(length);
        for (int i = 0; i < length; i++) {
            plane.re()[i] = EDGES[random.nextInt(EDGES.length)];
            plane.im()[i] = EDGES[random.nextInt(EDGES.length)];
        }
        return plane;
    }

    static float[] positive(SplittableRandom random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (0.1 + random.nextDouble());
        }
        return values;
    }
}
