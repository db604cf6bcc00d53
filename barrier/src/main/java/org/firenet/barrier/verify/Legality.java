package org.firenet.barrier.verify;

import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.verify.Claim.ClaimedInstance;
import org.firenet.barrier.verify.Claim.ClaimedReply;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reply may be given about an instance: dyadic {@code A_n} and {@code y_n} with {@code ‖A_n − A‖_F ≤ 2^−n} and
 * {@code ‖y_n − y‖₂ ≤ 2^−n}; for a training pair {@code y_{k,n}} within {@code 2^−n} of {@code (k/4)·y}, k from 1 to 8,
 * with a solution that minimises the approximate problem {@code (A_n, y_{k,n})}.
 */
final class Legality {
    private static final int TRAINING_PAIRS = 8;
    private static final int MAX_PRECISION = 1_000_000;

    private Legality() {}

    /**
     * The first reason why the reply is not legal for the instance.
     *
     * @param statedError the squared error of the matrix that the file states
     */
    static Optional<String> objection(
            String problem, ClaimedReply reply, ClaimedInstance instance, @Nullable QuadraticNumber statedError) {
        if (reply.precision() < 0 || reply.precision() > MAX_PRECISION) {
            return Optional.of("the precision " + reply.precision() + " is out of range");
        }
        if (reply.matrix().rows() != instance.matrix().rows()
                || reply.matrix().columns() != instance.matrix().columns()
                || reply.data().size() != instance.data().size()) {
            return Optional.of("a reply has another shape than the instance");
        }
        if (!isDyadic(reply)) {
            return Optional.of("an approximation is not dyadic");
        }
        QuadraticNumber allowed = QuadraticNumber.of(Rationals.powerOfTwo(-2 * reply.precision()));
        ExactVector data = reply.solution() == null
                ? instance.data()
                : instance.data().times(BigFraction.of(reply.trainingIndex(), 4));
        QuadraticNumber error = reply.matrix().frobeniusDistanceSquared(instance.matrix());
        if (!Objects.equals(error, statedError) || !allowed.equals(reply.allowedSquared())) {
            return Optional.of("the error or the bound stated is wrong");
        }
        if (error.compareTo(allowed) > 0 || reply.data().distanceSquared(data).compareTo(allowed) > 0) {
            return Optional.of("it is further than 2^-" + reply.precision() + " from the instance");
        }
        return reply.solution() == null ? Optional.empty() : trainingObjection(problem, reply, reply.solution());
    }

    private static Optional<String> trainingObjection(String problem, ClaimedReply reply, ExactVector solution) {
        if (reply.trainingIndex() < 1 || reply.trainingIndex() > TRAINING_PAIRS) {
            return Optional.of("there is no training pair " + reply.trainingIndex());
        }
        Optimality optimality = new Optimality(problem, reply.matrix(), reply.data(), dual(reply.matrix()));
        return optimality.proves(solution)
                ? Optional.empty()
                : Optional.of("the solution of training pair " + reply.trainingIndex() + " is not a minimiser");
    }

    /** {@code uᵢ = −1/maxⱼ Aᵢⱼ}: the only dual vector that a direct sum of rows with positive data can have. */
    private static ExactVector dual(ExactMatrix matrix) {
        return new ExactVector(matrix.rowVectors().stream()
                .map(row -> row.entries().stream().reduce(QuadraticNumber.ZERO, QuadraticNumber::max))
                .map(peak -> peak.signum() > 0 ? peak.inverse().negate() : QuadraticNumber.ZERO)
                .toList());
    }

    private static boolean isDyadic(ClaimedReply reply) {
        return reply.matrix().rowVectors().stream().allMatch(Legality::isDyadic) && isDyadic(reply.data());
    }

    private static boolean isDyadic(ExactVector vector) {
        return vector.entries().stream().allMatch(x -> x.isRational() && Rationals.isDyadic(x.toRational()));
    }
}
