package org.firenet.cli.network;

import java.io.IOException;
import java.nio.file.Path;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.yaml.StrictYaml;

/** Network files as YAML, read strictly: what is unknown, missing, doubled or of another type is refused. */
public final class NetworkYaml {
    private static final StrictYaml<NetworkFile> YAML = new StrictYaml<>(NetworkFile.class, "network file");

    private NetworkYaml() {}

    public static void write(Path file, NetworkFile network, Overwrite overwrite) throws FormatException {
        YAML.write(file, network, overwrite);
    }

    /**
     * Reads a network.
     *
     * @throws FormatException if the file is no such network; the message names the field
     * @throws IOException if it cannot be read
     */
    public static NetworkFile read(Path file) throws IOException {
        NetworkFile network = YAML.read(file);
        try {
            network.settings(false);
            return network;
        } catch (IllegalArgumentException e) {
            throw new FormatException(file, StrictYaml.printable(String.valueOf(e.getMessage())));
        }
    }
}
