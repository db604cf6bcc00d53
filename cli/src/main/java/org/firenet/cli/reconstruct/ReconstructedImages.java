package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArraySource;
import org.firenet.formats.Slices;

/** The images of a run, read back one after the other. Those of a slice that could not be reconstructed are NaN. */
final class ReconstructedImages implements ArraySource {
    private final UnfinishedRun kept;
    private final List<SliceOutcome> outcomes;
    private final Shape perSlice;
    private final Shape whole;

    /**
     * @param outcomes of all slices, in their order
     * @param stack extents of the dimensions that count them; none for a single slice
     * @param perSlice shape of the images of a slice
     */
    ReconstructedImages(UnfinishedRun kept, List<SliceOutcome> outcomes, int[] stack, Shape perSlice) {
        this.kept = kept;
        this.outcomes = List.copyOf(outcomes);
        this.perSlice = perSlice;
        this.whole = whole(stack, perSlice);
    }

    /** Shape of all images of a scan. */
    static Shape whole(int[] stack, Shape perSlice) {
        int[] extents = Arrays.copyOf(stack, stack.length + perSlice.rank());
        System.arraycopy(perSlice.toArray(), 0, extents, stack.length, perSlice.rank());
        return Shape.inFile(extents);
    }

    @Override
    public Shape shape() {
        return whole;
    }

    @Override
    public ComplexArray slice(int index) throws IOException {
        Shape part = Slices.shape(whole);
        if (outcomes.size() == 1) {
            return images(outcomes.get(0)).part(index * part.size(), part);
        }
        ComplexArray images = ComplexArray.zeros(part);
        int count = part.size() / perSlice.size();
        for (int i = 0; i < count; i++) {
            ComplexArray one = images(outcomes.get(index * count + i));
            System.arraycopy(one.re(), 0, images.re(), i * one.size(), one.size());
            System.arraycopy(one.im(), 0, images.im(), i * one.size(), one.size());
        }
        return images;
    }

    private ComplexArray images(SliceOutcome outcome) throws IOException {
        if (outcome.figures() != null) {
            return kept.images(outcome.slice());
        }
        ComplexArray nothing = ComplexArray.zeros(perSlice);
        Arrays.fill(nothing.re(), Double.NaN);
        return nothing;
    }
}
