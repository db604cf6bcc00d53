package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;

/** Arrays brought to a length, in place. */
final class Lengths {
    private Lengths() {}

    static void atMost(ComplexArray r, double length) {
        double norm = r.norm();
        if (norm > length) {
            r.scale(length / norm);
        }
    }

    /** Zero stays zero. */
    static ComplexArray exactly(ComplexArray r, double length) {
        double norm = r.norm();
        r.scale(norm > 0 ? length / norm : 0);
        return r;
    }
}
