package org.firenet.imaging;

import org.firenet.array.Shape;
import org.firenet.transform.Fourier;
import org.firenet.transform.Transform;
import org.firenet.transform.WalshHadamard;

/** In which transform of the image the scanner samples. */
public enum SamplingDomain {
    /** k-space: magnetic resonance imaging and other Fourier imaging; images of any size. */
    FOURIER {
        @Override
        public Transform on(Shape image) {
            return new Fourier(image);
        }
    },
    /** Binary patterns: single-pixel cameras, microscopy; sides are powers of two. */
    WALSH {
        @Override
        public Transform on(Shape image) {
            return new WalshHadamard(image);
        }
    };

    /**
     * The unitary transform of images of the given shape.
     *
     * @throws IllegalArgumentException if the transform does not exist for this shape
     */
    public abstract Transform on(Shape image);
}
