package org.firenet.audit.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.firenet.audit.experiment.AttackKind;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.Comparison;
import org.firenet.audit.experiment.Finding;
import org.firenet.audit.experiment.Sweeps;
import org.firenet.audit.experiment.Verdict;
import org.firenet.report.CurvePlot;
import org.firenet.report.Figure;
import org.firenet.report.HtmlReport;
import org.firenet.report.TableRow;

/**
 * The report of an audit.
 *
 * @param audit with the reference network first
 * @param findings all of them
 * @param sweeps besides
 * @param cases the pictures, one per network
 */
public record AuditPage(Audit audit, List<Finding> findings, Sweeps sweeps, List<WorstCase> cases) {
    public AuditPage {
        findings = List.copyOf(findings);
        cases = List.copyOf(cases);
    }

    /**
     * The page.
     *
     * @param commandLine that repeats the audit
     * @param facts what else decides the result
     */
    public String html(String commandLine, List<TableRow> facts) {
        Comparison found = new Comparison(findings);
        HtmlReport page = HtmlReport.titled("Audit: the worst perturbations that were found")
                .verdict(Verdict.of(audit, found))
                .figures(
                        "Curves",
                        List.of(
                                Figure.of(
                                        plot("Change of the image", "|Φ(y+e) − Φ(y)| / |Φ(y)|", Finding::change),
                                        "Largest relative change over searches; solid the worst image, dashed the mean of all images."),
                                Figure.of(
                                        plot("Error of the image", "|Φ(y+e) − x| / |x|", Finding::error),
                                        "Relative error for the same perturbations; solid the worst image, dashed the mean.")));
        for (WorstCase one : cases) {
            page.figures(
                    one.finding().trial().network() + ": the worst found, search "
                            + one.finding().trial().attack().label(),
                    one.figures());
        }
        return page.table("All searches", AuditTables.ATTACK_COLUMNS, AuditTables.attacks(audit, found))
                .table("The searches", searches())
                .table("Errors against random noise", AuditTables.ERROR_COLUMNS, AuditTables.errors(sweeps.noise()))
                .table(
                        "Errors against the fraction of samples",
                        AuditTables.ERROR_COLUMNS,
                        AuditTables.errors(sweeps.sampling()))
                .table(
                        "Small discs: share of the contrast that is kept, strongest one invented",
                        AuditTables.DETAIL_COLUMNS,
                        AuditTables.details(sweeps.details()))
                .table("Certificates: relative duality gaps", AuditTables.GAP_COLUMNS, AuditTables.gaps(findings))
                .reproduce(commandLine, facts)
                .html();
    }

    private List<TableRow> searches() {
        List<TableRow> rows = new ArrayList<>();
        for (AttackKind attack : audit.settings().attacks()) {
            rows.add(new TableRow(attack.label(), attack.description()));
        }
        return rows;
    }

    private CurvePlot plot(String title, String upwards, ToDoubleFunction<Finding> figure) {
        CurvePlot plot = CurvePlot.titled(title, "size of the perturbation, |e| / |y|", upwards);
        double[] sizes =
                audit.settings().sizes().stream().mapToDouble(size -> size).toArray();
        for (int k = 0; k < audit.networks().size(); k++) {
            String name = audit.networks().get(k).name();
            double[][] perImage = new double[sizes.length][];
            for (int s = 0; s < sizes.length; s++) {
                perImage[s] = perImage(name, sizes[s], figure);
            }
            double[] worst = Arrays.stream(perImage)
                    .mapToDouble(v -> Arrays.stream(v).max().orElseThrow())
                    .toArray();
            double[] mean = Arrays.stream(perImage)
                    .mapToDouble(v -> Arrays.stream(v).average().orElseThrow())
                    .toArray();
            plot = plot.with(name, sizes, worst, k, false).with(name + ", mean", sizes, mean, k, true);
        }
        return plot;
    }

    /** The largest figure of all searches, for each image. */
    private double[] perImage(String network, double size, ToDoubleFunction<Finding> figure) {
        double[] largest = new double[audit.settings().images()];
        for (Finding finding : findings) {
            if (finding.trial().network().equals(network) && finding.trial().size() == size) {
                int image = finding.trial().image();
                largest[image] = Math.max(largest[image], figure.applyAsDouble(finding));
            }
        }
        return largest;
    }
}
