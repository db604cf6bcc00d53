package org.firenet.barrier.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.verify.Claim.ClaimedInstance;
import org.firenet.barrier.verify.Claim.ClaimedReply;

/**
 * Checks a counterexample, everything exactly: the instance belongs to the class, its minimisers are proved by the dual
 * vector, all replies are legal for it, and the answer is too far away. If there is a twin, the same for the twin and
 * that no answer could have served both.
 */
public final class Verifier {
    private final Claim claim;
    private final List<String> confirmed = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();

    private Verifier(Claim claim) {
        this.claim = claim;
    }

    /** Checks the text of a counterexample file; a text that is no such file is an objection too. */
    public static Verification verify(String json) {
        Claim claim;
        try {
            claim = new ClaimReader().read(json);
        } catch (IllegalArgumentException e) {
            return new Verification(List.of(), List.of(String.valueOf(e.getMessage())));
        }
        Verifier verifier = new Verifier(claim);
        verifier.checkAll();
        return new Verification(verifier.confirmed, verifier.objections);
    }

    private void checkAll() {
        check(claim.fingerprintMatches(), "the file has the SHA-256 it was written with");
        int missed = claim.classDigits() - claim.wantedDigits();
        check(
                claim.classDigits() >= 2 && claim.classDigits() <= 30 && (missed == 0 || missed == 1),
                "K or K - 1 digits are wanted, 2 <= K <= 30");
        if (!objections.isEmpty()) {
            return;
        }
        checkInstance("the instance", claim.instance());
        checkReplies("the instance", claim.instance(), false);
        ClaimedInstance twin = claim.twin();
        if (twin != null) {
            checkInstance("the twin", twin);
            checkReplies("the twin", twin, true);
        }
        // Distances mean something only between vectors of the right shape with proven minimisers.
        if (objections.isEmpty()) {
            checkAnswer();
            if (twin != null) {
                checkTwin(twin);
            }
        }
    }

    private void checkInstance(String name, ClaimedInstance instance) {
        if (instance.minimisers().isEmpty()
                || instance.minimisers().stream()
                        .anyMatch(x -> x.size() != instance.matrix().columns())
                || instance.data().size() != instance.matrix().rows()
                || instance.dual().size() != instance.matrix().rows()) {
            check(false, name + ": the sizes of A, y and the minimisers match");
            return;
        }
        Optimality optimality = new Optimality(claim.problem(), instance.matrix(), instance.data(), instance.dual());
        List<ExactVector> minimisers = instance.minimisers();
        boolean proved = minimisers.size() == 1
                ? optimality.provesUnique(minimisers.get(0))
                : minimisers.size() == 2
                        && !minimisers.get(0).equals(minimisers.get(1))
                        && minimisers.stream().allMatch(optimality::proves);
        check(proved, name + ": the dual vector proves the minimisers of " + claim.problem());
        Optional<String> objection = ClassMembership.objection(instance, claim.classDigits());
        check(
                objection.isEmpty(),
                name + " belongs to the class" + objection.map(o -> ": " + o).orElse(""));
    }

    private void checkReplies(String name, ClaimedInstance instance, boolean isTwin) {
        for (int i = 0; i < claim.replies().size(); i++) {
            ClaimedReply reply = claim.replies().get(i);
            QuadraticNumber stated = isTwin ? reply.twinErrorSquared() : reply.errorSquared();
            Optional<String> objection = Legality.objection(claim.problem(), reply, instance, stated);
            if (objection.isPresent()) {
                check(false, name + ": reply " + (i + 1) + " is legal: " + objection.get());
                return;
            }
        }
        check(true, name + ": all " + claim.replies().size() + " replies are legal");
    }

    private void checkAnswer() {
        QuadraticNumber allowed = QuadraticNumber.of(Rationals.powerOfTen(-2 * claim.wantedDigits()));
        check(claim.allowedSquared().equals(allowed), "the error allowed is 1e-" + claim.wantedDigits());
        ExactVector answer = claim.answer();
        if (answer == null) {
            check(
                    claim.forfeit() != null && claim.twin() == null && claim.distanceSquared() == null,
                    "there is no answer, and a reason is given");
            return;
        }
        List<ExactVector> minimisers = claim.instance().minimisers();
        if (minimisers.size() != 1 || answer.size() != minimisers.get(0).size() || claim.forfeit() != null) {
            check(false, "the instance has one minimiser and the answer has its size");
            return;
        }
        QuadraticNumber distance = answer.distanceSquared(minimisers.get(0));
        check(Objects.equals(distance, claim.distanceSquared()), "the distance stated is right");
        check(distance.compareTo(allowed) > 0, "the answer is further than 1e-" + claim.wantedDigits() + " away");
    }

    private void checkTwin(ClaimedInstance twin) {
        if (twin.minimisers().size() != 1 || claim.instance().minimisers().size() != 1) {
            check(false, "both twins have one minimiser");
            return;
        }
        QuadraticNumber jump = twin.minimisers()
                .get(0)
                .distanceSquared(claim.instance().minimisers().get(0));
        BigFraction needed = Rationals.powerOfTen(-2 * claim.wantedDigits()).multiply(9);
        check(
                jump.compareTo(QuadraticNumber.of(needed)) >= 0,
                "the minimisers of the twins lie 3e-" + claim.wantedDigits() + " apart: no answer serves both");
    }

    private void check(boolean holds, String statement) {
        (holds ? confirmed : objections).add(statement);
    }
}
