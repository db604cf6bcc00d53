package org.firenet.learned;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.UniformRandom;
import org.firenet.transform.WaveletFilter;

/** Small geometries and random measurements. */
public final class Measurements {
    private Measurements() {}

    /** A third of the positions of a square grid. */
    public static ImagingModel model(SamplingDomain domain, int side, long seed) {
        Shape shape = Shape.of(side, side);
        SamplingMask mask = new UniformRandom(shape, shape.size() / 3).draw(seed);
        return new ImagingModel(domain, mask, WaveletFilter.HAAR, 1);
    }

    public static ComplexArray random(Shape shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ComplexArray x = ComplexArray.zeros(shape);
        for (int i = 0; i < x.size(); i++) {
            x.re()[i] = random.nextGaussian();
            x.im()[i] = random.nextGaussian();
        }
        return x;
    }
}
