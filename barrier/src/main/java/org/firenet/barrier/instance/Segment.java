package org.firenet.barrier.instance;

import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;

/** The segment between two points of the plane; a single point if they are equal. */
public record Segment(ExactVector from, ExactVector to) {
    public boolean isPoint() {
        return from.equals(to);
    }

    /**
     * The squared distance of p to the segment: {@code ‖p − from − t·d‖²} with {@code d = to − from} and
     * {@code t = ⟨p − from, d⟩/‖d‖²} clamped to [0, 1].
     */
    public QuadraticNumber distanceSquared(ExactVector p) {
        if (isPoint()) {
            return p.distanceSquared(from);
        }
        ExactVector direction = to.minus(from);
        ExactVector offset = p.minus(from);
        QuadraticNumber along = offset.dot(direction);
        QuadraticNumber length = direction.normSquared();
        if (along.signum() <= 0) {
            return offset.normSquared();
        }
        if (along.compareTo(length) >= 0) {
            return p.distanceSquared(to);
        }
        return offset.normSquared().minus(along.square().dividedBy(length));
    }
}
