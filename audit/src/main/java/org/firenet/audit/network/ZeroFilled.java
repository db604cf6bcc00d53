package org.firenet.audit.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;

/** No network at all: {@code U*P*y}. Linear, so that it is as stable as can be, and not accurate: the other extreme. */
public record ZeroFilled(ImagingModel model) implements DifferentiableReconstruction {
    @Override
    public String name() {
        return "zero-filled";
    }

    @Override
    public Shape measurements() {
        return model.operator().range();
    }

    @Override
    public Shape image() {
        return model.mask().shape();
    }

    @Override
    public boolean concurrent() {
        return true;
    }

    @Override
    public Linearisation linearise(ComplexArray y) {
        return new Linearisation(model.zeroFilled(y), model::measure);
    }
}
