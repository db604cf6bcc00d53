package org.firenet.array;

import java.util.Arrays;

/**
 * A complex array in double precision, planar: real parts and imaginary parts in two Java arrays, C order. The shape is
 * fixed; the values are mutable, and {@link #re()} and {@link #im()} give the live storage, since operators write into
 * arrays that the caller owns.
 */
public final class ComplexArray {
    /** Squares below 1e−308 lose digits; 2³¹ of them are less than a rounding error of this. */
    private static final double SMALLEST_SAFE_SQUARE = 1e-280;

    private final Shape shape;
    private final double[] re;
    private final double[] im;

    private ComplexArray(Shape shape, double[] re, double[] im) {
        if (re.length != shape.size() || im.length != shape.size()) {
            throw new IllegalArgumentException("the shape " + shape + " needs " + shape.size()
                    + " real and imaginary parts, found " + re.length + " and " + im.length);
        }
        this.shape = shape;
        this.re = re;
        this.im = im;
    }

    /** A new array of zeros. */
    public static ComplexArray zeros(Shape shape) {
        return new ComplexArray(shape, new double[shape.size()], new double[shape.size()]);
    }

    /**
     * An array over the given storage, which is not copied.
     *
     * @throws IllegalArgumentException if a length differs from {@code shape.size()}
     */
    public static ComplexArray of(Shape shape, double[] re, double[] im) {
        return new ComplexArray(shape, re, im);
    }

    /** An array whose real parts are the given storage, not copied, and whose imaginary parts are zero. */
    public static ComplexArray ofReal(Shape shape, double[] re) {
        return new ComplexArray(shape, re, new double[re.length]);
    }

    public Shape shape() {
        return shape;
    }

    public int size() {
        return re.length;
    }

    /** The live real parts. */
    public double[] re() {
        return re;
    }

    /** The live imaginary parts. */
    public double[] im() {
        return im;
    }

    /** A deep copy. */
    public ComplexArray copy() {
        return new ComplexArray(shape, re.clone(), im.clone());
    }

    /** A copy of the {@code shape.size()} values from position {@code from} on, in a shape of their own. */
    public ComplexArray part(int from, Shape shape) {
        int end = from + shape.size();
        return new ComplexArray(shape, Arrays.copyOfRange(re, from, end), Arrays.copyOfRange(im, from, end));
    }

    /** The same storage under another shape of the same size. */
    public ComplexArray reshape(Shape other) {
        return new ComplexArray(other, re, im);
    }

    /** Overwrites this array with the values of {@code source}, of the same size. */
    public void set(ComplexArray source) {
        requireSameSize(source);
        System.arraycopy(source.re, 0, re, 0, re.length);
        System.arraycopy(source.im, 0, im, 0, im.length);
    }

    /** Sets every value to zero. */
    public void clear() {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
    }

    /** Multiplies every value by a real factor. */
    public void scale(double factor) {
        for (int i = 0; i < re.length; i++) {
            re[i] *= factor;
            im[i] *= factor;
        }
    }

    /** Adds {@code factor * other} to this array. */
    public void add(double factor, ComplexArray other) {
        requireSameSize(other);
        for (int i = 0; i < re.length; i++) {
            re[i] += factor * other.re[i];
            im[i] += factor * other.im[i];
        }
    }

    /** The Euclidean norm; infinite only if it is larger than every double. */
    public double norm() {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * re[i] + im[i] * im[i];
        }
        return squaresAreSafe(sum) ? Math.sqrt(sum) : scaledNorm();
    }

    /** The Euclidean distance to an array of the same size; infinite only if it is larger than every double. */
    public double distance(ComplexArray other) {
        requireSameSize(other);
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            double dr = re[i] - other.re[i];
            double di = im[i] - other.im[i];
            sum += dr * dr + di * di;
        }
        if (squaresAreSafe(sum)) {
            return Math.sqrt(sum);
        }
        ComplexArray difference = copy();
        difference.add(-1, other);
        return difference.scaledNorm();
    }

    /** Whether a sum of squares neither overflowed nor lost terms that count to underflow. */
    private static boolean squaresAreSafe(double sum) {
        return sum >= SMALLEST_SAFE_SQUARE && sum < Double.POSITIVE_INFINITY;
    }

    /** The norm of values whose squares may overflow or underflow: scaled by the largest of them. */
    private double scaledNorm() {
        double largest = 0;
        for (int i = 0; i < re.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(re[i]), Math.abs(im[i])));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            double r = re[i] / largest;
            double s = im[i] / largest;
            sum += r * r + s * s;
        }
        return largest * Math.sqrt(sum);
    }

    /** Real part of the inner product Σ thisᵢ·conj(otherᵢ). */
    public double innerRe(ComplexArray other) {
        requireSameSize(other);
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * other.re[i] + im[i] * other.im[i];
        }
        return sum;
    }

    /** Imaginary part of the inner product Σ thisᵢ·conj(otherᵢ). */
    public double innerIm(ComplexArray other) {
        requireSameSize(other);
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += im[i] * other.re[i] - re[i] * other.im[i];
        }
        return sum;
    }

    /** The absolute values, a new array. */
    public double[] magnitude() {
        double[] magnitude = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            magnitude[i] = magnitude(re[i], im[i]);
        }
        return magnitude;
    }

    /** Like {@link Math#hypot}, which is slow, but only where squares overflow or lose digits. */
    private static double magnitude(double re, double im) {
        double square = re * re + im * im;
        return square >= Double.MIN_NORMAL && square < Double.POSITIVE_INFINITY
                ? Math.sqrt(square)
                : Math.hypot(re, im);
    }

    /** Position of the first value that is NaN or infinite, or −1 if all are finite. */
    public int firstNonFinite() {
        for (int i = 0; i < re.length; i++) {
            if (!Double.isFinite(re[i]) || !Double.isFinite(im[i])) {
                return i;
            }
        }
        return -1;
    }

    private void requireSameSize(ComplexArray other) {
        if (other.re.length != re.length) {
            throw new IllegalArgumentException("arrays of shapes " + shape + " and " + other.shape + " do not match");
        }
    }
}
