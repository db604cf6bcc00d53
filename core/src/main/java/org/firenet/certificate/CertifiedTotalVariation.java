package org.firenet.certificate;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.Gradient;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.TotalVariation;
import org.firenet.rounding.Enclosure;
import org.firenet.rounding.Interval;

/**
 * The {@link CertifiedGap} of total variation, {@code F(z) = λ Σ_p |(∇z)_p|₂ + ‖Az − y‖₂}. A dual pair (u, q) proves
 * {@code F ≥ −Re⟨u, y⟩} where {@code ‖u‖₂ ≤ 1}, {@code |q_p|₂ ≤ λ} in every pixel and {@code A*u + ∇*q = 0}. No pair in
 * memory meets the last condition exactly; but one that does is near, and only how near has to be known:
 *
 * <ul>
 *   <li>{@code u' = u − a⟨u, a⟩/‖a‖²} with {@code a = A1}, the samples of the constant image: no longer than u, and at most
 *       {@code δ = |⟨u, a⟩|/‖a‖} away. Then {@code r = A*u' + ∇*q} has the mean 0, and {@code ‖r‖ ≤ ‖A*u + ∇*q‖ + ‖A‖δ}.
 *   <li>{@code q' = q − ∇(∇*∇)⁺r}, at most {@code ‖r‖/σ} away with σ the smallest singular value of ∇ but 0:
 *       {@code σ = 2 sin(π/N) ≥ 4/N}, N the longer side.
 * </ul>
 *
 * <p>So the minimum is at least {@code (−Re⟨u, y⟩ − δ‖y‖)/max(‖u‖, max_p(|q_p|₂ + ‖r‖/σ)/λ)}.
 */
public final class CertifiedTotalVariation {
    private CertifiedTotalVariation() {}

    /**
     * Evaluates the gap, by two applications of A and one of its adjoint.
     *
     * @param z image
     * @param u of the shape of the measurements
     * @param q of shape [2, rows, columns]
     * @throws IllegalArgumentException if a shape does not match, a value is not finite, or A does not know bounds of its norm
     *     and its rounding errors
     */
    public static CertifiedGap of(
            TotalVariation problem, ComplexArray z, ComplexArray u, ComplexArray q, Workspace workspace) {
        return new CertifiedGap(objective(problem, z, workspace), dual(problem, u, q, workspace));
    }

    private static Interval objective(TotalVariation problem, ComplexArray z, Workspace workspace) {
        Interval residual = Approximation.of(problem.encoding(), z, workspace).distance(problem.measurements());
        ComplexArray differences = new Gradient(z.shape()).apply(z);
        // Each is one rounded difference.
        Interval variation = Enclosure.sumOfPairs(
                        Approximation.exactly(differences).value())
                .times(new Interval(Math.nextDown(1.0), Math.nextUp(1.0)));
        return variation.times(Interval.of(problem.lambda())).plus(residual);
    }

    /** Rounded down; 0, the dual value of 0, where nothing better is known, as where the constant image is not measured. */
    static double dual(TotalVariation problem, ComplexArray u, ComplexArray q, Workspace workspace) {
        int exponent = Math.max(Enclosure.exponent(u), Enclosure.exponent(q));
        // Whatever this rounds: what counts is what comes out.
        ComplexArray direction = scaled(u, -exponent);
        ComplexArray differences = scaled(q, -exponent);
        Approximation constant = samplesOfConstant(problem, workspace);
        if (!(constant.norm().lo() > 0)) {
            return 0;
        }
        double mean = alongConstant(direction, constant);
        Interval inner = Enclosure.innerRe(direction, problem.measurements())
                .negated()
                .minus(Interval.of(mean).times(Enclosure.norm(problem.measurements())));
        if (!(inner.lo() > 0)) {
            return 0;
        }
        Interval room = distanceFromFeasible(problem, direction, differences, mean, workspace);
        Interval excess = Enclosure.norm(direction);
        Interval lambda = Interval.of(problem.lambda());
        for (int p = 0; p < differences.size() / 2; p++) {
            excess = excess.max(
                    Enclosure.pairMagnitude(differences, p).plus(room).over(lambda));
        }
        return Math.max(0, inner.over(excess).lo());
    }

    private static ComplexArray scaled(ComplexArray x, int exponent) {
        ComplexArray scaled = Approximation.exactly(x).value().copy();
        scaled.scale(Math.scalb(1.0, exponent));
        return scaled;
    }

    private static Approximation samplesOfConstant(TotalVariation problem, Workspace workspace) {
        ComplexArray ones = ComplexArray.zeros(problem.encoding().domain());
        Arrays.fill(ones.re(), 1);
        return Approximation.of(problem.encoding(), ones, workspace);
    }

    /** At least δ. */
    private static double alongConstant(ComplexArray u, Approximation constant) {
        ComplexArray turned = ComplexArray.of(u.shape(), u.im(), negated(u.re()));
        Interval re = Enclosure.innerRe(u, constant.value());
        Interval im = Enclosure.innerRe(turned, constant.value());
        Interval unknown = Enclosure.norm(u).times(Interval.of(constant.error()));
        Interval inner = re.squared().plus(im.squared()).sqrt().plus(unknown);
        return inner.over(constant.norm()).hi();
    }

    private static double[] negated(double[] x) {
        return Arrays.stream(x).map(value -> -value).toArray();
    }

    /** At least {@code ‖r‖/σ}. */
    private static Interval distanceFromFeasible(
            TotalVariation problem, ComplexArray u, ComplexArray q, double mean, Workspace workspace) {
        LinearOperator encoding = problem.encoding();
        Shape image = encoding.domain();
        Approximation ofU = Approximation.ofAdjoint(encoding, u, workspace);
        Approximation ofQ = Approximation.ofAdjoint(new Gradient(image), q, workspace);
        ComplexArray sum = ofU.value().copy();
        sum.add(1, ofQ.value());
        Interval rest = Enclosure.norm(sum)
                .times(Interval.of(Math.nextUp(1.0)))
                .plus(Interval.of(ofU.error()))
                .plus(Interval.of(ofQ.error()))
                .plus(Interval.of(encoding.norm().value()).times(Interval.of(mean)));
        Interval smallest = Interval.of(4).over(Interval.of(Math.max(image.rows(), image.columns())));
        return Interval.of(rest.over(smallest).hi());
    }
}
