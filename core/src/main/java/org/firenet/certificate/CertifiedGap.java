package org.firenet.certificate;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;
import org.firenet.rounding.Enclosure;
import org.firenet.rounding.Interval;

/**
 * A {@link DualityGap} that rounding cannot spoil: the objective is rounded up, the dual value down, each with a bound of
 * all rounding errors on the way, so that the minimum F* of the problem lies between {@link #dual} and
 * {@code objective.hi()}, and {@code F(z) − F* ≤} {@link #gap()} for the exact numbers in the arrays and the exact
 * operator. It depends on the bits of its arguments alone: every Java gives the same.
 *
 * @param objective F(z), enclosed
 * @param dual a lower bound of F*, at least 0
 */
public record CertifiedGap(Interval objective, double dual) {
    /** A double has no more decimal digits than this. */
    private static final int MOST_DIGITS = 15;

    /**
     * Evaluates the gap, by one application of A and one of its adjoint.
     *
     * @param z coefficients; where they are known up to an error, the gap holds for all that are possible
     * @param u any dual variable: its best multiple is taken, or 0
     * @throws IllegalArgumentException if a shape does not match, a value is not finite, or the operator does not know
     *     bounds of its norm and its rounding errors
     */
    public static CertifiedGap of(SquareRootLasso problem, Approximation z, ComplexArray u, Workspace workspace) {
        return new CertifiedGap(objective(problem, z, workspace), dual(problem, u, workspace));
    }

    /** {@code F(z) = λ‖z‖_{1,w} + ‖Az − y‖₂}. */
    private static Interval objective(SquareRootLasso problem, Approximation z, Workspace workspace) {
        Interval sparsity = z.weightedNorm(problem.weights()).times(Interval.of(problem.lambda()));
        return sparsity.plus(residual(problem, z, workspace));
    }

    /** {@code ‖Az − y‖₂} of exact numbers, enclosed. */
    public static Interval residual(SquareRootLasso problem, Approximation z, Workspace workspace) {
        LinearOperator operator = problem.operator();
        Approximation image = Approximation.of(operator, z.value(), workspace);
        double error = Interval.of(operator.norm().value())
                .times(Interval.of(z.error()))
                .hi();
        return image.distance(problem.measurements()).widened(error).max(Interval.ZERO);
    }

    /**
     * {@code −Re⟨u, y⟩/max(‖u‖₂, max |A*u|_i/(λw_i))}, rounded down: D of the longest feasible multiple of u.
     *
     * @return at least 0, the dual value of 0
     */
    public static double dual(SquareRootLasso problem, ComplexArray u, Workspace workspace) {
        ComplexArray direction = Approximation.exactly(u).value().copy();
        // Whatever this rounds: what counts is what comes out, since any vector is as good.
        direction.scale(Math.scalb(1.0, -Enclosure.exponent(u)));
        Interval inner = Enclosure.innerRe(direction, problem.measurements()).negated();
        if (!(inner.lo() > 0)) {
            return 0;
        }
        Approximation adjoint = Approximation.ofAdjoint(problem.operator(), direction, workspace);
        Interval excess = Enclosure.norm(direction);
        Interval lambda = Interval.of(problem.lambda());
        double[] weights = problem.weights();
        for (int i = 0; i < weights.length; i++) {
            excess = excess.max(adjoint.magnitude(i).over(lambda.times(Interval.of(weights[i]))));
        }
        return Math.max(0, inner.over(excess).lo());
    }

    /** The certificate of {@code 2^exponent z} for the measurements {@code 2^exponent y}, of which this is that of z. */
    public CertifiedGap scaled(int exponent) {
        return new CertifiedGap(
                objective.scaled(exponent),
                Math.max(0, Interval.of(dual).scaled(exponent).lo()));
    }

    /** An upper bound of {@code F(z) − F*}. */
    public double gap() {
        return objective.minus(Interval.of(dual)).hi();
    }

    /** An upper bound of {@code (F(z) − F*)/F(z)}, at most 1; 0 where the gap is 0. */
    public double relative() {
        double gap = gap();
        if (gap == 0 || !(objective.lo() > 0)) {
            return gap == 0 ? 0 : 1;
        }
        return Math.min(1, Interval.of(gap).over(objective).hi());
    }

    /** How much of the gap is room for rounding errors of the objective: F(z) is known up to this. */
    public double slack() {
        return Interval.of(objective.hi()).minus(Interval.of(objective.lo())).hi();
    }

    /** The number of decimal digits of F(z) that are those of F*: the largest d ≤ 15 with a relative gap of at most 10⁻ᵈ. */
    public int digits() {
        double relative = relative();
        int digits = 0;
        while (digits < MOST_DIGITS && relative <= Math.nextDown(Double.parseDouble("1e-" + (digits + 1)))) {
            digits++;
        }
        return digits;
    }
}
