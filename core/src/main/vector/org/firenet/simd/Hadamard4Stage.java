package org.firenet.simd;

/**
 * Joins groups of four transforms of length q, at least a vector's length.
 *
 * @param q the quarter
 */
record Hadamard4Stage(int q) implements HadamardStage {
    @Override
    public void run(float[] x, int at, int length) {
        for (int start = at; start < at + length; start += 4 * q) {
            Hadamard4.run(x, start, q, q);
        }
    }
}
