package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;

/**
 * What is attacked: a network at the measurements of one image.
 *
 * @param network Φ
 * @param model the geometry
 * @param y measurements; not modified
 * @param image Φ(y)
 */
public record Target(Reconstruction network, ImagingModel model, ComplexArray y, ComplexArray image) {
    /** A network at measurements, reconstructed here. */
    public static Target of(Reconstruction network, ImagingModel model, ComplexArray y) {
        return new Target(network, model, y, network.reconstruct(y));
    }

    /** {@code Φ(y + e) − Φ(y)}. */
    public ComplexArray change(ComplexArray e) {
        ComplexArray change = network.reconstruct(perturbed(e));
        change.add(-1, image);
        return change;
    }

    /** {@code y + e}. */
    public ComplexArray perturbed(ComplexArray e) {
        ComplexArray sum = y.copy();
        sum.add(1, e);
        return sum;
    }
}
