package org.firenet.design;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.firenet.array.ComplexArray;

/** A family of images of one shape, from which examples are drawn. Equal seeds give equal images. */
@FunctionalInterface
public interface ImageFamily {
    /** The image that belongs to a seed. */
    ComplexArray draw(long seed);

    /**
     * Several images.
     *
     * @param count how many, at least 1
     * @param seed from which the seeds of the images are made
     */
    default List<ComplexArray> draw(int count, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        return LongStream.generate(seeds::nextLong)
                .limit(count)
                .mapToObj(this::draw)
                .toList();
    }
}
