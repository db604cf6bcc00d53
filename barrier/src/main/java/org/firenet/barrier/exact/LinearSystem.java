package org.firenet.barrier.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Square linear systems over Q(√2), by Gauss–Jordan elimination; exact, so any nonzero pivot will do. */
public final class LinearSystem {
    private LinearSystem() {}

    /** The solution of {@code Mx = b}, empty if M is singular. */
    public static Optional<ExactVector> solve(ExactMatrix matrix, ExactVector right) {
        int n = matrix.rows();
        List<List<QuadraticNumber>> rows = augmented(matrix, right);
        for (int step = 0; step < n; step++) {
            int column = step;
            Optional<List<QuadraticNumber>> found = rows.subList(step, n).stream()
                    .filter(row -> row.get(column).signum() != 0)
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            rows.remove(found.get());
            List<QuadraticNumber> pivot =
                    scale(found.get(), found.get().get(column).inverse());
            rows.replaceAll(row -> subtract(row, scale(pivot, row.get(column))));
            rows.add(step, pivot);
        }
        return Optional.of(new ExactVector(rows.stream().map(row -> row.get(n)).toList()));
    }

    private static List<List<QuadraticNumber>> augmented(ExactMatrix matrix, ExactVector right) {
        List<List<QuadraticNumber>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            List<QuadraticNumber> row = new ArrayList<>(matrix.row(i).entries());
            row.add(right.get(i));
            rows.add(row);
        }
        return rows;
    }

    private static List<QuadraticNumber> scale(List<QuadraticNumber> row, QuadraticNumber factor) {
        return row.stream().map(entry -> entry.times(factor)).toList();
    }

    private static List<QuadraticNumber> subtract(List<QuadraticNumber> row, List<QuadraticNumber> other) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i).minus(other.get(i)))
                .toList();
    }
}
