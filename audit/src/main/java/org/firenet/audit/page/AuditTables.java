package org.firenet.audit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.firenet.audit.experiment.AttackKind;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.Comparison;
import org.firenet.audit.experiment.DetailTest;
import org.firenet.audit.experiment.ErrorRow;
import org.firenet.audit.experiment.Finding;
import org.firenet.audit.experiment.LipschitzRow;
import org.firenet.audit.experiment.NetworkSource;

/** The rows of the tables of an audit, as text. */
public final class AuditTables {
    /** Titles of {@link #attacks}. */
    public static final List<String> ATTACK_COLUMNS = List.of(
            "network",
            "search",
            "allowed",
            "found |e|/|y|",
            "change, mean",
            "change, worst",
            "amplification",
            "error clean",
            "error, mean",
            "error, worst");

    static final List<String> ERROR_COLUMNS = List.of("network", "at", "error, mean", "error, worst");
    static final List<String> DETAIL_COLUMNS = List.of("network", "detail", "contrast", "size", "kept", "invented");
    static final List<String> GAP_COLUMNS = List.of("network", "search", "size", "image", "gap clean", "gap perturbed");

    static final List<String> LIPSCHITZ_COLUMNS = List.of("network", "constant, at least", "iterations");

    private AuditTables() {}

    /** One row per network, search and size. */
    public static List<List<String>> attacks(Audit audit, Comparison found) {
        List<List<String>> rows = new ArrayList<>();
        for (NetworkSource network : audit.networks()) {
            for (AttackKind attack : audit.settings().attacks()) {
                for (double size : audit.settings().sizes()) {
                    rows.add(row(found.row(network.name(), attack, size)));
                }
            }
        }
        return rows;
    }

    /** The same table as Markdown, for a page of documentation. */
    public static String markdown(Audit audit, Comparison found) {
        StringBuilder text = new StringBuilder(line(ATTACK_COLUMNS));
        text.append("|---".repeat(ATTACK_COLUMNS.size())).append("|\n");
        attacks(audit, found).forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static List<String> row(Comparison.Row row) {
        return List.of(
                row.network(),
                row.attack().label(),
                Text.percent(row.size()),
                Text.percent(row.perturbation()),
                Text.percent(row.change()),
                Text.percent(row.worstChange()),
                Text.number(row.amplification()),
                Text.percent(row.cleanError()),
                Text.percent(row.error()),
                Text.percent(row.worstError()));
    }

    static List<List<String>> errors(List<ErrorRow> rows) {
        return rows.stream()
                .map(row -> List.of(
                        row.network(), Text.percent(row.at()), Text.percent(row.mean()), Text.percent(row.worst())))
                .toList();
    }

    static List<List<String>> details(List<DetailTest.Row> rows) {
        return rows.stream()
                .map(row -> List.of(
                        row.network(),
                        row.detail(),
                        Text.number(row.contrast()),
                        Text.percent(row.size()),
                        Text.number(row.kept()),
                        Text.number(row.invented())))
                .toList();
    }

    static List<List<String>> lipschitz(List<LipschitzRow> rows) {
        return rows.stream()
                .map(row -> List.of(row.network(), Text.number(row.constant()), String.valueOf(row.iterations())))
                .toList();
    }

    /** Certificates of the networks that have some. */
    static List<List<String>> gaps(List<Finding> findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Double clean = finding.cleanGap();
            Double perturbed = finding.gap();
            if (clean != null && perturbed != null) {
                rows.add(List.of(
                        finding.trial().network(),
                        finding.trial().attack().label(),
                        Text.percent(finding.trial().size()),
                        String.valueOf(finding.trial().image()),
                        Text.number(clean),
                        Text.number(perturbed)));
            }
        }
        return rows;
    }
}
