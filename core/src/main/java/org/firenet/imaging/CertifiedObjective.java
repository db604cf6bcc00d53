package org.firenet.imaging;

import org.firenet.array.ComplexArray;
import org.firenet.certificate.CertifiedGap;
import org.firenet.network.DualSearch;
import org.firenet.network.LayerListener;
import org.firenet.rounding.Interval;

/** An objective whose values a {@link Certifier} encloses, for measurements and images in a unit close to their size. */
interface CertifiedObjective {
    /**
     * F(z), and a lower bound of the minimum.
     *
     * @param measurements y
     * @param image z, rows × columns
     * @param dual on its grid
     */
    CertifiedGap gap(ComplexArray measurements, ComplexArray image, ComplexArray dual);

    /** {@code ‖PUz − y‖₂}. */
    Interval residual(ComplexArray measurements, ComplexArray image);

    /** A dual variable for an image, on its grid. */
    ComplexArray findDual(ComplexArray measurements, ComplexArray image, DualSearch search, LayerListener listener);
}
