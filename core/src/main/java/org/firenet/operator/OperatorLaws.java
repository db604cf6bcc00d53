package org.firenet.operator;

import java.util.Locale;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * The laws that every {@link LinearOperator} keeps, measured on seeded random arrays. Each figure is a relative error
 * that is zero in exact arithmetic; around 1e−14 is usual in double precision. For operators over the reals the inner
 * products are real parts and the factors real.
 *
 * @param adjoint {@code |⟨Ax, y⟩ − ⟨x, A*y⟩|} over {@code ‖Ax‖‖y‖ + ‖x‖‖A*y‖}
 * @param linearity {@code ‖A(ax + by) − aAx − bAy‖} over the lengths of the terms, for A and A* (the larger)
 * @param purity how much a second call with used scratch memory and a dirty output differs from the first, or the input
 *     was changed: 0 or not
 * @param norm by how much {@code ‖Ax‖/‖x‖} exceeds the claimed norm for the best x that power iteration finds (0 if no norm
 *     is claimed)
 * @param attainment by how much it stays below a norm that is claimed to be exact; small, but no rounding error, since
 *     power iteration approaches the norm slowly
 * @param coisometry {@code ‖AA*y − y‖/‖y‖} where {@code AA* = I} is claimed, else 0
 */
public record OperatorLaws(
        double adjoint, double linearity, double purity, double norm, double attainment, double coisometry) {
    /** What power iteration may miss of an exact norm. */
    private static final double ATTAINMENT_TOLERANCE = 1e-2;

    /** Measures all laws. */
    public static OperatorLaws measure(LinearOperator operator, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double excess = normExcess(operator, seed);
        return new OperatorLaws(
                adjointLaw(operator, random),
                Math.max(linearityLaw(operator, random), linearityLaw(new Adjoint(operator), random)),
                Math.max(purityLaw(operator, random), purityLaw(new Adjoint(operator), random)),
                Math.max(0, excess),
                operator.norm().exact() ? Math.max(0, -excess) : 0,
                coisometryLaw(operator, random));
    }

    /**
     * Measures all laws and throws where one is broken.
     *
     * @param tolerance largest admissible relative error, 1e−12 say; an exact norm is held to be attained if power iteration
     *     comes within 1 %
     * @throws AssertionError naming the operator, the law and the figure
     */
    public static void check(LinearOperator operator, long seed, double tolerance) {
        OperatorLaws laws = measure(operator, seed);
        require(operator, "adjoint identity", laws.adjoint, tolerance);
        require(operator, "linearity", laws.linearity, tolerance);
        require(operator, "purity", laws.purity, 0);
        require(operator, "norm", laws.norm, tolerance);
        require(operator, "attainment of the norm", laws.attainment, Math.max(tolerance, ATTAINMENT_TOLERANCE));
        require(operator, "AA* = I", laws.coisometry, tolerance);
    }

    private static void require(LinearOperator operator, String law, double error, double tolerance) {
        if (!(error <= tolerance)) {
            throw new AssertionError(String.format(
                    Locale.ROOT, "%s breaks the law '%s': %.3g, allowed %.3g", operator, law, error, tolerance));
        }
    }

    private static double adjointLaw(LinearOperator operator, SplittableRandom random) {
        ComplexArray x = randomArray(operator.domain(), random);
        ComplexArray y = randomArray(operator.range(), random);
        ComplexArray ax = operator.apply(x);
        ComplexArray ay = operator.adjoint(y);
        double imaginary = operator.overTheReals() ? 0 : ax.innerIm(y) - x.innerIm(ay);
        double difference = Math.hypot(ax.innerRe(y) - x.innerRe(ay), imaginary);
        return ratio(difference, ax.norm() * y.norm() + x.norm() * ay.norm());
    }

    private static double linearityLaw(LinearOperator operator, SplittableRandom random) {
        ComplexArray x = randomArray(operator.domain(), random);
        ComplexArray y = randomArray(operator.domain(), random);
        double factor = 1 + random.nextDouble();
        boolean rotate = !operator.overTheReals();
        ComplexArray sum = rotate ? rotated(x) : x.copy();
        sum.add(factor, y);
        ComplexArray left = operator.apply(sum);
        ComplexArray right = rotate ? rotated(operator.apply(x)) : operator.apply(x);
        right.add(factor, operator.apply(y));
        return ratio(left.distance(right), left.norm() + right.norm());
    }

    private static double purityLaw(LinearOperator operator, SplittableRandom random) {
        ComplexArray x = randomArray(operator.domain(), random);
        ComplexArray original = x.copy();
        Workspace used = new Workspace();
        ComplexArray first = operator.apply(x);
        ComplexArray again = randomArray(operator.range(), random);
        operator.apply(randomArray(operator.domain(), random), again, used);
        operator.apply(x, again, used);
        return first.distance(again) + x.distance(original);
    }

    private static double normExcess(LinearOperator operator, long seed) {
        OperatorNorm claimed = operator.norm();
        if (!claimed.isKnown()) {
            return 0;
        }
        double measured = new PowerIteration(1e-9, 1000, seed).estimate(operator);
        return ratio(measured - claimed.value(), claimed.value());
    }

    private static double coisometryLaw(LinearOperator operator, SplittableRandom random) {
        if (!operator.norm().coisometry()) {
            return 0;
        }
        ComplexArray y = randomArray(operator.range(), random);
        return ratio(operator.apply(operator.adjoint(y)).distance(y), y.norm());
    }

    private static double ratio(double error, double scale) {
        return scale == 0 ? error : error / scale;
    }

    /** i·x, so that linearity is tested over the complex numbers. */
    private static ComplexArray rotated(ComplexArray x) {
        ComplexArray rotated = ComplexArray.of(x.shape(), x.im().clone(), x.re().clone());
        for (int i = 0; i < x.size(); i++) {
            rotated.re()[i] = -rotated.re()[i];
        }
        return rotated;
    }

    private static ComplexArray randomArray(Shape shape, SplittableRandom random) {
        ComplexArray x = ComplexArray.zeros(shape);
        for (int i = 0; i < x.size(); i++) {
            x.re()[i] = 2 * random.nextDouble() - 1;
            x.im()[i] = 2 * random.nextDouble() - 1;
        }
        return x;
    }
}
