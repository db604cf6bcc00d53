package org.firenet.testing;

import static org.firenet.testing.ExactMatrix.DIGITS;

import java.math.BigDecimal;
import java.util.Arrays;
import org.firenet.array.Shape;
import org.firenet.transform.Fourier;
import org.firenet.transform.WaveletFilter;

/** The transforms by their definitions, with 40 digits. */
public final class ExactTransforms {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ExactTransforms() {}

    /** The unitary DFT matrix with frequency zero in row ⌊n/2⌋. */
    public static ExactMatrix dft(int n, Fourier.Origin origin) {
        BigDecimal[] cos = new BigDecimal[n];
        BigDecimal[] sin = new BigDecimal[n];
        BigDecimal turn = TWO.multiply(pi());
        for (int k = 0; k < n; k++) {
            BigDecimal angle = turn.multiply(BigDecimal.valueOf(k)).divide(BigDecimal.valueOf(n), DIGITS);
            cos[k] = series(BigDecimal.ONE, angle, 0);
            sin[k] = series(angle, angle, 1);
        }
        BigDecimal scale = BigDecimal.ONE.divide(BigDecimal.valueOf(n).sqrt(DIGITS), DIGITS);
        ExactMatrix matrix = ExactMatrix.zeros(n, n);
        for (int i = 0; i < n * n; i++) {
            int step = Math.floorMod((i / n - n / 2) * (i % n - origin.index(n)), n);
            matrix.re()[i] = cos[step].multiply(scale, DIGITS);
            matrix.im()[i] = sin[step].multiply(scale, DIGITS).negate();
        }
        return matrix;
    }

    /** The orthonormal Walsh matrix in sequency order. */
    public static ExactMatrix walsh(int n) {
        BigDecimal scale = BigDecimal.ONE.divide(BigDecimal.valueOf(n).sqrt(DIGITS), DIGITS);
        ExactMatrix matrix = ExactMatrix.zeros(n, n);
        for (int row = 0; row < n; row++) {
            int sequency = 0;
            for (int j = 1; j < n; j++) {
                sequency += Integer.bitCount(row & j) % 2 == Integer.bitCount(row & (j - 1)) % 2 ? 0 : 1;
            }
            for (int j = 0; j < n; j++) {
                matrix.re()[sequency * n + j] = Integer.bitCount(row & j) % 2 == 0 ? scale : scale.negate();
            }
        }
        return matrix;
    }

    /** {@code D x Aᵀ}. */
    public static ExactMatrix separable(ExactMatrix down, ExactMatrix x, ExactMatrix along) {
        return down.times(x).times(along.transposed());
    }

    /** The wavelet pyramid of an image. */
    public static ExactMatrix wavelet(ExactMatrix image, WaveletFilter filter, int levels) {
        ExactMatrix pyramid = image;
        for (int l = 0; l < levels; l++) {
            Shape box = Shape.of(image.rows() >> l, image.columns() >> l);
            ExactMatrix block = pyramid.block(0, 0, box.rows(), box.columns());
            pyramid = pyramid.with(
                    0, 0, separable(waveletLevel(box.rows(), filter), block, waveletLevel(box.columns(), filter)));
        }
        return pyramid;
    }

    /** The image of a wavelet pyramid. */
    public static ExactMatrix inverseWavelet(ExactMatrix pyramid, WaveletFilter filter, int levels) {
        ExactMatrix image = pyramid;
        for (int l = levels - 1; l >= 0; l--) {
            Shape box = Shape.of(pyramid.rows() >> l, pyramid.columns() >> l);
            ExactMatrix block = image.block(0, 0, box.rows(), box.columns());
            ExactMatrix down = waveletLevel(box.rows(), filter).adjoint();
            ExactMatrix along = waveletLevel(box.columns(), filter).adjoint();
            image = image.with(0, 0, separable(down, block, along));
        }
        return image;
    }

    private static ExactMatrix waveletLevel(int n, WaveletFilter filter) {
        BigDecimal[] h = lowPass(filter);
        ExactMatrix matrix = ExactMatrix.zeros(n, n);
        for (int k = 0; k < n / 2; k++) {
            for (int j = 0; j < h.length; j++) {
                int column = Math.floorMod(2 * k + j + 1 - h.length / 2, n);
                BigDecimal g = j % 2 == 0 ? h[h.length - 1 - j] : h[h.length - 1 - j].negate();
                int high = (n / 2 + k) * n + column;
                matrix.re()[k * n + column] = matrix.re()[k * n + column].add(h[j]);
                matrix.re()[high] = matrix.re()[high].add(g);
            }
        }
        return matrix;
    }

    /** Haar and db2 in closed form; of the others the stored coefficients, which are those of Daubechies, rounded once. */
    private static BigDecimal[] lowPass(WaveletFilter filter) {
        if (filter == WaveletFilter.HAAR) {
            BigDecimal half = BigDecimal.valueOf(0.5).sqrt(DIGITS);
            return new BigDecimal[] {half, half};
        }
        if (filter == WaveletFilter.DB2) {
            BigDecimal root = BigDecimal.valueOf(3).sqrt(DIGITS);
            BigDecimal scale = BigDecimal.valueOf(32).sqrt(DIGITS);
            BigDecimal one = BigDecimal.ONE;
            BigDecimal three = BigDecimal.valueOf(3);
            return Arrays.stream(
                            new BigDecimal[] {one.add(root), three.add(root), three.subtract(root), one.subtract(root)})
                    .map(v -> v.divide(scale, DIGITS))
                    .toArray(BigDecimal[]::new);
        }
        return Arrays.stream(filter.lowPass()).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    /** π = 16 arctan(1/5) − 4 arctan(1/239). */
    private static BigDecimal pi() {
        return BigDecimal.valueOf(16)
                .multiply(arctanOfInverse(5))
                .subtract(TWO.multiply(TWO).multiply(arctanOfInverse(239)));
    }

    private static BigDecimal arctanOfInverse(int n) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), DIGITS);
        for (int k = 1; power.abs().compareTo(BigDecimal.valueOf(1, 50)) > 0; k += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS));
            power = power.divide(BigDecimal.valueOf(-(long) n * n), DIGITS);
        }
        return sum;
    }

    /** The series of cosine (first power 0) or sine (first power 1). */
    private static BigDecimal series(BigDecimal first, BigDecimal angle, int firstPower) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = first;
        for (int k = firstPower + 1; term.abs().compareTo(BigDecimal.valueOf(1, 50)) > 0; k += 2) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(angle, DIGITS)
                    .multiply(angle, DIGITS)
                    .divide(BigDecimal.valueOf(-(long) k * (k + 1)), DIGITS);
        }
        return sum;
    }
}
