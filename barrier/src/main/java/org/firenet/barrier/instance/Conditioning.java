package org.firenet.barrier.instance;

import org.firenet.barrier.exact.QuadraticNumber;

/**
 * How well conditioned an instance is, by three measures.
 *
 * @param gramCondition {@code cond(AA*)}: the rows are orthogonal, so it is the ratio of their squared lengths
 * @param tieDistance the smallest spectral norm of a perturbation of A that makes the entries of some row equal: the
 *     smallest gap divided by √2; zero on a tie
 * @param mapCondition the relative condition number of the solution map where it is a map, the largest over the rows of
 *     {@code |dx/dα|·α/x}: 1 for P1 and P3, {@code (cα − λ)/(cα − λ/2)} for P2. On a tie it bounds the one-sided change
 *     of the distance to the solution set, so it stays finite there too
 */
public record Conditioning(double gramCondition, double tieDistance, double mapCondition) {
    /** The condition numbers of an instance. */
    public static Conditioning of(Instance instance) {
        double first = instance.matrix().row(0).normSquared().doubleValue();
        double second = instance.matrix().row(1).normSquared().doubleValue();
        double smallestGap = instance.gaps().stream()
                .mapToDouble(gap -> gap.size().doubleValue())
                .min()
                .orElseThrow();
        double mapCondition = instance.blocks().stream()
                .mapToDouble(Conditioning::mapCondition)
                .max()
                .orElseThrow();
        return new Conditioning(
                Math.max(first, second) / Math.min(first, second), smallestGap / Math.sqrt(2), mapCondition);
    }

    private static double mapCondition(Block block) {
        if (block.problem() != Problem.P2) {
            return 1;
        }
        QuadraticNumber scaled = block.peak().times(block.data());
        QuadraticNumber lambda = QuadraticNumber.of(Problem.LAMBDA);
        return scaled.minus(lambda)
                .dividedBy(scaled.minus(lambda.times(Problem.LAMBDA.divide(2))))
                .doubleValue();
    }
}
