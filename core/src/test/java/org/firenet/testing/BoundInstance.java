package org.firenet.testing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.ErrorConstants;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.sparsity.WeightedSparsity;

/**
 * A small problem whose matrix is known to have the null space property: what the theorems speak about, with nothing
 * assumed.
 *
 * @param matrix A
 * @param property ρ and γ that A has for the sparsities
 * @param sparsity levels, sparsities and weights
 * @param truth x: sparse in levels and a tail
 * @param noise ‖Ax − y‖₂
 * @param measurements y
 */
public record BoundInstance(
        LinearOperator matrix,
        NullSpaceProperty property,
        WeightedSparsity sparsity,
        ComplexArray truth,
        double noise,
        ComplexArray measurements) {

    /**
     * More measurements than unknowns: a matrix with least singular value s has {@code ‖x_Δ‖ ≤ ‖x‖ ≤ ‖Ax‖/s}, so the
     * property with every ρ and γ = 1/s.
     */
    public static BoundInstance tall(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] singularValues = random.doubles(8, 0.5, 2).toArray();
        LinearOperator a = RandomMatrices.withSingularValues(10, 8, seed, singularValues);
        double least = Arrays.stream(singularValues).min().orElseThrow();
        double rho = 0.01 + 0.9 * random.nextDouble();
        return of(a, new NullSpaceProperty(rho, 1 / least), sparsity(random), random);
    }

    /** Fewer measurements than unknowns: seven rows of a unitary 8 × 8 matrix, ρ and γ from all supports. */
    public static BoundInstance wide(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        while (true) {
            LinearOperator a = RandomMatrices.withSingularValues(7, 8, random.nextLong(1L << 40), 1, 1, 1, 1, 1, 1, 1);
            WeightedSparsity sparsity = sparsity(random);
            Supports.Bounds bounds = Supports.bounds(a, sparsity);
            if (bounds.rho() < 0.95) {
                return of(a, new NullSpaceProperty(bounds.rho(), bounds.gamma()), sparsity, random);
            }
        }
    }

    /** Two levels of four, one or two of them in a support of at most two; weights between 1 and 1.5. */
    private static WeightedSparsity sparsity(SplittableRandom random) {
        SparsityLevels levels = SparsityLevels.ofBounds(4, 8);
        List<Double> weights = List.of(1 + 0.5 * random.nextDouble(), 1 + 0.5 * random.nextDouble());
        return new WeightedSparsity(LocalSparsities.of(levels, 1, 1), new LevelWeights(levels, weights));
    }

    private static BoundInstance of(
            LinearOperator a, NullSpaceProperty property, WeightedSparsity sparsity, SplittableRandom random) {
        ComplexArray x = ComplexArray.zeros(Shape.of(8));
        for (int start : new int[] {0, 4}) {
            int i = start + random.nextInt(4);
            x.re()[i] = random.nextGaussian();
            x.im()[i] = random.nextGaussian();
        }
        double tail = random.nextInt(3) == 0 ? 0 : Math.pow(10, -4 * random.nextDouble());
        x.add(tail, RandomArrays.complex(x.shape(), random));
        double noise = random.nextInt(3) == 0 ? 0 : Math.pow(10, -4 * random.nextDouble());
        ComplexArray y = a.apply(x);
        y.add(1, RandomArrays.ofNorm(noise, y.shape(), random.nextLong()));
        return new BoundInstance(a, property, sparsity, x, noise, y);
    }

    /** C₁ and C₂. */
    public ErrorConstants constants() {
        return ErrorConstants.of(property, sparsity);
    }

    /** Problem (P3) with a λ. */
    public SquareRootLasso problem(double lambda) {
        return new SquareRootLasso(matrix, measurements, sparsity.weights().expand(), lambda);
    }

    /** {@code c(x, y)} for a λ. */
    public double mismatch(double lambda) {
        return ErrorConstants.mismatch(lambda, sparsity.bestApproximationError(truth), noise);
    }

    /** Candidates of all kinds: 0, near the truth, far from it, sparser than it, and combinations. */
    public ComplexArray candidate(SplittableRandom random) {
        ComplexArray z = truth.copy();
        switch (random.nextInt(4)) {
            case 0 -> z.scale(2 * random.nextDouble() - 0.5);
            case 1 -> z.add(Math.pow(10, 2 - 8 * random.nextDouble()), RandomArrays.complex(z.shape(), random));
            case 2 -> {
                for (int i = 0; i < z.size(); i++) {
                    double keep = random.nextInt(2);
                    z.re()[i] *= keep;
                    z.im()[i] *= keep;
                }
            }
            default -> {
                int i = random.nextInt(z.size());
                z.re()[i] += random.nextGaussian();
                z.im()[i] += random.nextGaussian();
            }
        }
        return z;
    }
}
