package org.firenet.phantom;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firenet.array.Shape;

/**
 * Random ellipse images, as in the ellipse experiments of the paper: ellipses of random place, size, angle and intensity
 * inside the unit disc, intensities adding where they overlap. Semi-axes are uniform between the two limits, the centre
 * uniform in the disc that keeps the whole ellipse in the unit disc, intensities uniform in [0.1, 1] and then divided so
 * that the brightest pixel of a 256 × 256 image is 1 (finer grids may find a brighter sliver).
 *
 * @param count number of ellipses, from 1 to 10,000
 * @param smallest least semi-axis, positive
 * @param largest largest semi-axis, at least {@code smallest} and below 1
 */
public record RandomEllipses(int count, double smallest, double largest) {
    private static final int MOST = 10_000;
    private static final Shape SCALING_GRID = Shape.of(256, 256);

    /** @throws IllegalArgumentException if a number is out of range */
    public RandomEllipses {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("expected 1 to " + MOST + " random ellipses, found " + count);
        }
        if (!(0 < smallest && smallest <= largest && largest < 1)) {
            throw new IllegalArgumentException(
                    "the semi-axes must satisfy 0 < smallest <= largest < 1, found " + smallest + " and " + largest);
        }
    }

    /** Ellipses with semi-axes from 0.05 to 0.5. */
    public RandomEllipses(int count) {
        this(count, 0.05, 0.5);
    }

    /** The phantom that belongs to a seed. */
    public EllipsePhantom draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Ellipse> ellipses =
                Stream.generate(() -> ellipse(random)).limit(count).toList();
        double brightest = Arrays.stream(
                        new EllipsePhantom(ellipses).image(SCALING_GRID).re())
                .max()
                .orElseThrow();
        // Only ellipses that fall between all pixels leave the image dark; then there is nothing to scale by.
        double factor = brightest > 0 ? 1 / brightest : 1;
        return new EllipsePhantom(ellipses.stream()
                .map(ellipse -> ellipse.withIntensity(factor * ellipse.intensity()))
                .toList());
    }

    private Ellipse ellipse(SplittableRandom random) {
        double a = smallest + (largest - smallest) * random.nextDouble();
        double b = smallest + (largest - smallest) * random.nextDouble();
        double radius = (1 - Math.max(a, b)) * Math.sqrt(random.nextDouble());
        double direction = 2 * Math.PI * random.nextDouble();
        double angle = 180 * random.nextDouble();
        double intensity = 0.1 + 0.9 * random.nextDouble();
        return new Ellipse(
                intensity, radius * StrictMath.cos(direction), radius * StrictMath.sin(direction), a, b, angle);
    }
}
