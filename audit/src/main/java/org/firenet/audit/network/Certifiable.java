package org.firenet.audit.network;

import org.firenet.array.ComplexArray;
import org.firenet.certificate.DualityGap;

/** A reconstruction that proves how well it solved its problem. */
public interface Certifiable {
    /** The duality gap of the image that the reconstruction gives for y, evaluated afresh in double precision. */
    DualityGap certify(ComplexArray y);
}
