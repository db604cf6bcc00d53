package org.firenet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command in a Java machine of its own. */
public final class ForkedCli {
    private static final String VECTORS = "jdk.incubator.vector";

    private ForkedCli() {}

    /** @param option for Java, before the words of the command */
    public static Process start(String option, Object... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                "org.firenet.cli.Main"));
        if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
            // The same arithmetic as here.
            command.add(1, "--add-modules=" + VECTORS);
        }
        for (Object word : words) {
            command.add(String.valueOf(word));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Java would speak of these options before the command does.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}
