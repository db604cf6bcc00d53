package org.firenet.barrier.oracle;

/** Ends a game in which the algorithm can no longer answer; the game catches it and records the {@link Forfeit}. */
public final class ForfeitException extends RuntimeException {
    private final Forfeit forfeit;

    public ForfeitException(Forfeit.Kind kind, String reason) {
        super(reason);
        this.forfeit = new Forfeit(kind, reason);
    }

    public Forfeit forfeit() {
        return forfeit;
    }
}
