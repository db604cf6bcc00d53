package org.firenet.audit.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.firenet.audit.experiment.AttackKind;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.Comparison;
import org.firenet.audit.experiment.Finding;
import org.firenet.audit.experiment.Journal;
import org.firenet.audit.experiment.Sweeps;
import org.firenet.audit.experiment.Verdict;
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
 * @param words pictures of an image with a word
 */
public record AuditPage(Audit audit, List<Finding> findings, Sweeps sweeps, List<WorstCase> cases, List<Figure> words) {
    /** With the pictures, for which every network is opened again. */
    public static AuditPage of(Audit audit, Journal journal, List<Finding> findings, Sweeps sweeps) throws IOException {
        return new AuditPage(audit, findings, sweeps, WorstCase.of(audit, journal), Words.of(audit));
    }

    public AuditPage {
        findings = List.copyOf(findings);
        cases = List.copyOf(cases);
        words = List.copyOf(words);
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
                .figures("Curves", new AuditPlots(audit, findings).figures());
        for (WorstCase one : cases) {
            page.figures(
                    one.finding().trial().network() + ": the worst found, search "
                            + one.finding().trial().attack().label(),
                    one.figures());
        }
        return page.figures("A word in the image", words)
                .table("All searches", AuditTables.ATTACK_COLUMNS, AuditTables.attacks(audit, found))
                .table("The searches", searches())
                .table("Errors against random noise", AuditTables.ERROR_COLUMNS, AuditTables.errors(sweeps.noise()))
                .table(
                        "Errors against the fraction of samples",
                        AuditTables.ERROR_COLUMNS,
                        AuditTables.errors(sweeps.sampling()))
                .table(
                        "Small discs and words: share of the contrast that is kept, strongest one invented",
                        AuditTables.DETAIL_COLUMNS,
                        AuditTables.details(sweeps.details()))
                .table(
                        "Local Lipschitz constants: amplification of vanishing perturbations, first image",
                        AuditTables.LIPSCHITZ_COLUMNS,
                        AuditTables.lipschitz(sweeps.lipschitz()))
                .table("Certificates: relative duality gaps", AuditTables.GAP_COLUMNS, AuditTables.gaps(findings))
                .reproduce(commandLine, facts)
                .html();
    }

    /** The table of all searches alone, as Markdown. */
    public String markdown() {
        return AuditTables.markdown(audit, new Comparison(findings));
    }

    private List<TableRow> searches() {
        List<TableRow> rows = new ArrayList<>();
        for (AttackKind attack : audit.settings().attacks()) {
            rows.add(new TableRow(attack.label(), attack.description()));
        }
        return rows;
    }
}
