package org.firenet.imaging;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.network.LayerListener;

/**
 * Reconstructs every coil of a slice on its own, several at a time.
 *
 * @param reconstructor for the mask of the slice
 * @param threads how many coils run at the same time, at least 1
 */
public record CoilByCoil(Reconstructor reconstructor, int threads) {
    /**
     * One reconstruction per coil, in the order of the coils. The result does not depend on the number of threads.
     *
     * @param coils measured values, shape [coils, rows, columns]
     * @param listener told after each layer of each coil, by several threads at a time
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public List<Reconstructor.Reconstruction> reconstruct(ComplexArray coils, LayerListener listener)
            throws InterruptedException {
        List<Reconstructor.Reconstruction> finished = new ArrayList<>();
        new OrderedBatch(threads)
                .run(
                        coils.shape().extent(0),
                        c -> reconstructor.reconstruct(coil(coils, c), null, listener),
                        finished::add);
        return finished;
    }

    private static ComplexArray coil(ComplexArray coils, int index) {
        Shape image = Shape.of(coils.shape().extent(1), coils.shape().extent(2));
        ComplexArray grid = ComplexArray.zeros(image);
        System.arraycopy(coils.re(), index * image.size(), grid.re(), 0, image.size());
        System.arraycopy(coils.im(), index * image.size(), grid.im(), 0, image.size());
        return grid;
    }
}
