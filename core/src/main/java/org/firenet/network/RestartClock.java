package org.firenet.network;

/**
 * Tells when to look at the duality gap, and when to restart: once the gap is about a given factor times the gap at the last
 * restart. A look costs up to half a layer, and looks at the right time are few:
 *
 * <ul>
 *   <li>The first two rounds are so alike on all problems that they end after a fixed number of layers.
 *   <li>Later rounds are seldom shorter than the round before: the first look comes when that length is exceeded a little.
 *   <li>After one look the gap is taken to be proportional to 1/(layers since the restart), and the next look comes half-way to
 *       the layer at which it would be small enough; after two looks, to fall in equal ratios as between them, and
 *       the next look comes at that layer; but at the latest after as many layers again as have passed.
 *   <li>A gap that is almost small enough is small enough: a restart a little early costs less than another look.
 * </ul>
 */
final class RestartClock {
    /** Layers of the first and second round, and to the first look in the third: what looks at every layer had led to. */
    private static final int[] BEGINNING = {2, 5, 10};

    /** Layers to the first look of a later round over the layers of the round before. */
    private static final double LONGER = 1.2;

    /** How many times the wanted gap is small enough. */
    private static final double SLACK = 1.1;

    private final double factor;
    private double gapAtRestart;
    private int restarts;
    private int sinceRestart;
    private int nextLook = BEGINNING[0];
    private int previousLook;
    private double previousGap;

    /**
     * @param factor in (0, 1)
     */
    RestartClock(double factor) {
        this.factor = factor;
    }

    /** One more layer; whether to look at the gap now, or to restart without a look. */
    boolean tick() {
        sinceRestart++;
        return sinceRestart >= nextLook;
    }

    /** Whether this round ends whatever the gap is. */
    boolean endsRoundUnseen() {
        return restarts < BEGINNING.length - 1;
    }

    /** Whether to restart, the gap being this. */
    boolean isDue(double gap) {
        double wanted = factor * gapAtRestart;
        nextLook = sinceRestart + Math.max(1, (int) Math.rint(Math.min(layersToGo(gap, wanted), sinceRestart)));
        previousLook = sinceRestart;
        previousGap = gap;
        return gap > 0 && gap <= allowance() * gapAtRestart;
    }

    /** Never as much as the gap at the last restart, however near to 1 the factor is. */
    private double allowance() {
        return Math.min(SLACK * factor, (1 + factor) / 2);
    }

    private double layersToGo(double gap, double wanted) {
        if (previousLook > 0 && gap > 0 && gap < previousGap && wanted > 0) {
            return (sinceRestart - previousLook) * Math.log(gap / wanted) / Math.log(previousGap / gap);
        }
        return gap > 0 && wanted > 0 ? sinceRestart * (gap / wanted - 1) / 2 : sinceRestart;
    }

    /** A restart from a point with this gap. */
    void restart(double gap) {
        restarts++;
        gapAtRestart = gap;
        nextLook = restarts < BEGINNING.length ? BEGINNING[restarts] : Math.max(1, (int) (LONGER * sinceRestart));
        sinceRestart = 0;
        previousLook = 0;
    }
}
