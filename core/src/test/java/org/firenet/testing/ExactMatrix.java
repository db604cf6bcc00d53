package org.firenet.testing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;

/** A complex matrix with 40 decimal digits: against it, double precision is judged. */
public record ExactMatrix(int rows, int columns, BigDecimal[] re, BigDecimal[] im) {
    public static final MathContext DIGITS = new MathContext(40);

    public static ExactMatrix zeros(int rows, int columns) {
        BigDecimal[] zeros = new BigDecimal[rows * columns];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return new ExactMatrix(rows, columns, zeros, zeros.clone());
    }

    /** The doubles as they are: an image, or a vector as a column. */
    public static ExactMatrix of(ComplexArray x) {
        int columns = x.shape().rank() == 1 ? 1 : x.shape().columns();
        return new ExactMatrix(x.size() / columns, columns, exact(x.re()), exact(x.im()));
    }

    private static BigDecimal[] exact(double[] values) {
        return Arrays.stream(values).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    public int size() {
        return re.length;
    }

    public ExactMatrix times(ExactMatrix other) {
        ExactMatrix product = zeros(rows, other.columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                BigDecimal sumRe = BigDecimal.ZERO;
                BigDecimal sumIm = BigDecimal.ZERO;
                for (int k = 0; k < columns; k++) {
                    int a = i * columns + k;
                    int b = k * other.columns + j;
                    sumRe = plus(sumRe, minus(times(re[a], other.re[b]), times(im[a], other.im[b])));
                    sumIm = plus(sumIm, plus(times(re[a], other.im[b]), times(im[a], other.re[b])));
                }
                product.re[i * other.columns + j] = sumRe;
                product.im[i * other.columns + j] = sumIm;
            }
        }
        return product;
    }

    public ExactMatrix transposed() {
        ExactMatrix transposed = zeros(columns, rows);
        for (int i = 0; i < size(); i++) {
            int at = i % columns * rows + i / columns;
            transposed.re[at] = re[i];
            transposed.im[at] = im[i];
        }
        return transposed;
    }

    public ExactMatrix adjoint() {
        ExactMatrix adjoint = transposed();
        Arrays.setAll(adjoint.im, i -> adjoint.im[i].negate());
        return adjoint;
    }

    public ExactMatrix minus(ExactMatrix other) {
        ExactMatrix difference = zeros(rows, columns);
        Arrays.setAll(difference.re, i -> minus(re[i], other.re[i]));
        Arrays.setAll(difference.im, i -> minus(im[i], other.im[i]));
        return difference;
    }

    /** The rows × columns entries from the given corner on. */
    public ExactMatrix block(int top, int left, int rowCount, int columnCount) {
        ExactMatrix block = zeros(rowCount, columnCount);
        for (int i = 0; i < block.size(); i++) {
            int at = (top + i / columnCount) * columns + left + i % columnCount;
            block.re[i] = re[at];
            block.im[i] = im[at];
        }
        return block;
    }

    /** A copy with a block replaced. */
    public ExactMatrix with(int top, int left, ExactMatrix block) {
        ExactMatrix copy = new ExactMatrix(rows, columns, re.clone(), im.clone());
        for (int i = 0; i < block.size(); i++) {
            int at = (top + i / block.columns) * columns + left + i % block.columns;
            copy.re[at] = block.re[i];
            copy.im[at] = block.im[i];
        }
        return copy;
    }

    public BigDecimal magnitude(int i) {
        return plus(times(re[i], re[i]), times(im[i], im[i])).sqrt(DIGITS);
    }

    public BigDecimal norm() {
        return sum(i -> plus(times(re[i], re[i]), times(im[i], im[i]))).sqrt(DIGITS);
    }

    /** {@code Σ wᵢ|xᵢ|}. */
    public BigDecimal weightedNorm(double[] weights) {
        return sum(i -> times(magnitude(i), new BigDecimal(weights[i])));
    }

    /** {@code Re Σ xᵢ·conj(yᵢ)}. */
    public BigDecimal innerRe(ExactMatrix other) {
        return sum(i -> plus(times(re[i], other.re[i]), times(im[i], other.im[i])));
    }

    private BigDecimal sum(IntFunction<BigDecimal> term) {
        return IntStream.range(0, size()).mapToObj(term).reduce(BigDecimal.ZERO, ExactMatrix::plus);
    }

    private static BigDecimal plus(BigDecimal a, BigDecimal b) {
        // Zeros are many, and slow.
        return a.signum() == 0 ? b : b.signum() == 0 ? a : a.add(b, DIGITS);
    }

    private static BigDecimal minus(BigDecimal a, BigDecimal b) {
        return b.signum() == 0 ? a : a.subtract(b, DIGITS);
    }

    private static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.signum() == 0 || b.signum() == 0 ? BigDecimal.ZERO : a.multiply(b, DIGITS);
    }
}
