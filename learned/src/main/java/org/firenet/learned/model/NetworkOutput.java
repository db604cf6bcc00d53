package org.firenet.learned.model;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.network.ReconstructionException;
import org.firenet.learned.tensor.RealTensor;

/**
 * What a network gives, as images.
 *
 * @param output real or complex
 * @param image rows × columns
 */
public record NetworkOutput(ModelDescription.Output output, Shape image) {
    /**
     * The image.
     *
     * @param scale that it is multiplied with
     * @throws ReconstructionException if the tensor has another number of values, or one that is not finite
     */
    public ComplexArray image(RealTensor tensor, double scale) {
        boolean complex = output == ModelDescription.Output.COMPLEX;
        int pixels = image.size();
        int expected = complex ? 2 * pixels : pixels;
        if (tensor.values().length != expected) {
            throw new ReconstructionException("the network gives a tensor of shape " + tensor.shape() + ", expected "
                    + expected + " values for a " + (complex ? "complex" : "real") + " image of " + image);
        }
        ComplexArray found = ComplexArray.zeros(image);
        System.arraycopy(tensor.values(), 0, found.re(), 0, pixels);
        if (complex) {
            System.arraycopy(tensor.values(), pixels, found.im(), 0, pixels);
        }
        found.scale(scale);
        if (found.firstNonFinite() >= 0) {
            throw new ReconstructionException("the network gives an image with a value that is not finite");
        }
        return found;
    }

    /** The cotangent of the tensor that belongs to one of the image. */
    public double[] pullback(ComplexArray cotangent, double scale) {
        int pixels = image.size();
        double[] values = new double[output == ModelDescription.Output.COMPLEX ? 2 * pixels : pixels];
        for (int i = 0; i < pixels; i++) {
            values[i] = scale * cotangent.re()[i];
        }
        for (int i = pixels; i < values.length; i++) {
            values[i] = scale * cotangent.im()[i - pixels];
        }
        return values;
    }
}
