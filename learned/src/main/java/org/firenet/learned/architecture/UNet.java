package org.firenet.learned.architecture;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.learned.model.ModelDescription;
import org.firenet.learned.torch.ModuleSource;

/**
 * A U-Net (Ronneberger, Fischer, Brox 2015) that corrects the zero-filled image: it gives what has to be added, as in Jin
 * et al. 2017. On each scale two 3 × 3 convolutions with leaky rectifiers; means of 2 × 2 pixels lead down, repeated pixels up.
 *
 * @param channels of the finest scale, doubled on each coarser one
 * @param scales how many
 */
public record UNet(int channels, int scales) implements Architecture {
    @Override
    public String id() {
        return "unet";
    }

    @Override
    public ModelDescription description() {
        return ModelDescription.ofZeroFilledImage("U-Net", false);
    }

    @Override
    public double learningRate() {
        return 1e-3;
    }

    @Override
    public int batchSize() {
        return 2;
    }

    @Override
    public ModuleSource define(ImagingModel model, long seed) {
        Shape image = model.mask().shape();
        int unit = 1 << (scales - 1);
        if (image.rows() % unit != 0 || image.columns() % unit != 0) {
            throw new IllegalArgumentException(
                    "a U-Net of " + scales + " scales needs sides that " + unit + " divides, found " + image);
        }
        ScriptWriter writer = new ScriptWriter(seed);
        List<String> skipped = new ArrayList<>();
        String y = convolutions(writer, "x", 2, channels);
        for (int scale = 1; scale < scales; scale++) {
            skipped.add(y);
            y = writer.let("torch.avg_pool2d(%s, [2, 2])".formatted(y));
            y = convolutions(writer, y, channels << (scale - 1), channels << scale);
        }
        for (int scale = scales - 2; scale >= 0; scale--) {
            String finer = writer.let("%s.repeat_interleave(2, 2).repeat_interleave(2, 3)".formatted(y));
            y = writer.let("torch.cat([%s, %s], 1)".formatted(skipped.get(scale), finer));
            y = convolutions(writer, y, 3 * (channels << scale), channels << scale);
        }
        // It begins with the zero-filled image itself: a random correction would first have to be unlearned.
        String correction = writer.silentConvolution(y, channels, 2);
        return writer.result("x + " + correction);
    }

    private static String convolutions(ScriptWriter writer, String input, int from, int to) {
        String first = writer.let("torch.leaky_relu(%s, 0.1)".formatted(writer.convolution(input, from, to, 3)));
        return writer.let("torch.leaky_relu(%s, 0.1)".formatted(writer.convolution(first, to, to, 3)));
    }
}
