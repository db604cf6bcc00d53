package org.firenet.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnHadamardTest {
    private static final int WIDTH = 3;
    private static final int AT = 5;

    static IntStream powers() {
        return IntStream.rangeClosed(0, 13);
    }

    /** Against rows, whose plain loops follow the definition; the leaves tile the columns. */
    @ParameterizedTest
    @MethodSource("powers")
    void everyLengthIsTransformedWhicheverWay(int power) {
        int length = 1 << power;
        for (Kernels kernels : new Kernels[] {Simd.plain(), Simd.active()}) {
            ColumnHadamard columns = new ColumnHadamard(kernels.hadamard());
            Plane start = random(length);
            Plane expected = transformedAsRows(start, length);
            Plane found = copy(start);
            columns.transform(found, AT, length, WIDTH);
            assertSame(found, expected, length);

            int[] met = new int[length];
            Plane then = copy(start);
            columns.transformThen((at, rows) -> meet(met, at, rows), then, AT, length, WIDTH);
            assertSame(then, expected, length);
            Plane after = copy(start);
            columns.transformAfter((at, rows) -> meet(met, at, rows), after, AT, length, WIDTH);
            assertSame(after, expected, length);
            assertThat(met).containsOnly(2);
        }
    }

    /** A leaf is at hand before its rows are transformed, and as it is to be afterwards. */
    @ParameterizedTest
    @MethodSource("powers")
    void leavesAreMetAtTheRightTime(int power) {
        int length = 1 << power;
        ColumnHadamard columns = new ColumnHadamard(Simd.active().hadamard());
        Plane start = random(length);
        Plane target = copy(start);
        Arrays.fill(target.re(), AT, AT + length * WIDTH, Float.NaN);
        Arrays.fill(target.im(), AT, AT + length * WIDTH, Float.NaN);
        columns.transformAfter((at, rows) -> copy(start, target, at, rows), target, AT, length, WIDTH);
        assertSame(target, transformedAsRows(start, length), length);

        Plane taken = new Plane(new float[start.re().length], new float[start.re().length], WIDTH);
        columns.transformThen((at, rows) -> copy(target, taken, at, rows), target, AT, length, WIDTH);
        for (int i = AT; i < AT + length * WIDTH; i++) {
            assertThat(taken.re()[i]).isCloseTo(length * start.re()[i], within(1e-5f * length));
        }
    }

    private static void meet(int[] met, int at, int rows) {
        assertThat((at - AT) % WIDTH).isZero();
        if (met.length >= ColumnHadamard.SHORTEST_LEAF) {
            assertThat(rows % ColumnHadamard.SHORTEST_LEAF).isZero();
        }
        int first = (at - AT) / WIDTH;
        for (int row = first; row < first + rows; row++) {
            met[row]++;
        }
    }

    private static Plane transformedAsRows(Plane start, int length) {
        Plane out = copy(start);
        for (int column = 0; column < WIDTH; column++) {
            Plane row = Plane.zeros(length);
            for (int k = 0; k < length; k++) {
                row.re()[k] = start.re()[AT + k * WIDTH + column];
                row.im()[k] = start.im()[AT + k * WIDTH + column];
            }
            Simd.plain().rows().hadamard(row, 0, length);
            for (int k = 0; k < length; k++) {
                out.re()[AT + k * WIDTH + column] = row.re()[k];
                out.im()[AT + k * WIDTH + column] = row.im()[k];
            }
        }
        return out;
    }

    private static void assertSame(Plane found, Plane expected, int length) {
        for (int i = 0; i < found.re().length; i++) {
            assertThat(found.re()[i]).isCloseTo(expected.re()[i], within(1e-6f * length));
            assertThat(found.im()[i]).isCloseTo(expected.im()[i], within(1e-6f * length));
        }
    }

    private static Plane random(int length) {
        int size = AT + length * WIDTH + 7;
        SplittableRandom random = new SplittableRandom(length);
        return new Plane(values(random, size), values(random, size), WIDTH);
    }

    private static float[] values(SplittableRandom random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private static Plane copy(Plane plane) {
        return new Plane(
                Arrays.copyOf(plane.re(), plane.re().length), Arrays.copyOf(plane.im(), plane.im().length), WIDTH);
    }

    private static void copy(Plane from, Plane to, int at, int rows) {
        System.arraycopy(from.re(), at, to.re(), at, rows * WIDTH);
        System.arraycopy(from.im(), at, to.im(), at, rows * WIDTH);
    }
}
