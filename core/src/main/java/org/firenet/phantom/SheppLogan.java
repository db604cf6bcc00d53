package org.firenet.phantom;

import java.util.List;

/** The head phantom of Shepp and Logan, ten ellipses, in its two usual contrasts. */
public final class SheppLogan {
    private SheppLogan() {}

    /**
     * The modified contrast (Toft, "The Radon Transform: Theory and Implementation", 1996), values in [0, 1] up to
     * rounding (−5.6e−17 may occur). The same pixels as {@code phantom(N)} of MATLAB and Octave, and the image of the
     * paper's experiments.
     */
    public static EllipsePhantom modified() {
        return withIntensities(1, -0.8, -0.2, -0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    }

    /**
     * The original contrast (Shepp and Logan, "The Fourier Reconstruction of a Head Section", IEEE Trans. Nucl. Sci. 21,
     * 1974): values from 0 to 2, the tissues between 1.0 and 1.04.
     */
    public static EllipsePhantom original() {
        return withIntensities(2, -0.98, -0.02, -0.02, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01);
    }

    private static EllipsePhantom withIntensities(double... a) {
        return new EllipsePhantom(List.of(
                new Ellipse(a[0], 0, 0, 0.69, 0.92, 0),
                new Ellipse(a[1], 0, -0.0184, 0.6624, 0.874, 0),
                new Ellipse(a[2], 0.22, 0, 0.11, 0.31, -18),
                new Ellipse(a[3], -0.22, 0, 0.16, 0.41, 18),
                new Ellipse(a[4], 0, 0.35, 0.21, 0.25, 0),
                new Ellipse(a[5], 0, 0.1, 0.046, 0.046, 0),
                new Ellipse(a[6], 0, -0.1, 0.046, 0.046, 0),
                new Ellipse(a[7], -0.08, -0.605, 0.046, 0.023, 0),
                new Ellipse(a[8], 0, -0.606, 0.023, 0.023, 0),
                new Ellipse(a[9], 0.06, -0.605, 0.023, 0.046, 0)));
    }
}
