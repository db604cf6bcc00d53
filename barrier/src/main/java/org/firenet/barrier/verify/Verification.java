package org.firenet.barrier.verify;

import java.util.List;

/**
 * The result of checking a counterexample.
 *
 * @param confirmed what was checked and holds, in order
 * @param objections what does not hold; the counterexample is valid if there is none
 */
public record Verification(List<String> confirmed, List<String> objections) {
    public Verification {
        confirmed = List.copyOf(confirmed);
        objections = List.copyOf(objections);
    }

    public boolean isValid() {
        return objections.isEmpty();
    }
}
