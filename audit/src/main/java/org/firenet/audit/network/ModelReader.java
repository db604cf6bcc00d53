package org.firenet.audit.network;

import java.io.IOException;
import org.firenet.imaging.ImagingModel;

/** Opens files of trained networks. Found by {@link java.util.ServiceLoader}. */
public interface ModelReader {
    /** Whether this reader takes files of this kind, by their name. */
    boolean reads(ModelFile file);

    /**
     * Opens a file.
     *
     * @param model the geometry of the measurements that the network will get
     * @return a {@link DifferentiableReconstruction} where gradients can be had
     * @throws IOException if the file can't be read, is damaged, is not trusted, or does not fit the geometry; the message
     *     is one line that names the file
     */
    Reconstruction open(ModelFile file, ImagingModel model) throws IOException;
}
