package org.firenet.testing;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** Seeded random arrays: real and imaginary parts uniform in [−1, 1). */
public final class RandomArrays {
    private RandomArrays() {}

    public static ComplexArray complex(Shape shape, long seed) {
        return complex(shape, new SplittableRandom(seed));
    }

    public static ComplexArray complex(Shape shape, SplittableRandom random) {
        ComplexArray x = ComplexArray.zeros(shape);
        for (int i = 0; i < x.size(); i++) {
            x.re()[i] = 2 * random.nextDouble() - 1;
            x.im()[i] = 2 * random.nextDouble() - 1;
        }
        return x;
    }

    /** A random array of the given length (Euclidean norm). */
    public static ComplexArray ofNorm(double norm, Shape shape, long seed) {
        ComplexArray x = complex(shape, seed);
        x.scale(norm / x.norm());
        return x;
    }

    /** Numbers uniform in [low, high). */
    public static double[] reals(int count, double low, double high, long seed) {
        return new SplittableRandom(seed).doubles(count, low, high).toArray();
    }

    /** ‖found − expected‖ / ‖expected‖. */
    public static double relativeDistance(ComplexArray found, ComplexArray expected) {
        return found.distance(expected) / expected.norm();
    }
}
