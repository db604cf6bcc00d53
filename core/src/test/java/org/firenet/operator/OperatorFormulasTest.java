package org.firenet.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators do what their formulas say; that they are linear and have the right adjoint is tested elsewhere. */
class OperatorFormulasTest {
    /** (1 + 2i, 3 − i; 0, i) (1 + i, 2)ᵀ = (−1 + 3i + 6 − 2i, 2i). */
    @Test
    void aMatrixMultiplies() {
        DenseMatrix a =
                new DenseMatrix(ComplexArray.of(Shape.of(2, 2), new double[] {1, 3, 0, 0}, new double[] {2, -1, 0, 1}));
        ComplexArray x = ComplexArray.of(Shape.of(2), new double[] {1, 2}, new double[] {1, 0});
        ComplexArray ax = a.apply(x);
        assertThat(ax.re()).containsExactly(5, 0);
        assertThat(ax.im()).containsExactly(1, 2);
    }

    @Test
    void aMatrixKeepsItsEntries() {
        ComplexArray entries = ComplexArray.ofReal(Shape.of(1, 1), new double[] {2});
        DenseMatrix a = new DenseMatrix(entries);
        entries.re()[0] = 7;
        assertThat(a.apply(ComplexArray.ofReal(Shape.of(1), new double[] {1})).re()[0])
                .isEqualTo(2);
    }

    @Test
    void samplingReadsItsPositions() {
        ComplexArray x = counted(Shape.of(3, 3));
        Sampling sampling = new Sampling(x.shape(), new int[] {0, 4, 8});
        assertThat(sampling.apply(x).re()).containsExactly(0, 4, 8);
        assertThat(sampling.adjoint(sampling.apply(x)).re()).containsExactly(0, 0, 0, 0, 4, 0, 0, 0, 8);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 2, 2, 5", "5, 4, 2, 3, 4", "5, 5, 5, 5, 0", "5, 6, 4, 1, 2"})
    void aCropKeepsTheMiddle(int frameRows, int frameColumns, int rows, int columns, int first) {
        ComplexArray frame = counted(Shape.of(frameRows, frameColumns));
        ComplexArray image = new Crop(frame.shape(), Shape.of(rows, columns)).apply(frame);
        for (int i = 0; i < image.size(); i++) {
            assertThat(image.re()[i]).isEqualTo(first + i / columns * frameColumns + i % columns);
        }
    }

    /** The product of three operators, step by step. */
    @Test
    void aCompositionAppliesTheLastOneFirst() {
        Shape image = Shape.of(3, 2);
        LinearOperator sampling = new Sampling(image, new int[] {1, 4});
        LinearOperator scaling = new Scaling(image, -2);
        LinearOperator crop = new Crop(Shape.of(4, 4), image);
        ComplexArray x = RandomArrays.complex(Shape.of(4, 4), 1);
        ComplexArray expected = sampling.apply(scaling.apply(crop.apply(x)));
        ComplexArray found = Composition.of(sampling, scaling, crop).apply(x);
        assertThat(found.distance(expected)).isZero();
        ComplexArray back = crop.adjoint(scaling.adjoint(sampling.adjoint(expected)));
        assertThat(Composition.of(sampling, scaling, crop).adjoint(expected).distance(back))
                .isZero();
    }

    private static ComplexArray counted(Shape shape) {
        ComplexArray x = ComplexArray.zeros(shape);
        Arrays.setAll(x.re(), i -> i);
        return x;
    }
}
