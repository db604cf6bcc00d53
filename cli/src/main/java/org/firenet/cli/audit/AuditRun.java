package org.firenet.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.Finding;
import org.firenet.audit.experiment.Journal;
import org.firenet.audit.experiment.Progress;
import org.firenet.audit.experiment.Sweeps;
import org.firenet.audit.network.ReconstructionException;
import org.firenet.audit.page.AuditPage;
import org.firenet.cli.output.Json;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.ResultFolder;
import org.firenet.cli.run.Interruption;

/**
 * An audit from its journal to its report.
 *
 * @param audit to be made
 * @param folder for journal and report
 * @param commandLine that repeats it
 * @param threads at least 1
 * @param output what may be replaced and printed
 */
record AuditRun(Audit audit, Path folder, String commandLine, int threads, OutputOptions output) {
    private static final String TABLE = "table.md";

    /** Makes the audit and leaves its files. */
    AuditResult make() throws IOException {
        ResultFolder target = ResultFolder.in(folder, output.overwrite());
        Interruption interruption = Interruption.watch();
        try (org.firenet.cli.output.Progress bar = org.firenet.cli.output.Progress.of(
                "auditing", audit.steps() + audit.networks().size(), output)) {
            audit.tryNetworks();
            Journal journal = Journal.in(folder, audit.identity(), output.overwrite());
            Progress progress = new UntilInterrupted(bar, interruption);
            audit.run(journal, threads, progress);
            interruption.check();
            Sweeps sweeps = Sweeps.of(audit, progress);
            interruption.check();
            List<Finding> findings = audit.trials().stream()
                    .map(trial -> journal.of(trial).orElseThrow())
                    .toList();
            AuditResult result = AuditResult.of(audit, findings, sweeps, commandLine);
            target.write(files(result, AuditPage.of(audit, journal, findings, sweeps)));
            return result;
        } catch (ReconstructionException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            interruption.finished();
        }
    }

    private static Map<String, byte[]> files(AuditResult result, AuditPage page) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                ResultFolder.REPORT,
                page.html(result.commandLine(), result.facts()).getBytes(StandardCharsets.UTF_8));
        files.put(TABLE, page.markdown().getBytes(StandardCharsets.UTF_8));
        files.put(ResultFolder.RESULT, (Json.pretty(result) + "\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private record UntilInterrupted(org.firenet.cli.output.Progress bar, Interruption interruption)
            implements Progress {
        @Override
        public void step() {
            bar.step();
        }

        @Override
        public boolean goOn() {
            return !interruption.asked();
        }
    }
}
