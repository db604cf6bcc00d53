package org.firenet.fast;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Lets tasks that run in any order do one thing one after the other, so that sums do not depend on the threads. */
final class Turns {
    private static final int LOOKS = 1000;
    private static final long NAP = 20_000;

    private final AtomicInteger turn = new AtomicInteger();

    /** Number 0 is next. */
    void open() {
        turn.set(0);
    }

    /** Returns when all smaller numbers have ended. */
    void await(int number) {
        for (int look = 0; turn.get() < number; look++) {
            if (look < LOOKS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, NAP);
            }
        }
    }

    /** Waits for the turn of a number, if that has not happened yet, and ends it. */
    void end(int number) {
        await(number);
        turn.set(number + 1);
    }
}
