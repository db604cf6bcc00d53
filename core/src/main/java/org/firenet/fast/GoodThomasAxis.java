package org.firenet.fast;

import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Twiddles;
import org.firenet.transform.Fourier;

/**
 * The Fourier transform of n = mq pixels, m a small odd number and q a power of two, without twiddle factors in between
 * (I. J. Good, The interaction algorithm and practical Fourier analysis, 1958; L. H. Thomas): with pixel
 * {@code qa + mb mod n} in row a and column b of an m × q matrix, transforms of length m down its columns and of length q
 * along its rows leave frequency k at {@code (k mod m, k mod q)}. Pixels are put in that order on the way, frequencies
 * stay in it.
 */
final class GoodThomasAxis implements AxisTransform {
    /** The largest m whose direct transform beats the detour over longer powers of two. */
    private static final int LARGEST_ODD = 31;

    /** The smallest q whose rows fill vectors. */
    private static final int SMALLEST_POWER = 16;

    private final int length;
    private final int power;
    private final OddTransform odd;
    private final int[] matrixPlace;
    private final Kernels kernels;
    private final Twiddles twiddles;
    private final ColumnTransform columns;

    GoodThomasAxis(int length, Fourier.Origin origin, Kernels kernels) {
        this.length = length;
        this.power = Integer.lowestOneBit(length);
        this.odd = new OddTransform(length / power, kernels);
        this.kernels = kernels;
        this.twiddles = new Twiddles(power);
        this.columns = new ColumnTransform(kernels.columns(), twiddles);
        this.matrixPlace = new int[length];
        int m = odd.length();
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < power; b++) {
                int pixel = (power * a + m * b + origin.index(length)) % length;
                matrixPlace[pixel] = odd.place(a) * power + b;
            }
        }
    }

    /** Whether it is worth while for n pixels. */
    static boolean suits(int n) {
        int power = Integer.lowestOneBit(n);
        return power >= SMALLEST_POWER && n / power <= LARGEST_ODD;
    }

    @Override
    public int room() {
        return 2 * length;
    }

    @Override
    public double scale() {
        return 1 / Math.sqrt(length);
    }

    @Override
    public int place(int k) {
        int frequency = (k - length / 2 + length) % length;
        return odd.place(frequency % odd.length()) * power + BitReversal.of(frequency % power, power);
    }

    @Override
    public int sign(int k) {
        return 1;
    }

    @Override
    public void forward(Buffer x, int at, int width) {
        Plane plane = x.plane();
        int second = at + length * plane.stride();
        for (int pixel = 0; pixel < length; pixel++) {
            int to = second + matrixPlace[pixel] * plane.stride();
            System.arraycopy(plane.re(), at + pixel * plane.stride(), plane.re(), to, width);
            System.arraycopy(plane.im(), at + pixel * plane.stride(), plane.im(), to, width);
        }
        int step = power * plane.stride();
        for (int b = 0; b < power; b++) {
            int row = b * plane.stride();
            odd.transform(plane, second + row, at + row, step, width);
        }
        for (int a = 0; a < odd.length(); a++) {
            columns.adjoint(x.exchanged(), at + a * step, x.exchanged(), at + a * step, power, width);
        }
    }

    @Override
    public void adjoint(Buffer x, int at, int width) {
        Plane plane = x.exchanged();
        int second = at + length * plane.stride();
        int step = power * plane.stride();
        for (int a = 0; a < odd.length(); a++) {
            columns.forward(plane, at + a * step, plane, at + a * step, power, width);
        }
        for (int b = 0; b < power; b++) {
            int row = b * plane.stride();
            odd.transform(plane, at + row, second + row, step, width);
        }
        for (int pixel = 0; pixel < length; pixel++) {
            int from = second + matrixPlace[pixel] * plane.stride();
            System.arraycopy(plane.re(), from, plane.re(), at + pixel * plane.stride(), width);
            System.arraycopy(plane.im(), from, plane.im(), at + pixel * plane.stride(), width);
        }
    }

    @Override
    public void forwardRow(Buffer x, int at) {
        Plane plane = x.plane();
        for (int pixel = 0; pixel < length; pixel++) {
            plane.re()[at + length + matrixPlace[pixel]] = plane.re()[at + pixel];
            plane.im()[at + length + matrixPlace[pixel]] = plane.im()[at + pixel];
        }
        odd.transform(plane, at + length, at, power, power);
        for (int a = 0; a < odd.length(); a++) {
            kernels.rows().adjoint(x.exchanged(), at + a * power, power, twiddles);
        }
    }

    @Override
    public void adjointRow(Buffer x, int at) {
        Plane plane = x.exchanged();
        for (int a = 0; a < odd.length(); a++) {
            kernels.rows().forward(plane, at + a * power, power, twiddles);
        }
        odd.transform(plane, at, at + length, power, power);
        for (int pixel = 0; pixel < length; pixel++) {
            plane.re()[at + pixel] = plane.re()[at + length + matrixPlace[pixel]];
            plane.im()[at + pixel] = plane.im()[at + length + matrixPlace[pixel]];
        }
    }
}
