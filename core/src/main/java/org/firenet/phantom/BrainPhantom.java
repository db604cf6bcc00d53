package org.firenet.phantom;

import java.util.List;

/**
 * An axial head slice made of ellipses, with contrasts as in a T2-weighted image: bright fluid, grey matter brighter than
 * white matter, dark skull, and small lesions of several sizes and contrasts. Values in [0, 1]. Drawn for this software;
 * anatomy is only suggested.
 */
public final class BrainPhantom {
    private BrainPhantom() {}

    /** The phantom, 24 ellipses. Each comment gives the value that the region ends up with. */
    public static EllipsePhantom create() {
        return new EllipsePhantom(List.of(
                // scalp 0.45, skull 0.05, fluid around the brain 0.90, grey matter 0.60, white matter 0.40
                new Ellipse(0.45, 0, 0, 0.76, 0.94, 0),
                new Ellipse(-0.40, 0, 0, 0.71, 0.89, 0),
                new Ellipse(0.85, 0, -0.005, 0.66, 0.835, 0),
                new Ellipse(-0.30, 0, -0.005, 0.635, 0.81, 0),
                new Ellipse(-0.20, -0.29, 0.02, 0.25, 0.62, 4),
                new Ellipse(-0.20, 0.29, 0.02, 0.25, 0.62, -4),
                // lateral ventricles, front and back horns: fluid 0.90 in white matter
                new Ellipse(0.50, -0.13, 0.22, 0.04, 0.165, 15),
                new Ellipse(0.50, 0.13, 0.22, 0.04, 0.165, -15),
                new Ellipse(0.50, -0.19, -0.27, 0.05, 0.16, -25),
                new Ellipse(0.50, 0.19, -0.27, 0.05, 0.16, 25),
                // third ventricle between the thalami: 0.90 in grey matter
                new Ellipse(0.30, 0, -0.02, 0.015, 0.10, 0),
                // head of the caudate nucleus 0.55, putamen 0.50, thalamus 0.55
                new Ellipse(0.15, -0.245, 0.23, 0.05, 0.10, 15),
                new Ellipse(0.15, 0.245, 0.23, 0.05, 0.10, -15),
                new Ellipse(0.10, -0.36, 0.06, 0.06, 0.15, -10),
                new Ellipse(0.10, 0.36, 0.06, 0.06, 0.15, 10),
                new Ellipse(0.15, -0.15, -0.03, 0.075, 0.075, 0),
                new Ellipse(0.15, 0.15, -0.03, 0.075, 0.075, 0),
                // fluid between the hemispheres, front and back: 0.90 in grey matter
                new Ellipse(0.30, 0, 0.64, 0.012, 0.15, 0),
                new Ellipse(0.30, 0, -0.64, 0.012, 0.15, 0),
                // lesions in white matter: 0.95 large, 0.85 middle, 0.75 small, 0.50 faint, 0.20 dark
                new Ellipse(0.55, 0.40, 0.36, 0.05, 0.035, 30),
                new Ellipse(0.45, -0.40, 0.36, 0.022, 0.022, 0),
                new Ellipse(0.35, -0.34, -0.10, 0.012, 0.012, 0),
                new Ellipse(0.10, 0.36, -0.36, 0.06, 0.04, -20),
                new Ellipse(-0.20, -0.36, -0.36, 0.03, 0.02, 45)));
    }
}
