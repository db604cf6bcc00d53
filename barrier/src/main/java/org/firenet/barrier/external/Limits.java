package org.firenet.barrier.external;

import java.time.Duration;

/**
 * What an external program may use in one game.
 *
 * @param time wall-clock time from start to answer
 * @param outputBytes all that it may write to standard output; standard error is thrown away
 */
public record Limits(Duration time, int outputBytes) {
    /** One minute, one mebibyte. */
    public static final Limits DEFAULT = new Limits(Duration.ofMinutes(1), 1 << 20);
}
