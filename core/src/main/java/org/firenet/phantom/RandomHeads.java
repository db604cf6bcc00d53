package org.firenet.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Variations of the modified Shepp–Logan phantom: the ellipses inside the skull are moved, turned, stretched and changed
 * in contrast at random, each on its own, and the whole head is stretched along both axes. Values lie between 0 and about 1.2.
 */
public final class RandomHeads {
    private static final double SHIFT = 0.03;
    private static final double TURN_DEGREES = 10;
    private static final double STRETCH = 0.15;
    private static final double CONTRAST = 0.2;
    /** The head may shrink by this much along an axis; it never leaves the image. */
    private static final double SHRINKAGE = 0.15;

    /** Outline and inside of the skull: they move together, or the skull would break. */
    private static final int SKULL = 2;

    private RandomHeads() {}

    /** The head that belongs to a seed. */
    public static EllipsePhantom draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double width = 1 - SHRINKAGE * random.nextDouble();
        double height = 1 - SHRINKAGE * random.nextDouble();
        List<Ellipse> varied = new ArrayList<>();
        for (Ellipse ellipse : SheppLogan.modified().ellipses()) {
            Ellipse part = varied.size() < SKULL ? ellipse : varied(ellipse, random);
            varied.add(new Ellipse(
                    part.intensity(),
                    width * part.centreX(),
                    height * part.centreY(),
                    width * part.semiAxisX(),
                    height * part.semiAxisY(),
                    part.angle()));
        }
        return new EllipsePhantom(varied);
    }

    private static Ellipse varied(Ellipse ellipse, SplittableRandom random) {
        return new Ellipse(
                ellipse.intensity() * (1 + CONTRAST * symmetric(random)),
                ellipse.centreX() + SHIFT * symmetric(random),
                ellipse.centreY() + SHIFT * symmetric(random),
                ellipse.semiAxisX() * (1 + STRETCH * symmetric(random)),
                ellipse.semiAxisY() * (1 + STRETCH * symmetric(random)),
                ellipse.angle() + TURN_DEGREES * symmetric(random));
    }

    /** Uniform in [−1, 1). */
    private static double symmetric(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }
}
