package org.firenet.barrier.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.theorem.TheoremResult;
import org.firenet.barrier.theorem.TheoremResult.Defeat;
import org.firenet.barrier.theorem.TheoremResult.Haste;

/** The results as one self-contained HTML page, written for a lesson. */
public final class TheoremPage {
    private TheoremPage() {}

    /** The page; the picture and the gallery show the first result. */
    public static String render(List<TheoremResult> results) {
        TheoremResult shown = results.get(0);
        List<Outcome> outcomes = shown.defeats().stream().map(Defeat::outcome).toList();
        return template()
                .replace("{{picture}}", MinimiserPicture.svg(outcomes))
                .replace("{{caption}}", caption(shown))
                .replace("{{table}}", table(results))
                .replace("{{gallery}}", gallery(shown));
    }

    private static String caption(TheoremResult shown) {
        return "The first equation for " + shown.problemClass().problem() + " and K = "
                + shown.problemClass().digits()
                + ". Blue points: the two possible solutions, one unit of 10<sup>&minus;"
                + shown.problemClass().digits()
                + "</sup> around each. Black: what solves the tie. Red circles: the answers of"
                + " the gallery; red lines: the solution that the adversary chose for them. No point lies in both blue"
                + " discs: that is the whole proof.";
    }

    private static String table(List<TheoremResult> results) {
        String limits = results.get(0).haste().stream()
                .map(h -> "<th>(ii) L = " + h.limit() + ": read</th><th>stopped at L</th>")
                .collect(Collectors.joining());
        String rows = results.stream().map(TheoremPage::row).collect(Collectors.joining());
        return "<table>\n<tr><th>problem</th><th>K</th><th>(i)</th><th>(ii)</th>" + limits
                + "<th>(iii)</th><th>cond(AA*)</th></tr>\n" + rows + "</table>\n";
    }

    private static String row(TheoremResult result) {
        String haste = result.haste().stream().map(TheoremPage::hasteCells).collect(Collectors.joining());
        return format(
                "<tr><td>%s</td><td>%d</td><td>%.4f</td><td>%.4f</td>%s<td>%.5f</td><td>%.2f</td></tr>\n",
                result.problemClass().problem(),
                result.problemClass().digits(),
                result.smallestError(),
                result.patientError(),
                haste,
                result.blindError(),
                result.conditioning().gramCondition());
    }

    private static String hasteCells(Haste haste) {
        return format(
                "<td>%d</td><td>%.3f</td>",
                haste.patient().transcript().size(), haste.hasty().relativeDistance());
    }

    private static String gallery(TheoremResult shown) {
        String rows = shown.defeats().stream().map(TheoremPage::galleryRow).collect(Collectors.joining());
        return "<table>\n<tr><th>algorithm</th><th>approximations read</th><th>error in units of 10<sup>&minus;K</sup></th>"
                + "<th>counterexample verified</th></tr>\n" + rows + "</table>\n";
    }

    private static String galleryRow(Defeat defeat) {
        Outcome outcome = defeat.outcome();
        return format(
                "<tr><td>%s</td><td>%d</td><td>%s</td><td>%s</td></tr>\n",
                Html.escape(outcome.algorithm()),
                outcome.transcript().size(),
                outcome.forfeit() == null
                        ? format("%.4f", outcome.relativeDistance())
                        : Html.escape(outcome.forfeit().reason()),
                defeat.verified() ? "yes" : "no");
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(TheoremPage.class.getResourceAsStream("theorem.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
