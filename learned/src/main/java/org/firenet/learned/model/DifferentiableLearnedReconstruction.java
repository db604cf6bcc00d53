package org.firenet.learned.model;

import org.firenet.array.ComplexArray;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Linearisation;
import org.firenet.audit.network.Pullback;
import org.firenet.imaging.ImagingModel;
import org.firenet.learned.tensor.DifferentiableNetwork;

/** A trained network with its derivative. */
final class DifferentiableLearnedReconstruction extends LearnedReconstruction implements DifferentiableReconstruction {
    private final DifferentiableNetwork network;

    DifferentiableLearnedReconstruction(
            ModelDescription description, ImagingModel model, DifferentiableNetwork network) {
        super(description, model, network);
        this.network = network;
    }

    @Override
    public ComplexArray reconstruct(ComplexArray y) {
        return DifferentiableReconstruction.super.reconstruct(y);
    }

    @Override
    public Linearisation linearise(ComplexArray y) {
        NetworkInput.Prepared prepared = input().prepare(y);
        DifferentiableNetwork.Evaluation evaluation = network.evaluate(prepared.tensors());
        try {
            ComplexArray image = output().image(evaluation.output(), prepared.scale());
            return new Linearisation(image, new Transpose(prepared, evaluation, image));
        } catch (RuntimeException e) {
            evaluation.close();
            throw e;
        }
    }

    /** Through the image s·N(T(Ly)/s), with the scale s a function of y. */
    private final class Transpose implements Pullback {
        private final NetworkInput.Prepared prepared;
        private final DifferentiableNetwork.Evaluation evaluation;
        private final ComplexArray image;

        Transpose(NetworkInput.Prepared prepared, DifferentiableNetwork.Evaluation evaluation, ComplexArray image) {
            this.prepared = prepared;
            this.evaluation = evaluation;
            this.image = image.copy();
        }

        @Override
        public ComplexArray of(ComplexArray cotangent) {
            double[] ofTensor = evaluation.pullback(output().pullback(cotangent, prepared.scale()));
            return input().pullback(prepared, ofTensor, cotangent.innerRe(image) / prepared.scale());
        }

        @Override
        public void close() {
            evaluation.close();
        }
    }
}
