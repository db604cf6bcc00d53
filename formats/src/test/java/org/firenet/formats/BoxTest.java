package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {
    @TempDir
    Path folder;

    /** Read at its place in the file, cut out of slices, and picked element by element: three times the same. */
    @ParameterizedTest
    @ValueSource(strings = {"9", "5 7", "3 5 4", "2 3 5 4", "2 2 3 4 3"})
    void aBoxHoldsTheElementsAtItsPlaces(String extents) throws IOException {
        Shape shape = Shape.of(KSpaceTest.ints(extents));
        ComplexArray whole = Samples.complex(4, shape.toArray());
        Path file = folder.resolve("a.npy");
        FileFormats.standard().write(file, whole, ElementType.C8, Overwrite.NO);
        Random random = new Random(shape.rank());
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            for (int trial = 0; trial < 20; trial++) {
                int[] from = new int[shape.rank()];
                int[] extent = new int[shape.rank()];
                for (int axis = 0; axis < from.length; axis++) {
                    from[axis] = random.nextInt(shape.extent(axis));
                    extent[axis] = 1 + random.nextInt(shape.extent(axis) - from[axis]);
                }
                ComplexArray read = reader.readBox(from, Shape.of(extent));
                ComplexArray cut = new Box(shape, from, Shape.of(extent)).cut(reader);
                assertThat(read.shape()).isEqualTo(Shape.of(extent));
                assertThat(read.re()).containsExactly(picked(whole, from, extent));
                assertThat(cut.distance(read)).isZero();
            }
        }
    }

    @Test
    void aBoxBeyondTheArrayIsRefused() {
        Shape whole = Shape.of(3, 4);
        assertThatThrownBy(() -> new Box(whole, new int[] {2, 2}, Shape.of(1, 3)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Box(whole, new int[] {0}, Shape.of(1, 3)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static double[] picked(ComplexArray whole, int[] from, int[] extent) {
        double[] values = new double[Shape.of(extent).size()];
        for (int i = 0; i < values.length; i++) {
            int place = 0;
            int stride = 1;
            int rest = i;
            for (int axis = from.length - 1; axis >= 0; axis--) {
                place += (from[axis] + rest % extent[axis]) * stride;
                rest /= extent[axis];
                stride *= whole.shape().extent(axis);
            }
            values[i] = whole.re()[place];
        }
        return values;
    }
}
