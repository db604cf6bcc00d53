package org.firenet.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.ToDoubleFunction;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of breaking an operator is noticed, by the law that names it. */
class OperatorLawsTest {
    private static final double TOLERANCE = 1e-12;
    private static final Shape SHAPE = Shape.of(6, 5);

    /** The identity, to be broken by overriding. */
    private static class Sound implements LinearOperator {
        @Override
        public Shape domain() {
            return SHAPE;
        }

        @Override
        public Shape range() {
            return SHAPE;
        }

        @Override
        public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
            out.set(x);
        }

        @Override
        public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
            out.set(y);
        }

        @Override
        public OperatorNorm norm() {
            return OperatorNorm.COISOMETRY;
        }

        @Override
        public String toString() {
            return "operator under test";
        }
    }

    private static class Claiming extends Sound {
        private final OperatorNorm norm;

        Claiming(OperatorNorm norm) {
            this.norm = norm;
        }

        @Override
        public OperatorNorm norm() {
            return norm;
        }
    }

    @Test
    void aSoundOperatorPasses() {
        OperatorLaws.check(new Sound(), 1, TOLERANCE);
        assertThat(OperatorLaws.measure(new Sound(), 1).purity()).isZero();
    }

    /** One entry of the adjoint off by a little, in one of the 900: the error must not drown in the sum over all. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-3, 1e-8})
    void aWrongEntryOfTheAdjointIsCaught(double error) {
        assertBroken(OperatorLaws::adjoint, new Claiming(OperatorNorm.UNKNOWN) {
            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                out.set(y);
                out.re()[7] += error * y.re()[3];
            }
        });
    }

    @Test
    void aWrongEntryOfTheAdjointOfALargeOperatorIsCaught() {
        Shape image = Shape.of(230, 180);
        LinearOperator broken = new Claiming(OperatorNorm.UNKNOWN) {
            @Override
            public Shape domain() {
                return image;
            }

            @Override
            public Shape range() {
                return image;
            }

            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                out.set(y);
                out.re()[41_000] += 1e-5 * y.re()[3];
            }
        };
        assertBroken(OperatorLaws::adjoint, broken);
    }

    @Test
    void anAdjointWithoutConjugateIsCaught() {
        assertBroken(OperatorLaws::adjoint, new Claiming(OperatorNorm.UNKNOWN) {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                for (int i = 0; i < x.size(); i++) {
                    out.re()[i] = -x.im()[i];
                    out.im()[i] = x.re()[i];
                }
            }

            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                apply(y, out, workspace);
            }
        });
    }

    /** Large values in one place must not excuse a wrong adjoint in another. */
    @Test
    void aWrongAdjointOfTheSmallPartOfABadlyScaledOperatorIsCaught() {
        assertBroken(OperatorLaws::adjoint, new Claiming(OperatorNorm.UNKNOWN) {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                out.set(x);
                out.re()[0] *= 1e8;
                out.im()[0] *= 1e8;
            }

            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                apply(y, out, workspace);
                out.re()[1] *= 2;
            }
        });
    }

    @Test
    void anAffineMapIsCaught() {
        assertBroken(OperatorLaws::linearity, new Sound() {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                out.set(x);
                out.re()[0] += 1e-9;
            }
        });
    }

    @Test
    void aMapThatIsLinearOverTheRealNumbersOnlyIsCaught() {
        assertBroken(OperatorLaws::linearity, new Sound() {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                out.set(x);
                out.im()[2] = -out.im()[2];
            }
        });
    }

    @Test
    void aNonlinearAdjointIsCaught() {
        assertBroken(OperatorLaws::linearity, new Sound() {
            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                out.set(y);
                out.re()[4] = Math.max(0, out.re()[4]);
            }
        });
    }

    @Test
    void anOperatorThatChangesItsInputIsCaught() {
        assertBroken(OperatorLaws::purity, new Sound() {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                out.set(x);
                x.im()[29] += 1e-9;
            }
        });
    }

    /** The output is the same every time, since the input is spoilt before it is read. */
    @Test
    void anOperatorThatSpoilsItsInputFirstIsCaught() {
        assertBroken(OperatorLaws::purity, new Sound() {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                x.im()[29] = 0;
                out.set(x);
            }
        });
    }

    @Test
    void anAdjointThatAddsToItsOutputIsCaught() {
        assertBroken(OperatorLaws::purity, new Sound() {
            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                out.add(1, y);
            }
        });
    }

    @Test
    void anOperatorThatTrustsItsScratchMemoryIsCaught() {
        assertBroken(OperatorLaws::purity, new Sound() {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                ComplexArray sum = workspace.borrow(SHAPE);
                sum.add(1, x);
                out.set(sum);
                workspace.giveBack(sum);
            }
        });
    }

    @Test
    void aNormThatIsSlightlyTooSmallIsCaught() {
        assertBroken(OperatorLaws::norm, new Claiming(OperatorNorm.atMost(0.999)));
        assertBroken(OperatorLaws::norm, new Claiming(OperatorNorm.exactly(0.999)));
        assertBroken(OperatorLaws::norm, new Claiming(OperatorNorm.exactly(0)));
    }

    @Test
    void anExactNormThatIsTooLargeIsCaught() {
        assertBroken(OperatorLaws::attainment, new Claiming(OperatorNorm.exactly(1.05)));
        OperatorLaws.check(new Claiming(OperatorNorm.atMost(1.05)), 1, TOLERANCE);
    }

    @Test
    void aFalseCoisometryIsCaught() {
        Shape larger = Shape.of(7, 5);
        LinearOperator padding = new Adjoint(new Crop(larger, SHAPE));
        OperatorLaws.check(padding, 1, TOLERANCE);
        assertBroken(OperatorLaws::coisometry, new Claiming(OperatorNorm.COISOMETRY) {
            @Override
            public Shape range() {
                return larger;
            }

            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                padding.apply(x, out, workspace);
            }

            @Override
            public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
                padding.adjoint(y, out, workspace);
            }
        });
    }

    @Test
    void anOperatorThatGivesNanIsCaught() {
        assertBroken(OperatorLaws::adjoint, new Sound() {
            @Override
            public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
                out.set(x);
                out.re()[5] = Double.NaN;
            }
        });
    }

    /** Sound operators of any scale stay far below the tolerance: the figures are relative. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1, 1e30})
    void theFiguresDoNotDependOnTheScale(double scale) {
        LinearOperator matrix = RandomMatrices.withSingularValues(6, 9, 3, scale, scale / 3);
        OperatorLaws laws = OperatorLaws.measure(matrix, 5);
        assertThat(laws.adjoint()).isLessThan(1e-15);
        assertThat(laws.linearity()).isLessThan(1e-15);
        OperatorLaws.check(matrix, 5, TOLERANCE);
    }

    private static void assertBroken(ToDoubleFunction<OperatorLaws> law, LinearOperator operator) {
        double figure = law.applyAsDouble(OperatorLaws.measure(operator, 1));
        assertThat(figure <= 1e-12).as("%s passes for sound", figure).isFalse();
        assertThatThrownBy(() -> OperatorLaws.check(operator, 1, TOLERANCE))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("operator under test breaks the law '");
    }
}
