package org.firenet.network;

/**
 * Tells when to look at the duality gap, and when to restart: once the gap is at most a given factor times the gap at the
 * last restart. Were the gap proportional to 1/(layers since the restart), it would be known when that is so; a look is
 * taken half-way to that layer, but at the latest after half as many layers as have passed. After a restart the first look
 * comes after half of the layers that the round before took.
 */
final class RestartClock {
    private final double factor;
    private double gapAtRestart = Double.NaN;
    private int sinceRestart;
    private int nextLook = 1;

    /**
     * @param factor in (0, 1)
     */
    RestartClock(double factor) {
        this.factor = factor;
    }

    /** One more layer; whether to look at the gap now. */
    boolean tick() {
        sinceRestart++;
        return sinceRestart >= nextLook;
    }

    /** Whether to restart, the gap being this; the first gap ever only sets the measure. */
    boolean isDue(double gap) {
        if (Double.isNaN(gapAtRestart)) {
            gapAtRestart = gap;
            nextLook = sinceRestart + 1;
            return false;
        }
        double wanted = factor * gapAtRestart;
        double layersToGo = sinceRestart * Math.min(gap / wanted - 1, 1);
        nextLook = sinceRestart + Math.max(1, (int) (layersToGo / 2));
        return gap > 0 && gap <= wanted;
    }

    /** A restart from a point with this gap. */
    void restart(double gap) {
        gapAtRestart = gap;
        nextLook = Math.max(1, sinceRestart / 2);
        sinceRestart = 0;
    }
}
