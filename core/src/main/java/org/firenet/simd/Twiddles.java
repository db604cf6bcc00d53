package org.firenet.simd;

/**
 * The roots of unity of power-of-two Fourier transforms. For each quarter q the table holds
 * {@code ω^j, ω^{2j}, ω^{3j}} with {@code ω = e^{−2πi/4q}} and j from 0 to q − 1, one after the other: what a radix-4
 * stage that joins transforms of length q needs, and in its middle third what a radix-2 stage of half length q needs.
 * Immutable.
 */
public final class Twiddles {
    private final float[][] re;
    private final float[][] im;

    /** The tables of all stages of transforms of lengths up to {@code length}, a power of two. */
    public Twiddles(int length) {
        int tables = Integer.numberOfTrailingZeros(Integer.highestOneBit(length)) + 1;
        this.re = new float[tables][];
        this.im = new float[tables][];
        for (int s = 0; s < tables; s++) {
            int quarter = 1 << s;
            re[s] = new float[3 * quarter];
            im[s] = new float[3 * quarter];
            for (int power = 1; power <= 3; power++) {
                for (int j = 0; j < quarter; j++) {
                    double angle = 2 * Math.PI * power * j / (4.0 * quarter);
                    re[s][(power - 1) * quarter + j] = (float) Math.cos(angle);
                    im[s][(power - 1) * quarter + j] = (float) -Math.sin(angle);
                }
            }
        }
    }

    /** Real parts of the table of a quarter. */
    float[] re(int quarter) {
        return re[Integer.numberOfTrailingZeros(quarter)];
    }

    /** Imaginary parts of the table of a quarter. */
    float[] im(int quarter) {
        return im[Integer.numberOfTrailingZeros(quarter)];
    }
}
