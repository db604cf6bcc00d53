package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;

/**
 * Perturbations of an image that are small in every pixel: {@code e = PUr, |r_i| ≤ η/√K} with K pixels, so that
 * {@code ‖e‖₂ ≤ ‖r‖₂ ≤ η}. The ℓ^∞ ball.
 *
 * @param size η
 */
public record PixelBox(ImagingModel model, double size) implements PerturbationSet {
    @Override
    public Shape shape() {
        return model.mask().shape();
    }

    @Override
    public ComplexArray toMeasurements(ComplexArray r) {
        return model.measure(r);
    }

    @Override
    public ComplexArray adjoint(ComplexArray g) {
        return model.zeroFilled(g);
    }

    @Override
    public void project(ComplexArray r) {
        double most = limit();
        for (int i = 0; i < r.size(); i++) {
            double magnitude = Math.hypot(r.re()[i], r.im()[i]);
            if (magnitude > most) {
                r.re()[i] *= most / magnitude;
                r.im()[i] *= most / magnitude;
            }
        }
    }

    @Override
    public ComplexArray farthest(ComplexArray g) {
        ComplexArray r = g.copy();
        double most = limit();
        for (int i = 0; i < r.size(); i++) {
            double magnitude = Math.hypot(r.re()[i], r.im()[i]);
            r.re()[i] *= magnitude > 0 ? most / magnitude : 0;
            r.im()[i] *= magnitude > 0 ? most / magnitude : 0;
        }
        return r;
    }

    private double limit() {
        return size / Math.sqrt(shape().size());
    }
}
