package org.firenet.barrier.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firenet.barrier.theorem.TheoremResult;

/** The results as a table of plain text, one line per class. */
public final class TheoremText {
    private static final String HEAD = """
            (i)   K digits:   algorithms defeated, smallest error in units of 1e-K (nobody can do better than 1.5)
            (ii)  K-1 digits: largest error of "midpoint, then read" in units of 1e-(K-1); for each L the approximations
                              that were needed, and the error of the same algorithm stopped after L
            (iii) K-2 digits: largest error of the two midpoints, no data read, in units of 1e-(K-2)
            cond: cond(AA*), and the relative condition number of the solution map

            """;

    private TheoremText() {}

    /** The table. */
    public static String render(List<TheoremResult> results) {
        String haste = results.get(0).haste().stream()
                .map(h -> String.format(Locale.ROOT, "%22s", "(ii) L = " + h.limit()))
                .collect(Collectors.joining());
        String columns = String.format(
                Locale.ROOT,
                "%-8s %2s  %-17s %10s%s %11s  %-12s %s%n",
                "problem",
                "K",
                "(i) K digits",
                "(ii) K-1",
                haste,
                "(iii) K-2",
                "cond",
                "holds");
        return HEAD + columns + results.stream().map(TheoremText::line).collect(Collectors.joining());
    }

    private static String line(TheoremResult result) {
        String haste = result.haste().stream()
                .map(h -> String.format(
                        Locale.ROOT,
                        "%22s",
                        String.format(
                                Locale.ROOT,
                                "%d read, else %.2f",
                                h.patient().transcript().size(),
                                h.hasty().relativeDistance())))
                .collect(Collectors.joining());
        long defeated =
                result.defeats().stream().filter(TheoremResult.Defeat::verified).count();
        return String.format(
                Locale.ROOT,
                "%-8s %2d  %-17s %10.4f%s %11.5f  %-12s %s%n",
                result.problemClass().problem(),
                result.problemClass().digits(),
                String.format(
                        Locale.ROOT,
                        "%d of %d, %.4f",
                        defeated,
                        result.defeats().size(),
                        result.smallestError()),
                result.patientError(),
                haste,
                result.blindError(),
                String.format(
                        Locale.ROOT,
                        "%.2f, %.2f",
                        result.conditioning().gramCondition(),
                        result.conditioning().mapCondition()),
                result.holds() ? "yes" : "NO");
    }
}
