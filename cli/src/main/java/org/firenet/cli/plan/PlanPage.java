package org.firenet.cli.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.firenet.cli.output.Figures;
import org.firenet.report.ColourMap;
import org.firenet.report.Figure;
import org.firenet.report.HtmlReport;
import org.firenet.report.TableRow;

/** A plan as a page. */
final class PlanPage {
    private PlanPage() {}

    static String html(PlanPictures pictures, PlanResult plan) {
        PlanStatements says = plan.statements();
        HtmlReport page = HtmlReport.titled("FIRENET plan")
                .verdict(says.hypothesis())
                .paragraph(says.proved())
                .paragraph(says.open())
                .paragraph(says.practice())
                .figures("The mask", mask(pictures))
                .table("Samples", samples(plan))
                .figures(
                        "The bound",
                        List.of(
                                Figure.of(
                                        pictures.bound(),
                                        "Bound on the relative error after n restarts, each of p layers, under the hypothesis.")))
                .table("The network of the theorem", network(plan));
        if (plan.attack() != null) {
            page.figures("The attack on the hypothesis", attack(pictures));
        }
        return page.table("The class of images", sparsity(plan))
                .reproduce(
                        plan.command(),
                        List.of(
                                new TableRow("FIRENET", plan.environment().firenet()),
                                new TableRow("Mask, SHA-256", plan.problem().maskSha256())))
                .html();
    }

    private static List<Figure> mask(PlanPictures pictures) {
        return List.of(
                Figure.of(pictures.mask(), "White positions are measured; lines part the sampling levels."),
                Figure.of(
                        pictures.fractions(),
                        ColourMap.VIRIDIS,
                        PlanPictures.SHARE,
                        "The sampled share of each level."));
    }

    private static List<Figure> attack(PlanPictures pictures) {
        List<Figure> figures = new ArrayList<>();
        if (pictures.witness() != null) {
            figures.add(Figure.of(
                    pictures.witness(),
                    "The image of the vector that comes closest to refuting the hypothesis, or refutes it: much of it is"
                            + " sparse, little of it is measured."));
        }
        if (pictures.region() != null) {
            figures.add(Figure.of(
                    pictures.region(), "The values of rho and gamma that were refuted; the cross is the hypothesis."));
        }
        return figures;
    }

    private static List<TableRow> samples(PlanResult plan) {
        return List.of(
                new TableRow(
                        "Samples",
                        plan.problem().samples() + ", "
                                + Figures.percent(plan.problem().fraction()),
                        "of " + plan.problem().size() + " positions"),
                new TableRow(
                        "Least m_k/M(s,k)",
                        Figures.number(plan.sampling().leastRatio()),
                        "samples of a level over the measure of the sampling theorem; levels sampled in full left out"),
                new TableRow(
                        "Log factor L",
                        Figures.number(plan.sampling().logFactor()),
                        "the theorem asks for a ratio of at least C L, with an unknown C"),
                new TableRow(
                        "gamma of single wavelets",
                        Figures.number(plan.coherence().gammaOfSingleWavelets()),
                        "no smaller gamma is possible"));
    }

    private static List<TableRow> network(PlanResult plan) {
        PlanResult.Network exact = plan.network();
        PlanResult.Network other = plan.networkForApproximations();
        return List.of(
                row("C1", exact.c1(), other.c1(), "the second figure: A known by approximations, as in the paper"),
                row("C2", exact.c2(), other.c2(), "error over objective"),
                row("lambda", exact.lambda(), other.lambda(), "the largest that the theorem covers"),
                row("delta", exact.delta(), other.delta(), "noise, and what the image has outside of its class"),
                counts("n", exact.restarts(), other.restarts(), "restarts"),
                counts("p", exact.innerLayers(), other.innerLayers(), "layers between two restarts"),
                counts("Depth", exact.depth(), other.depth(), "affine layers, 3np + 1"),
                row("Limit", exact.limit(), other.limit(), "no number of restarts promises less"));
    }

    private static TableRow row(String label, double exact, double approximate, String explanation) {
        return new TableRow(label, Figures.number(exact) + "; " + Figures.number(approximate), explanation);
    }

    private static TableRow counts(String label, double exact, double approximate, String explanation) {
        return new TableRow(label, Figures.count(exact) + "; " + Figures.count(approximate), explanation);
    }

    private static List<TableRow> sparsity(PlanResult plan) {
        PlanResult.Sparsity sparsity = plan.sparsity();
        String perLevel = sparsity.perLevel().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return List.of(
                new TableRow("Local sparsities", perLevel, sparsity.source()),
                new TableRow(
                        "Wavelet",
                        plan.problem().wavelet() + ", " + plan.problem().levels() + " levels"),
                new TableRow("xi", Figures.number(sparsity.xi())),
                new TableRow("kappa", Figures.number(sparsity.kappa()), "r for the usual weights, its least value"));
    }
}
