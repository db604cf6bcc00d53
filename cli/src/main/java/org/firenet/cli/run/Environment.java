package org.firenet.cli.run;

/**
 * On what a result was computed.
 *
 * @param firenet version of this program
 * @param java version of the virtual machine
 * @param os operating system and processor architecture
 */
public record Environment(String firenet, String java, String os) {
    public static Environment current() {
        return new Environment(
                version(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** The version from the manifest of the jar. */
    public static String version() {
        String version = Environment.class.getPackage().getImplementationVersion();
        return version == null ? "(from a class folder)" : version;
    }
}
