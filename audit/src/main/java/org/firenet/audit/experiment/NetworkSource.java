package org.firenet.audit.experiment;

import java.io.IOException;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;

/** Where a network to be audited comes from. */
public interface NetworkSource {
    /** The network's name in tables; no two networks of an audit share one. */
    String name();

    /** What decides its images besides the geometry: the hash of a file, or all settings. */
    String identity();

    /** Whether it can be opened for every mask, not only for that of its training. */
    boolean takesEveryMask();

    /**
     * Opens the network.
     *
     * @throws IOException if it can't be opened for this geometry; the message is one line for the user
     */
    Reconstruction open(ImagingModel model) throws IOException;
}
