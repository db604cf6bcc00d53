package org.firenet.phantom;

import org.firenet.array.ComplexArray;

/**
 * A filled ellipse of constant intensity in the square [−1, 1]², x to the right and y up:
 * {@code ((x−x₀)cos φ + (y−y₀)sin φ)²/a² + ((y−y₀)cos φ − (x−x₀)sin φ)²/b² ≤ 1}.
 *
 * @param intensity the value inside; outside it is 0
 * @param centreX x₀
 * @param centreY y₀
 * @param semiAxisX a, positive: the semi-axis that lies along x when φ = 0
 * @param semiAxisY b, positive
 * @param angle φ in degrees, counter-clockwise
 */
public record Ellipse(
        double intensity, double centreX, double centreY, double semiAxisX, double semiAxisY, double angle) {
    /** @throws IllegalArgumentException if a number is not finite or a semi-axis is not positive */
    public Ellipse {
        if (!Double.isFinite(intensity + centreX + centreY + semiAxisX + semiAxisY + angle)) {
            throw new IllegalArgumentException("the numbers of an ellipse must be finite");
        }
        if (semiAxisX <= 0 || semiAxisY <= 0) {
            throw new IllegalArgumentException(
                    "the semi-axes of an ellipse must be positive, found " + semiAxisX + " and " + semiAxisY);
        }
    }

    /** This ellipse with another intensity. */
    public Ellipse withIntensity(double other) {
        return new Ellipse(other, centreX, centreY, semiAxisX, semiAxisY, angle);
    }

    /** Adds the intensity to every pixel whose centre is inside. */
    void addTo(double[] image, PixelGrid grid) {
        double cos = Math.cos(radians());
        double sin = Math.sin(radians());
        int columns = grid.shape().columns();
        for (int i = 0; i < image.length; i++) {
            double x = grid.x(i % columns) - centreX;
            double y = grid.y(i / columns) - centreY;
            double along = x * cos + y * sin;
            double across = y * cos - x * sin;
            if (along * along / (semiAxisX * semiAxisX) + across * across / (semiAxisY * semiAxisY) <= 1) {
                image[i] += intensity;
            }
        }
    }

    /**
     * Adds the Fourier transform {@code ∫∫ e^{−2πi(u(x−x_o)+v(y−y_o))} dx dy}, times the intensity, at every frequency of
     * one row of the grid, with the given origin of the phases.
     */
    void addTransformTo(ComplexArray data, int row, PixelGrid grid, double originX, double originY) {
        double cos = Math.cos(radians());
        double sin = Math.sin(radians());
        int columns = grid.shape().columns();
        double v = grid.v(row);
        for (int column = 0; column < columns; column++) {
            double u = grid.u(column);
            double amplitude = centredTransform(u * cos + v * sin, v * cos - u * sin);
            double phase = -2 * Math.PI * (u * (centreX - originX) + v * (centreY - originY));
            data.re()[row * columns + column] += amplitude * Math.cos(phase);
            data.im()[row * columns + column] += amplitude * Math.sin(phase);
        }
    }

    /**
     * The transform when the centre is at the origin and the angle 0, times the intensity: {@code 2πab·J₁(t)/t},
     * {@code t = 2π√((au)² + (bv)²)}, real.
     */
    double centredTransform(double u, double v) {
        double alongX = semiAxisX * u;
        double alongY = semiAxisY * v;
        double t = 2 * Math.PI * Math.sqrt(alongX * alongX + alongY * alongY);
        return intensity * 2 * Math.PI * semiAxisX * semiAxisY * BesselJ1.overArgument(t);
    }

    private double radians() {
        return angle * Math.PI / 180;
    }
}
