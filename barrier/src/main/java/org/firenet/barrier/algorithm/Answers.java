package org.firenet.barrier.algorithm;

import java.util.stream.Stream;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.instance.Block;

/** Building answers from one part per row. */
final class Answers {
    private Answers() {}

    /** All mass on entry {@code larger}: the exact minimiser of a row in favour of that entry. */
    static ExactVector endPoint(Block block, int larger) {
        QuadraticNumber coefficient = block.peakCoefficient();
        return larger == 0
                ? ExactVector.of(coefficient, QuadraticNumber.ZERO)
                : ExactVector.of(QuadraticNumber.ZERO, coefficient);
    }

    static ExactVector join(ExactVector fine, ExactVector coarse) {
        return new ExactVector(Stream.concat(fine.entries().stream(), coarse.entries().stream())
                .toList());
    }
}
