package org.firenet.learned.model;

import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.Reconstruction;
import org.firenet.audit.network.ReconstructionException;
import org.firenet.formats.FormatException;

/** One image from a network that was just opened, so that what does not fit shows before any work. */
final class Trial {
    private Trial() {}

    /**
     * @return the reconstruction
     * @throws FormatException if it makes no image; it is then closed
     */
    static Reconstruction passed(Path file, Reconstruction reconstruction) throws FormatException {
        ComplexArray y = ComplexArray.zeros(reconstruction.measurements());
        Arrays.fill(y.re(), 1);
        try {
            reconstruction.reconstruct(y);
            return reconstruction;
        } catch (ReconstructionException e) {
            reconstruction.close();
            throw new FormatException(file, "does not take these measurements: " + e.getMessage());
        }
    }
}
