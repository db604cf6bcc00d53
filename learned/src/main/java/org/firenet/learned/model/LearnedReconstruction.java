package org.firenet.learned.model;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;
import org.firenet.learned.tensor.Network;

/** A trained network as a map from measurements to images. */
class LearnedReconstruction implements Reconstruction {
    private final ModelDescription description;
    private final ImagingModel model;
    private final Network network;
    private final NetworkInput input;
    private final NetworkOutput output;

    /** @param network closed with this reconstruction */
    LearnedReconstruction(ModelDescription description, ImagingModel model, Network network) {
        this.description = description;
        this.model = model;
        this.network = network;
        this.input = new NetworkInput(description, model);
        this.output = new NetworkOutput(description.output(), model.mask().shape());
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public Shape measurements() {
        return Shape.of(model.mask().count());
    }

    @Override
    public Shape image() {
        return model.mask().shape();
    }

    @Override
    public ComplexArray reconstruct(ComplexArray y) {
        NetworkInput.Prepared prepared = input.prepare(y);
        return output.image(network.apply(prepared.tensors()), prepared.scale());
    }

    NetworkInput input() {
        return input;
    }

    NetworkOutput output() {
        return output;
    }

    @Override
    public void close() {
        network.close();
    }
}
