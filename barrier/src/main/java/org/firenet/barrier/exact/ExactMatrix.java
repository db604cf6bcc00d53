package org.firenet.barrier.exact;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A matrix over Q(√2), stored by rows. Immutable. */
public record ExactMatrix(List<ExactVector> rowVectors) {
    public ExactMatrix {
        rowVectors = List.copyOf(rowVectors);
        int columns = rowVectors.get(0).size();
        if (rowVectors.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("the rows of a matrix must have one length");
        }
    }

    public static ExactMatrix ofRows(ExactVector... rows) {
        return new ExactMatrix(Arrays.asList(rows));
    }

    public int rows() {
        return rowVectors.size();
    }

    public int columns() {
        return rowVectors.get(0).size();
    }

    public QuadraticNumber get(int row, int column) {
        return rowVectors.get(row).get(column);
    }

    public ExactVector row(int row) {
        return rowVectors.get(row);
    }

    public ExactVector column(int column) {
        return new ExactVector(rowVectors.stream().map(row -> row.get(column)).toList());
    }

    /** The matrix with the function applied to every entry. */
    public ExactMatrix map(UnaryOperator<QuadraticNumber> function) {
        return new ExactMatrix(rowVectors.stream()
                .map(row -> new ExactVector(row.entries().stream().map(function).toList()))
                .toList());
    }

    public ExactVector times(ExactVector vector) {
        return new ExactVector(rowVectors.stream().map(row -> row.dot(vector)).toList());
    }

    public ExactVector transposeTimes(ExactVector vector) {
        return new ExactVector(IntStream.range(0, columns())
                .mapToObj(column -> column(column).dot(vector))
                .toList());
    }

    /** {@code ‖this − other‖_F²}, the square of a bound on the spectral norm of the difference. */
    public QuadraticNumber frobeniusDistanceSquared(ExactMatrix other) {
        QuadraticNumber sum = QuadraticNumber.ZERO;
        for (int i = 0; i < rows(); i++) {
            sum = sum.plus(row(i).distanceSquared(other.row(i)));
        }
        return sum;
    }

    public double[][] toDoubles() {
        return rowVectors.stream().map(ExactVector::toDoubles).toArray(double[][]::new);
    }
}
