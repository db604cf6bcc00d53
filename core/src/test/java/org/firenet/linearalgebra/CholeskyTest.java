package org.firenet.linearalgebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.DenseMatrix;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 31})
    void theFactorTimesItsAdjointIsTheMatrixAndTheInverseUndoesIt(int n) {
        ComplexArray matrix = HermitianMatrix.gram(RandomArrays.complex(Shape.of(n, 3 * n), n));
        Cholesky cholesky = Cholesky.of(matrix);
        assertThat(relativeDistance(HermitianMatrix.gram(cholesky.factor()), matrix))
                .isLessThan(1e-14);
        for (int i = 0; i < n; i++) {
            assertThat(cholesky.factor().re()[i * n + i]).isPositive();
            for (int j = i + 1; j < n; j++) {
                assertThat(cholesky.factor().re()[i * n + j]).isZero();
            }
        }
        ComplexArray x = RandomArrays.complex(Shape.of(n), 5);
        ComplexArray there = new DenseMatrix(cholesky.factor()).apply(x);
        assertThat(relativeDistance(new DenseMatrix(cholesky.inverseFactor()).apply(there), x))
                .isLessThan(1e-12);
    }

    @Test
    void aMatrixOfDeficientRankIsRefused() {
        ComplexArray deficient = HermitianMatrix.gram(RandomArrays.complex(Shape.of(5, 3), 1));
        assertThatThrownBy(() -> Cholesky.of(deficient))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the matrix must be positive definite, found that row 3 depends on those before it");
        assertThatThrownBy(() -> Cholesky.of(ComplexArray.zeros(Shape.of(2, 2))))
                .hasMessageEndingWith("row 0 depends on those before it");
    }
}
