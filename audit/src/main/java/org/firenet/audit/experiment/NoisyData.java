package org.firenet.audit.experiment;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.imaging.ImagingModel;

/** Measurements of an image with complex Gaussian noise of an exact length. */
final class NoisyData {
    private NoisyData() {}

    static ComplexArray of(ImagingModel model, ComplexArray image, double level, long seed) {
        ComplexArray y = model.measure(image);
        if (level > 0) {
            ComplexArray noise = ComplexArray.zeros(y.shape());
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < noise.size(); i++) {
                noise.re()[i] = random.nextGaussian();
                noise.im()[i] = random.nextGaussian();
            }
            y.add(level * y.norm() / noise.norm(), noise);
        }
        return y;
    }
}
