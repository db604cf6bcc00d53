package org.firenet.cli.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.cli.output.OutputOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command that audits networks is told: which networks, which searches, and what to print. */
final class AuditOptions {
    @Mixin
    NamedNetworks networks = new NamedNetworks();

    @Mixin
    SearchOptions search = new SearchOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    /**
     * Audits networks, with the first one as the reference, and leaves the report.
     *
     * @param folder for the report
     */
    AuditResult audit(List<NetworkSource> sources, Path folder) throws IOException {
        Audit audit = new Audit(search.settings(), sources);
        return new AuditRun(audit, folder, commandLine(), search.threads, output).make();
    }

    private String commandLine() {
        return "./firenet "
                + String.join(
                        " ", command.commandLine().getParent().getParseResult().originalArgs());
    }
}
