package org.firenet.barrier.oracle;

/** Why an algorithm lost without an answer. */
public record Forfeit(Kind kind, String reason) {
    /** The ways to lose without an answer. */
    public enum Kind {
        /** It asked for more than the budget. */
        BUDGET,
        /** It took longer than the time limit. */
        TIMEOUT,
        /** It wrote more than the output limit. */
        FLOOD,
        /** It ended, or threw an exception, before it answered. */
        CRASH,
        /** It said or asked something that the rules of the game do not know. */
        NONSENSE
    }
}
