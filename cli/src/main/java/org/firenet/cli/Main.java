package org.firenet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code firenet} command: reads the arguments and hands them to the subcommand. */
@Command(
        name = "firenet",
        description = "Stable and accurate reconstruction of images from few measurements, with guarantees.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    private Main() {}

    /**
     * Runs the command and exits with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** The version from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"firenet " + (version == null ? "(from a class folder)" : version)};
        }
    }
}
