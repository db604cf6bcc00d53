package org.firenet.barrier.exact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** A vector over Q(√2). Immutable. */
public record ExactVector(List<QuadraticNumber> entries) {
    public ExactVector {
        entries = List.copyOf(entries);
    }

    public static ExactVector of(QuadraticNumber... entries) {
        return new ExactVector(Arrays.asList(entries));
    }

    /** The exact values of finite doubles. */
    public static ExactVector ofDoubles(double... entries) {
        return new ExactVector(Arrays.stream(entries)
                .mapToObj(entry -> QuadraticNumber.of(BigFraction.from(entry)))
                .toList());
    }

    public int size() {
        return entries.size();
    }

    public QuadraticNumber get(int i) {
        return entries.get(i);
    }

    public ExactVector minus(ExactVector other) {
        requireSize(other);
        return new ExactVector(IntStream.range(0, size())
                .mapToObj(i -> get(i).minus(other.get(i)))
                .toList());
    }

    public ExactVector times(BigFraction factor) {
        return new ExactVector(
                entries.stream().map(entry -> entry.times(factor)).toList());
    }

    /** The inner product Σ thisᵢ·otherᵢ. */
    public QuadraticNumber dot(ExactVector other) {
        requireSize(other);
        QuadraticNumber sum = QuadraticNumber.ZERO;
        for (int i = 0; i < size(); i++) {
            sum = sum.plus(get(i).times(other.get(i)));
        }
        return sum;
    }

    /** {@code ‖this‖₂²}. */
    public QuadraticNumber normSquared() {
        return dot(this);
    }

    /** {@code ‖this − other‖₂²}. */
    public QuadraticNumber distanceSquared(ExactVector other) {
        return minus(other).normSquared();
    }

    public double[] toDoubles() {
        return entries.stream().mapToDouble(QuadraticNumber::doubleValue).toArray();
    }

    private void requireSize(ExactVector other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException(
                    "vectors of lengths " + size() + " and " + other.size() + " do not match");
        }
    }
}
