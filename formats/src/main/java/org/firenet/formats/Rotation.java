package org.firenet.formats;

/**
 * A rotation of space, as the images of the three axes: the columns of its matrix.
 *
 * @param x image of the first axis
 * @param y image of the second axis
 * @param z image of the third axis
 */
record Rotation(Vector3 x, Vector3 y, Vector3 z) {
    /**
     * The rotation of the unit quaternion a + bi + cj + dk with a = √(1 − b² − c² − d²) ≥ 0; rounding that makes b, c, d too
     * long is scaled away, as NIfTI asks.
     */
    static Rotation ofQuaternion(double b, double c, double d) {
        double rest = 1 - (b * b + c * c + d * d);
        if (rest < 0) {
            double length = Math.sqrt(1 - rest);
            return ofQuaternion(0, b / length, c / length, d / length);
        }
        return ofQuaternion(Math.sqrt(rest), b, c, d);
    }

    private static Rotation ofQuaternion(double a, double b, double c, double d) {
        return new Rotation(
                new Vector3(a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)),
                new Vector3(2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)),
                new Vector3(2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - b * b - c * c));
    }

    /** The parts b, c, d of its unit quaternion, that one with a ≥ 0. */
    double[] quaternion() {
        // The largest of the four squares is at least 1/4: dividing by its root loses no digits.
        double[] squares = {
            1 + x.x() + y.y() + z.z(), 1 + x.x() - y.y() - z.z(), 1 - x.x() + y.y() - z.z(), 1 - x.x() - y.y() + z.z()
        };
        int largest = 0;
        for (int i = 1; i < squares.length; i++) {
            largest = squares[i] > squares[largest] ? i : largest;
        }
        double root = Math.sqrt(squares[largest]);
        double[] q = new double[4];
        q[largest] = root / 2;
        double factor = 0.5 / root;
        switch (largest) {
            case 0 -> set(q, 1, factor * (y.z() - z.y()), 2, factor * (z.x() - x.z()), 3, factor * (x.y() - y.x()));
            case 1 -> set(q, 0, factor * (y.z() - z.y()), 2, factor * (x.y() + y.x()), 3, factor * (z.x() + x.z()));
            case 2 -> set(q, 0, factor * (z.x() - x.z()), 1, factor * (x.y() + y.x()), 3, factor * (y.z() + z.y()));
            default -> set(q, 0, factor * (x.y() - y.x()), 1, factor * (z.x() + x.z()), 2, factor * (y.z() + z.y()));
        }
        double sign = q[0] < 0 ? -1 : 1;
        return new double[] {sign * q[1], sign * q[2], sign * q[3]};
    }

    private static void set(double[] q, int i, double first, int j, double second, int k, double third) {
        q[i] = first;
        q[j] = second;
        q[k] = third;
    }
}
