package org.firenet.imaging;

import org.firenet.array.Shape;
import org.firenet.transform.Fourier;
import org.firenet.transform.Transform;
import org.firenet.transform.WalshHadamard;

/** In which transform of the image the scanner samples. */
public enum SamplingDomain {
    /** The paper's Fourier transform, the image's origin in its corner; images of any size. */
    FOURIER {
        @Override
        public Transform on(Shape image) {
            return new Fourier(image, Fourier.Origin.CORNER);
        }
    },
    /** A scanner's k-space: the Fourier transform with the image's origin in its centre; images of any size. */
    CENTRED_FOURIER {
        @Override
        public Transform on(Shape image) {
            return new Fourier(image, Fourier.Origin.CENTRE);
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
