package org.firenet.cli.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Linearisation;
import org.firenet.audit.network.ModelFile;
import org.firenet.audit.network.ModelReader;
import org.firenet.audit.network.Reconstruction;
import org.firenet.formats.FormatException;
import org.firenet.formats.Sha256;
import org.firenet.imaging.ImagingModel;

/**
 * A trained network in a file, named after the file.
 *
 * @param model the file
 * @param sha256 of its bytes
 */
record ModelSource(ModelFile model, String sha256) implements NetworkSource {
    private static final Pattern KINDS = Pattern.compile("\\.(pt|onnx)$");

    /** @throws IOException if the file is no network, by its name, or can't be read */
    static ModelSource of(ModelFile model) throws IOException {
        if (Files.isDirectory(model.file())) {
            throw new FormatException(model.file(), "this is a folder, expected a network; --models takes a folder");
        }
        if (!KINDS.matcher(model.file().toString()).find()) {
            throw new FormatException(model.file(), "neither .pt nor .onnx, the kinds of networks that are read");
        }
        return new ModelSource(model, Sha256.of(model.file()));
    }

    @Override
    public String name() {
        Path name = model.file().getFileName();
        return String.valueOf(name).replaceFirst("\\.[^.]*$", "");
    }

    @Override
    public String identity() {
        return "sha256 " + sha256;
    }

    /** It was trained for one mask; for others it may or may not be fit. */
    @Override
    public boolean takesEveryMask() {
        return false;
    }

    @Override
    public Reconstruction open(ImagingModel geometry) throws IOException {
        for (ModelReader reader : ServiceLoader.load(ModelReader.class)) {
            if (reader.reads(model)) {
                Reconstruction network = reader.open(model, geometry);
                return network instanceof DifferentiableReconstruction differentiable
                        ? new NamedDifferentiable(name(), differentiable)
                        : new Named(name(), network);
            }
        }
        throw new IOException(
                model.file() + ": trained networks need the module 'learned', which the launcher ./firenet of a source"
                        + " checkout builds");
    }

    private record Named(String name, Reconstruction network) implements Reconstruction {
        @Override
        public Shape measurements() {
            return network.measurements();
        }

        @Override
        public Shape image() {
            return network.image();
        }

        @Override
        public ComplexArray reconstruct(ComplexArray y) {
            return network.reconstruct(y);
        }

        @Override
        public void close() {
            network.close();
        }
    }

    private record NamedDifferentiable(String name, DifferentiableReconstruction network)
            implements DifferentiableReconstruction {
        @Override
        public Shape measurements() {
            return network.measurements();
        }

        @Override
        public Shape image() {
            return network.image();
        }

        @Override
        public ComplexArray reconstruct(ComplexArray y) {
            return network.reconstruct(y);
        }

        @Override
        public Linearisation linearise(ComplexArray y) {
            return network.linearise(y);
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
