package org.firenet.cli.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firenet.cli.output.Figures;

/** A plan for the terminal. */
record PlanTable(PlanResult plan, String written) {
    private static final int LINE = 100;
    /** Beyond what rounding errors let one tell from infinity. */
    private static final double INVISIBLE = 1e9;

    @Override
    public String toString() {
        String newLine = System.lineSeparator();
        StringBuilder text = new StringBuilder().append(problem()).append(newLine);
        text.append("  the network of the theorem, lengths in units of |x|:")
                .append(newLine)
                .append(network())
                .append(newLine);
        text.append("  sampled share of each level in %, rows k1, columns k2:").append(newLine);
        text.append(grid(level -> cell(level.fraction()))).append(newLine);
        text.append(sampling()).append(newLine);
        if (plan.attack() != null) {
            text.append(
                            "  energy of the wavelets of each level (rows) in the frequencies with max(k1, k2) (columns) in %:")
                    .append(newLine)
                    .append(energies())
                    .append(newLine)
                    .append(attack(plan.attack()))
                    .append(newLine);
        }
        PlanStatements says = plan.statements();
        for (String statement : List.of(says.proved(), says.hypothesis(), says.open(), says.practice())) {
            text.append(wrapped(statement));
        }
        return text.append(written.isEmpty() ? "" : newLine + new Figures().row("written", written))
                .toString();
    }

    private Figures problem() {
        PlanResult.Problem scan = plan.problem();
        PlanResult.Sparsity s = plan.sparsity();
        return new Figures()
                .row(
                        "scan",
                        scan.size() + " " + scan.domain() + ", " + Figures.percent(scan.fraction()) + " sampled, "
                                + scan.samples() + " samples for " + scan.coefficients() + " coefficients")
                .row("sparse in", scan.wavelet() + ", " + scan.levels() + " levels")
                .row("sparsities", join(s.perLevel(), String::valueOf) + " = " + s.total() + ", " + s.source())
                .row("weights", join(s.weightsPerLevel(), Figures::number))
                .row(
                        "xi, zeta, kappa",
                        Figures.number(s.xi()) + ", " + Figures.number(s.zeta()) + ", " + Figures.number(s.kappa()))
                .row(
                        "hypothesis",
                        "null space property, rho = "
                                + Figures.number(plan.property().rho()) + ", gamma = "
                                + Figures.number(plan.property().gamma()))
                .row(
                        "aim",
                        "relative error " + Figures.number(plan.aim().target()) + " with "
                                + Figures.percent(plan.aim().relativeNoise()) + " noise; sigma(x) = "
                                + Figures.number(plan.aim().signal().tail()));
    }

    private String network() {
        StringBuilder text = new StringBuilder();
        text.append(row("", "A exact", "A approximate"));
        both(text, "C1", PlanResult.Network::c1);
        both(text, "C2", PlanResult.Network::c2);
        both(text, "lambda = C1/(C2 sqrt(xi))", PlanResult.Network::lambda);
        both(text, "delta = c(x,y)", PlanResult.Network::delta);
        both(text, "no bound falls below", PlanResult.Network::limit);
        counts(text, "n, restarts", n -> (double) n.restarts());
        counts(text, "p, inner layers", PlanResult.Network::innerLayers);
        counts(text, "depth 3np + 1", PlanResult.Network::depth);
        both(text, "bound after n restarts", n -> n.boundPerRestart().get(n.restarts() - 1));
        List<Long> widths = plan.network().widths();
        text.append(new Figures()
                .row(
                        "widths",
                        plan.problem().samples() + ", np times " + widths + ", "
                                + plan.problem().coefficients()));
        if (!plan.network().reachesTarget()) {
            text.append(wrapped("The aim is out of reach: delta is too large, from the noise or from what the image has"
                    + " outside of its class. n is taken so that the bound is within 1 % of its limit."));
        }
        return text.toString();
    }

    private void both(StringBuilder text, String label, Function<PlanResult.Network, Double> value) {
        row(text, label, network -> Figures.number(value.apply(network)));
    }

    private void counts(StringBuilder text, String label, Function<PlanResult.Network, Double> value) {
        row(text, label, network -> Figures.count(value.apply(network)));
    }

    private void row(StringBuilder text, String label, Function<PlanResult.Network, String> cell) {
        text.append(row(label, cell.apply(plan.network()), cell.apply(plan.networkForApproximations())));
    }

    private static String row(String label, String exact, String approximate) {
        return String.format(Locale.ROOT, "  %-28s%14s%16s%n", label, exact, approximate);
    }

    private Figures sampling() {
        PlanResult.Sampling s = plan.sampling();
        return new Figures()
                .row("least m_k/M(s,k)", Figures.number(s.leastRatio()) + " (levels sampled in full left out)")
                .row(
                        "log factor L",
                        Figures.number(s.logFactor()) + " (probability to fail " + Figures.number(s.failure()) + ")")
                .row(
                        "single wavelets",
                        "demand gamma >= " + Figures.number(plan.coherence().gammaOfSingleWavelets()));
    }

    private String grid(Function<PlanResult.Level, String> cell) {
        StringBuilder text = new StringBuilder();
        for (PlanResult.Level level : plan.sampling().levels()) {
            text.append(level.k2() == 1 ? "  " : "").append(cell.apply(level));
            text.append(level.k2() == plan.problem().levels() ? System.lineSeparator() : "");
        }
        return text.toString();
    }

    private String energies() {
        return plan.coherence().energy().stream()
                .map(row ->
                        "  " + row.stream().map(PlanTable::cell).collect(Collectors.joining()) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private static String cell(double share) {
        return String.format(Locale.ROOT, "%6.1f", 100 * share);
    }

    private Figures attack(PlanResult.Attack attack) {
        return new Figures()
                .row(attack.starts() == 0 ? "ratio of the vector" : "worst ratio found", ratio(attack))
                .row(
                        "beside this gamma",
                        attack.leastRhoBesideGamma() >= 1
                                ? "every rho in (0, 1) is refuted"
                                : below("rho", attack.leastRhoBesideGamma()))
                .row(
                        "beside this rho",
                        below("gamma", attack.leastGammaBesideRho())
                                + (attack.leastGammaBesideRho() > INVISIBLE
                                        ? ": up to rounding errors, a vector in the null space of A"
                                        : ""));
    }

    private static String below(String name, double bound) {
        return bound > 0 ? name + " below " + Figures.number(bound) + " is refuted" : "nothing is refuted";
    }

    private static String ratio(PlanResult.Attack attack) {
        if (attack.worstRatio() > INVISIBLE) {
            return "unbounded, a sparse vector of which A sees nothing: REFUTED";
        }
        return Figures.number(attack.worstRatio())
                + (attack.refuted() ? ", above 1: REFUTED" : ", not above 1: not refuted");
    }

    private static <T> String join(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String wrapped(String sentence) {
        StringBuilder text = new StringBuilder();
        int column = LINE;
        for (String word : sentence.split(" ")) {
            if (column + 1 + word.length() > LINE) {
                text.append(text.isEmpty() ? "  " : System.lineSeparator() + "    ");
                column = 4;
            } else {
                text.append(' ');
            }
            text.append(word);
            column += 1 + word.length();
        }
        return text.append(System.lineSeparator()).toString();
    }
}
