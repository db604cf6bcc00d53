package org.firenet.imaging;

import org.firenet.array.Shape;

/**
 * λ for scanners' data, in words. The noise of K pixels' data has in each pixel or coefficient of the zero-filled image
 * about {@code 1/√(CK)} of its length, for C coils with normalised sensitivities that see one image together and C = 1
 * for one coil: λ has to be about as large for the noise to go, whatever its level. So λ is a number times
 * {@code 1/√(CK)}; it depends neither on the level of the noise nor on the unit of the data.
 */
public enum Strength {
    /** A third: keeps more of the finest detail, and of the noise. */
    GENTLE(1.0 / 3),
    NORMAL(1),
    /** Two times: for very noisy data. */
    STRONG(2);

    /** Chosen on simulations, 1, 8 and 16 coils, 20 to 40 dB, and by looking: docs/quality.md. */
    private static final double ONE_COIL = 0.6;

    private static final double SEVERAL_COILS = 0.4;

    private final double factor;

    Strength(double factor) {
        this.factor = factor;
    }

    /** How much larger than for {@link #NORMAL} λ is. */
    public double factor() {
        return factor;
    }

    /**
     * λ for images of a shape, with either regulariser.
     *
     * @param coils how many see one image together, 1 for one or for each on its own
     */
    public double lambda(Shape image, int coils) {
        double number = coils == 1 ? ONE_COIL : SEVERAL_COILS;
        return factor * number / Math.sqrt((double) coils * image.size());
    }
}
