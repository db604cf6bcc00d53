package org.firenet.learned.architecture;

import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.learned.model.ModelDescription;
import org.firenet.learned.torch.ModuleSource;

/**
 * A network like AUTOMAP (Zhu, Liu, Cauley, Rosen, Rosen 2018): two dense layers from the measurements to as many values
 * as there are pixels, then three convolutions; real images.
 *
 * @param channels of the convolutions
 */
public record Automap(int channels) implements Architecture {
    /** 64 × 64: the dense layers have the square of this as many parameters. */
    private static final int MOST_PIXELS = 4096;

    @Override
    public String id() {
        return "automap";
    }

    @Override
    public ModelDescription description() {
        return ModelDescription.ofMeasurements("AUTOMAP-like");
    }

    @Override
    public boolean boundToMask() {
        return true;
    }

    @Override
    public double learningRate() {
        return 3e-4;
    }

    @Override
    public int batchSize() {
        return 16;
    }

    @Override
    public ModuleSource define(ImagingModel model, long seed) {
        Shape image = model.mask().shape();
        int pixels = image.size();
        if (pixels > MOST_PIXELS) {
            throw new IllegalArgumentException("a network like AUTOMAP takes images of at most " + MOST_PIXELS
                    + " pixels, 64x64 say, since its dense layers grow with the square; found " + image);
        }
        ScriptWriter writer = new ScriptWriter(seed);
        String y = writer.let("x.flatten(1)");
        y = writer.let(
                "torch.tanh(%s)".formatted(writer.affine(y, 2 * model.mask().count(), pixels)));
        y = writer.let("torch.tanh(%s)".formatted(writer.affine(y, pixels, pixels)));
        y = writer.let("%s.reshape([-1, 1, %d, %d])".formatted(y, image.rows(), image.columns()));
        y = writer.let("torch.relu(%s)".formatted(writer.convolution(y, 1, channels, 5)));
        y = writer.let("torch.relu(%s)".formatted(writer.convolution(y, channels, channels, 5)));
        return writer.result(writer.convolution(y, channels, 1, 7));
    }
}
