package org.firenet.certificate.falsify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.operator.DenseMatrix;
import org.firenet.operator.Identity;
import org.firenet.sparsity.WeightedSparsity;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullSpaceInequalityTest {
    private static final int SIZE = 9;
    private static final WeightedSparsity SPARSITY = FalsifierTest.sparsity(new int[] {3, SIZE}, 1, 2);

    private static final DenseMatrix MATRIX = RandomMatrices.uniform(4, SIZE, 1);
    private static final NullSpaceInequality INEQUALITY = new NullSpaceInequality(MATRIX, SPARSITY);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noSupportSetIsHarderThanTheLargestMagnitudes(long seed) {
        ComplexArray x = RandomArrays.complex(Shape.of(SIZE), seed);
        NullSpaceProperty property = new NullSpaceProperty(0.5, 2);
        double largest = 0;
        for (int set = 1; set < 1 << SIZE; set++) {
            boolean[] support = new boolean[SIZE];
            for (int i = 0; i < SIZE; i++) {
                support[i] = (set >> i & 1) == 1;
            }
            if (Integer.bitCount(set & 0b111) <= 1 && Integer.bitCount(set >> 3) <= 2) {
                largest =
                        Math.max(largest, INEQUALITY.witness(x, support).sides().ratio(property));
            }
        }
        assertThat(INEQUALITY.witness(x).sides().ratio(property)).isEqualTo(largest);
    }

    @Test
    void bothSidesFollowTheirFormulas() {
        ComplexArray x = RandomArrays.complex(Shape.of(SIZE), 8);
        boolean[] support = {false, true, false, true, false, false, false, false, true};
        // s = (1, 2): w = (√3, √1.5), ξ = 3 + 3 = 6.
        double left = 0;
        double tail = 0;
        for (int i = 0; i < SIZE; i++) {
            double magnitude = Math.hypot(x.re()[i], x.im()[i]);
            left += support[i] ? magnitude * magnitude : 0;
            tail += support[i] ? 0 : magnitude * Math.sqrt(i < 3 ? 3 : 1.5);
        }
        Sides sides = INEQUALITY.witness(x, support).sides();
        assertThat(sides.tail()).isCloseTo(tail / Math.sqrt(6 * left), within(1e-11));
        assertThat(sides.measured()).isCloseTo(MATRIX.apply(x).norm() / Math.sqrt(left), within(1e-10));
    }

    @Test
    void roundingErrorsSpeakAgainstTheWitness() {
        ComplexArray x = ComplexArray.zeros(Shape.of(SIZE));
        x.re()[4] = 3;
        Sides sides = new NullSpaceInequality(new Identity(Shape.of(SIZE)), SPARSITY)
                .witness(x)
                .sides();
        assertThat(sides.measured()).isGreaterThan(1);
        assertThat(sides.tail()).isZero();
    }

    @Test
    void whatIsNoWitnessIsRefused() {
        ComplexArray x = RandomArrays.complex(Shape.of(SIZE), 8);
        assertThatThrownBy(() -> INEQUALITY.witness(
                        x, new boolean[] {true, true, false, false, false, false, false, false, false}))
                .hasMessage("a support set has at most 1 positions in level 1, found 2");
        assertThatThrownBy(() -> INEQUALITY.witness(ComplexArray.zeros(Shape.of(SIZE))))
                .hasMessageContaining("must not be zero");
        x.re()[0] = Double.NaN;
        assertThatThrownBy(() -> INEQUALITY.witness(x)).hasMessageContaining("found NaN");
        assertThatThrownBy(() -> new NullSpaceInequality(new Identity(Shape.of(8)), SPARSITY))
                .hasMessageContaining("9 coefficients");
    }

    @Test
    void theFrontierIsTheBorderOfTheHalfPlanes() {
        List<Sides> sides = List.of(new Sides(0.5, 0.3), new Sides(2, 0), new Sides(0, 0.4), new Sides(0.6, 0.35));
        Frontier frontier = Frontier.NONE;
        for (Sides one : sides) {
            frontier = frontier.with(one);
        }
        assertThat(frontier.sides()).as("the last one is covered by the first").hasSize(3);
        for (double gamma = 0.1; gamma < 10; gamma *= 1.3) {
            for (double rho = 0.01; rho < 1; rho += 0.01) {
                NullSpaceProperty property = new NullSpaceProperty(rho, gamma);
                boolean refuted = sides.stream().anyMatch(s -> s.ratio(property) > 1);
                assertThat(refuted).isEqualTo(rho < frontier.leastRho(gamma));
                assertThat(refuted).isEqualTo(gamma < frontier.leastGamma(rho));
            }
        }
        assertThat(frontier.leastRho(2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(frontier.leastGamma(0.4)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Frontier.NONE.leastRho(1)).isZero();
    }
}
