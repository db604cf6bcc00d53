package org.firenet.linearalgebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.DenseMatrix;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HermitianEigenTest {
    /** Vectors of n components with so many of them, or fewer, of any direction: full rank, deficient rank, scaled. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "2,2,1", "3,7,1e-20", "8,8,1", "13,4,1e30", "40,55,1", "97,20,1"})
    void theVectorsAreOrthonormalAndDiagonaliseTheMatrix(int n, int length, double scale) {
        ComplexArray rows = RandomArrays.complex(Shape.of(n, length), n);
        rows.scale(scale);
        ComplexArray matrix = HermitianMatrix.gram(rows);
        HermitianEigen eigen = HermitianEigen.of(matrix);
        requireDecomposition(matrix, eigen);
        if (length < n) {
            assertThat(eigen.values()[length] / eigen.values()[0]).isLessThan(1e-14);
        }
    }

    @Test
    void equalEigenvaluesAndZerosAreNoDifficulty() {
        ComplexArray diagonal = ComplexArray.zeros(Shape.of(6, 6));
        double[] entries = {2, -1, 2, 0, 2, -7};
        for (int i = 0; i < 6; i++) {
            diagonal.re()[i * 7] = entries[i];
        }
        HermitianEigen eigen = HermitianEigen.of(diagonal);
        assertThat(eigen.values()).containsExactly(2, 2, 2, 0, -1, -7);
        requireDecomposition(diagonal, eigen);
        requireDecomposition(ComplexArray.zeros(Shape.of(4, 4)), HermitianEigen.of(ComplexArray.zeros(Shape.of(4, 4))));
    }

    /** ((2, i), (−i, 2)) has the eigenvalues 3 and 1. */
    @Test
    void aMatrixByHand() {
        ComplexArray matrix = ComplexArray.of(Shape.of(2, 2), new double[] {2, 0, 0, 2}, new double[] {0, 1, -1, 0});
        assertThat(HermitianEigen.of(matrix).values()).containsExactly(new double[] {3, 1}, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"9,3", "20,19", "5,5"})
    void theProjectorKeepsItsVectorsAndNothingElse(int n, int count) {
        HermitianEigen eigen = HermitianEigen.of(HermitianMatrix.gram(RandomArrays.complex(Shape.of(n, 2 * n), 3)));
        DenseMatrix projector = new DenseMatrix(eigen.projector(count));
        for (int j = 0; j < n; j++) {
            ComplexArray vector = column(eigen.vectors(), j);
            ComplexArray expected = j < count ? vector : ComplexArray.zeros(vector.shape());
            assertThat(projector.apply(vector).distance(expected)).isLessThan(1e-13);
        }
    }

    @Test
    void whatIsNotHermitianIsRefused() {
        ComplexArray matrix = HermitianMatrix.gram(RandomArrays.complex(Shape.of(3, 4), 1));
        matrix.im()[5] += 0.1;
        assertThatThrownBy(() -> HermitianEigen.of(matrix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a Hermitian matrix must equal its adjoint, found a difference at row 2, column 1");
        matrix.im()[5] = Double.NaN;
        assertThatThrownBy(() -> HermitianEigen.of(matrix)).hasMessageEndingWith("NaNi at row 1, column 2");
        assertThatThrownBy(() -> HermitianEigen.of(ComplexArray.zeros(Shape.of(2, 3))))
                .hasMessage("a Hermitian matrix must be square, found 2x3");
    }

    private static void requireDecomposition(ComplexArray matrix, HermitianEigen eigen) {
        int n = matrix.shape().rows();
        DenseMatrix a = new DenseMatrix(matrix);
        double scale = Math.max(matrix.norm(), Double.MIN_NORMAL);
        for (int j = 0; j < n; j++) {
            ComplexArray x = column(eigen.vectors(), j);
            ComplexArray expected = x.copy();
            expected.scale(eigen.values()[j]);
            assertThat(a.apply(x).distance(expected) / scale).isLessThan(1e-13);
            for (int k = 0; k < j; k++) {
                ComplexArray other = column(eigen.vectors(), k);
                assertThat(Math.hypot(x.innerRe(other), x.innerIm(other))).isLessThan(1e-13);
            }
            assertThat(x.norm()).isCloseTo(1, within(1e-13));
            assertThat(j == 0 || eigen.values()[j] <= eigen.values()[j - 1]).isTrue();
        }
    }

    private static ComplexArray column(ComplexArray matrix, int j) {
        int n = matrix.shape().rows();
        ComplexArray column = ComplexArray.zeros(Shape.of(n));
        for (int i = 0; i < n; i++) {
            column.re()[i] = matrix.re()[i * matrix.shape().columns() + j];
            column.im()[i] = matrix.im()[i * matrix.shape().columns() + j];
        }
        return column;
    }
}
