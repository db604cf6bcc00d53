package org.firenet.barrier.table1;

import java.util.Locale;

/** Table 1 as plain text, with what there is to say about its FIRENET column. */
public final class Table1Text {
    /** The columns. */
    public static final String HEAD = """
            Distances to the minimiser of (P3) for instance j = 1, of networks made for instance j = 2. 1e-K is what K digits
            would need; the two minimisers lie 3e-K apart, their midpoint 1.5e-K from both.

            K   n       LISTA   epochs  fit      FIRENET:     the script      j=2 / j=1,      j=2 / j=1,
                                                 paper (*)    as it is        script's steps  valid steps
            """;

    /** What comes after the lines. */
    public static final String NOTES = """

            (*) The paper's figures are quoted from memory; nobody has checked them against the printed table. Also from memory:
                the paper's LISTA figure for K = 1, n = 10 is .2999690.
            The script as it is: its loop over K is called j, which is also the index of the instance. So it compares j = 0 with
            -1 for K = 1 and j = 1 with 0 for K = 3, where Python counts from the end: the "minimiser" it measures against has its
            mass on one of the 20 other unknowns, and .2598 = sqrt(.15^2 + .2121^2) is the distance from the midpoint to that
            point. For K = 6 it is j = 2 against j = 1, as described.
            The script's steps tau = sigma = sqrt(1/||A||) - 1e-4 have tau*sigma*||A||^2 = 6.7 (K = 1), 663 (K = 3), 5.6e5
            (K = 6), where convergence needs at most 1; such iterates do not settle, and rounding changes their 7th digit.
            With valid steps the output is the midpoint too: FIRENET does not choose between the two minimisers, and misses
            K digits by a factor of 1.5. LISTA does choose, the one it was trained on, and misses them by a factor of 3.
            fit: sum |x' - x|^2 / sum |x|^2 on the validation set.
            """;

    private Table1Text() {}

    /** One line. */
    public static String line(Table1.Row row) {
        return String.format(
                Locale.ROOT,
                "%d  %2d  %13.7g  %5d  %.1e  %12.7f  %14.7f  %14.7g  %14.7g%n",
                row.digits(),
                row.n(),
                row.lista().distance(),
                row.lista().epochs(),
                row.lista().relativeError(),
                row.firenetPaper(),
                row.firenetScript(),
                row.firenetScriptSteps(),
                row.firenetDescribed());
    }
}
