package org.firenet.design;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All designs that a search may try: some families of schedules, each with every λ between two limits, on a logarithmic
 * scale.
 *
 * @param families at least one
 * @param smallestLambda above 0
 * @param largestLambda at least {@code smallestLambda}, finite
 */
public record SearchSpace(List<ScheduleFamily> families, double smallestLambda, double largestLambda) {
    /** @throws IllegalArgumentException if there is no family or the limits are out of range */
    public SearchSpace {
        families = List.copyOf(families);
        if (families.isEmpty()) {
            throw new IllegalArgumentException("a search needs at least one family of schedules, found none");
        }
        if (!(0 < smallestLambda && smallestLambda <= largestLambda && largestLambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the limits of lambda must satisfy 0 < smallest <= largest, found "
                    + smallestLambda + " and " + largestLambda);
        }
    }

    /**
     * The tuned and the paper's schedules with at most so many layers, λ from 0.02/√K to 5/√K.
     *
     * @param layers at least 1
     * @param pixels K of the images
     * @throws IllegalArgumentException if a number is below 1
     */
    public static SearchSpace of(int layers, int pixels) {
        if (layers < 1) {
            throw new IllegalArgumentException("the number of layers must be at least 1, found " + layers);
        }
        double root = Math.sqrt(pixels);
        return new SearchSpace(List.of(new TunedFamily(layers), new PaperFamily(layers)), 0.02 / root, 5 / root);
    }

    /** A point of the space: λ first, then the parameters of the schedule, each in [0, 1]. */
    record Point(ScheduleFamily family, double[] position) {}

    NetworkDesign design(Point point) {
        double[] parameters = Arrays.copyOfRange(point.position, 1, point.position.length);
        return new NetworkDesign(
                point.family.at(parameters), Scale.logarithmic(point.position[0], smallestLambda, largestLambda));
    }

    /** A point drawn uniformly from one of the families, each as likely as the others. */
    Point draw(SplittableRandom random) {
        ScheduleFamily family = families.get(random.nextInt(families.size()));
        return new Point(family, random.doubles(1 + family.parameters()).toArray());
    }

    /** A point near another one: normal steps of the given size in each direction, reflected at the walls of the cube. */
    static Point near(Point centre, double radius, SplittableRandom random) {
        double[] position = centre.position.clone();
        for (int i = 0; i < position.length; i++) {
            double moved = Math.abs(position[i] + radius * random.nextGaussian()) % 2;
            position[i] = moved > 1 ? 2 - moved : moved;
        }
        return new Point(centre.family, position);
    }
}
