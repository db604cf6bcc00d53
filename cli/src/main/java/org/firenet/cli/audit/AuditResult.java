package org.firenet.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firenet.audit.experiment.AttackKind;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.AuditSettings;
import org.firenet.audit.experiment.Comparison;
import org.firenet.audit.experiment.Finding;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.experiment.Sweeps;
import org.firenet.audit.experiment.Verdict;
import org.firenet.cli.output.Figures;
import org.firenet.cli.run.Environment;
import org.firenet.formats.Sha256;
import org.firenet.report.TableRow;

/** All figures of an audit, as JSON. */
record AuditResult(
        Environment environment,
        String commandLine,
        String verdict,
        AuditSettings settings,
        String maskSha256,
        Map<String, String> networks,
        List<Comparison.Row> table,
        List<Finding> findings,
        Sweeps sweeps) {

    static AuditResult of(Audit audit, List<Finding> findings, Sweeps sweeps, String commandLine) {
        Comparison found = new Comparison(findings);
        Map<String, String> networks = new LinkedHashMap<>();
        List<Comparison.Row> table = new ArrayList<>();
        for (NetworkSource network : audit.networks()) {
            networks.put(network.name(), network.identity());
            for (AttackKind attack : audit.settings().attacks()) {
                for (double size : audit.settings().sizes()) {
                    table.add(found.row(network.name(), attack, size));
                }
            }
        }
        return new AuditResult(
                Environment.current(),
                commandLine,
                Verdict.of(audit, found),
                audit.settings(),
                Sha256.of(audit.settings().model().mask()),
                networks,
                table,
                findings,
                sweeps);
    }

    /** What decides the result besides the command line. */
    List<TableRow> facts() {
        List<TableRow> rows = new ArrayList<>();
        rows.add(
                new TableRow("version", environment.firenet(), "Java " + environment.java() + ", " + environment.os()));
        rows.add(new TableRow("mask, SHA-256", maskSha256));
        rows.add(new TableRow("seed", Long.toString(settings.seed()), "of mask, images, noise and searches"));
        networks.forEach((name, identity) -> rows.add(new TableRow(name, identity)));
        rows.add(new TableRow(
                "perturbations", "perturbations/*.npy", "every perturbation that was found, beside this page"));
        return rows;
    }

    /** For the terminal: the worst of every network at the largest size. */
    Figures figures() {
        Figures figures = new Figures();
        Comparison found = new Comparison(findings);
        double size = settings.sizes().get(settings.sizes().size() - 1);
        for (String network : networks.keySet()) {
            Finding worst = found.worst(network, size);
            figures.row(
                    network,
                    "change " + Figures.percent(worst.change()) + ", error " + Figures.percent(worst.cleanError())
                            + " -> " + Figures.percent(worst.error()) + "  ("
                            + worst.trial().attack().label()
                            + ", |e|/|y| " + Figures.percent(worst.perturbation())
                            + (worst.withoutDerivative() ? ", without derivatives" : "") + ")");
        }
        return figures;
    }
}
