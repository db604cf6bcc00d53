package org.firenet.barrier.instance;

import java.util.List;
import java.util.stream.Stream;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;

/** The minimisers of an instance: the product of one segment per row. */
public record SolutionSet(List<Segment> segments) {
    public SolutionSet {
        segments = List.copyOf(segments);
    }

    public boolean isUnique() {
        return segments.stream().allMatch(Segment::isPoint);
    }

    /** The points whose convex hull the set is, when at most one row ties: one or two points. */
    public List<ExactVector> vertices() {
        ExactVector from = join(segments.stream().map(Segment::from));
        ExactVector to = join(segments.stream().map(Segment::to));
        return from.equals(to) ? List.of(from) : List.of(from, to);
    }

    /** The squared Euclidean distance of a point to the set. */
    public QuadraticNumber distanceSquared(ExactVector point) {
        QuadraticNumber sum = QuadraticNumber.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            ExactVector part = ExactVector.of(point.get(2 * i), point.get(2 * i + 1));
            sum = sum.plus(segments.get(i).distanceSquared(part));
        }
        return sum;
    }

    private static ExactVector join(Stream<ExactVector> parts) {
        return new ExactVector(parts.flatMap(part -> part.entries().stream()).toList());
    }
}
