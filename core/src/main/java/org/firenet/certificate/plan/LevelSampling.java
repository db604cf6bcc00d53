package org.firenet.certificate.plan;

/**
 * The samples of one two-dimensional level beside the measure of the sampling theorem.
 *
 * @param k1 band of the rows, from 1
 * @param k2 band of the columns, from 1
 * @param size positions in the level
 * @param samples m_k of them
 * @param measure M(s, k)
 */
public record LevelSampling(int k1, int k2, int size, int samples, double measure) {
    /** The sampled share of the level, in [0, 1]. */
    public double fraction() {
        return (double) samples / size;
    }

    /** {@code m_k/M(s, k)}; infinite where the theorem asks for nothing. */
    public double ratio() {
        return samples / measure;
    }

    /** Whether every position is sampled, so that the level has all that it can give. */
    public boolean full() {
        return samples == size;
    }
}
