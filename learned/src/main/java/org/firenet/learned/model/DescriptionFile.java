package org.firenet.learned.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.array.Shape;
import org.firenet.audit.network.ModelFile;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.Sha256;
import org.firenet.formats.yaml.StrictYaml;
import org.firenet.imaging.ImagingModel;

/** The description of a network in the YAML file of the same name beside it, or in a file of its own. */
public final class DescriptionFile {
    private static final StrictYaml<ModelDescription> YAML =
            new StrictYaml<>(ModelDescription.class, "description of a network");

    private DescriptionFile() {}

    /** The description that lies beside a network: {@code net.yaml} for {@code net.pt}. */
    public static Path beside(Path network) {
        String name = String.valueOf(network.getFileName());
        int dot = name.lastIndexOf('.');
        return network.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".yaml");
    }

    /** The fingerprint of a mask together with the domain in which it samples. */
    public static String sampling(ImagingModel measurements) {
        String both = measurements.samplingDomain() + " " + Sha256.of(measurements.mask());
        return Sha256.of(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a description. */
    public static void write(Path file, ModelDescription description, Overwrite overwrite) throws FormatException {
        YAML.write(file, description, overwrite);
    }

    /**
     * Reads the description of a network and checks that it belongs to the network and to the measurements.
     *
     * @throws IOException if there is none, it is damaged, or something does not fit
     */
    static ModelDescription read(ModelFile model, ImagingModel measurements) throws IOException {
        if (!Files.isRegularFile(model.file())) {
            throw new FormatException(model.file(), "there is no such file, expected a network");
        }
        Path file = model.description() == null ? beside(model.file()) : model.description();
        if (!Files.exists(file)) {
            throw new FormatException(
                    model.file(),
                    "how this network takes measurements has to be said in " + file.getFileName()
                            + " beside it, which is missing (docs/models.md shows one)");
        }
        ModelDescription description = YAML.read(file);
        if (description.version() != ModelDescription.VERSION) {
            throw new FormatException(
                    file, "the field 'version'", description.version(), "" + ModelDescription.VERSION);
        }
        requireFit(file, description, measurements);
        if (description.sha256() != null) {
            requireHash(model.file(), file, description.sha256());
        }
        return description;
    }

    private static void requireFit(Path file, ModelDescription description, ImagingModel measurements)
            throws FormatException {
        Shape image = measurements.mask().shape();
        if (description.image() != null && !description.image().equals(image.toString())) {
            throw new FormatException(
                    file, "the network takes images of " + description.image() + ", the measurements are of " + image);
        }
        if (description.sampling() != null && !description.sampling().equals(sampling(measurements))) {
            throw new FormatException(
                    file, "the network takes the measurements of one mask in one domain only, and these are others");
        }
    }

    private static void requireHash(Path network, Path file, String expected) throws IOException {
        String found = Sha256.of(network);
        if (!found.equals(expected)) {
            throw new FormatException(
                    network,
                    "damaged, or not the file that " + file.getFileName() + " describes: its SHA-256 begins with "
                            + found.substring(0, 12) + ", expected " + expected);
        }
    }
}
