package org.firenet.learned.tensor;

import java.util.List;
import org.firenet.audit.network.ReconstructionException;

/** A map from real tensors to a real tensor. Not thread-safe. */
public interface Network extends AutoCloseable {
    /**
     * The network's output. A complex tensor comes as two real ones, stacked: real parts, imaginary parts.
     *
     * @throws ReconstructionException if the network fails, for example since it expects other shapes
     */
    RealTensor apply(List<RealTensor> inputs);

    @Override
    void close();
}
