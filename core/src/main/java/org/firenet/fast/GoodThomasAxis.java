package org.firenet.fast;

import java.util.ArrayList;
import java.util.List;
import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Twiddles;
import org.firenet.transform.Fourier;

/**
 * The Fourier transform of {@code n = m₁ … m_k q} pixels, the m powers of different odd primes and q a power of two,
 * without twiddle factors in between (I. J. Good, The interaction algorithm and practical Fourier analysis, 1958;
 * L. H. Thomas): with pixel {@code Σ aᵢ n/mᵢ + b n/q mod n} at the place (a₁, …, a_k, b) of an array of k + 1 dimensions,
 * transforms along each of them leave frequency f at {@code (f mod m₁, …, f mod m_k, f mod q)}. Pixels are put in that
 * order on the way, frequencies stay in it.
 */
final class GoodThomasAxis implements AxisTransform {
    /** The largest m whose direct transform beats the detour over longer powers of two. */
    private static final int LARGEST_ODD = 31;

    /** The smallest q that fills vectors along a row. */
    private static final int SMALLEST_POWER = 16;

    private final int length;
    private final int power;
    private final List<OddTransform> odds;

    /** For each odd factor the distance of neighbours along its dimension. */
    private final int[] steps;

    private final int[] arrayPlace;
    private final Kernels kernels;
    private final Twiddles twiddles;
    private final ColumnTransform columns;

    GoodThomasAxis(int length, Fourier.Origin origin, Kernels kernels) {
        this.length = length;
        this.power = Integer.lowestOneBit(length);
        this.odds = oddFactors(length).stream()
                .map(factor -> new OddTransform(factor, kernels))
                .toList();
        this.steps = new int[odds.size()];
        int step = power;
        for (int i = odds.size() - 1; i >= 0; i--) {
            steps[i] = step;
            step *= odds.get(i).length();
        }
        this.kernels = kernels;
        this.twiddles = new Twiddles(power);
        this.columns = new ColumnTransform(kernels.columns(), twiddles);
        this.arrayPlace = new int[length];
        for (int a = 0; a < length / power; a++) {
            for (int b = 0; b < power; b++) {
                place(a, b, origin);
            }
        }
    }

    /** Notes where the pixel with the odd digits a, mixed up in one number, and the even digit b lies. */
    private void place(int a, int b, Fourier.Origin origin) {
        long pixel = (long) b * (length / power) + origin.index(length);
        int place = b;
        int rest = a;
        for (int i = 0; i < steps.length; i++) {
            OddTransform odd = odds.get(i);
            int digit = rest % odd.length();
            rest /= odd.length();
            pixel += (long) digit * (length / odd.length());
            place += odd.place(digit) * steps[i];
        }
        arrayPlace[(int) (pixel % length)] = place;
    }

    /** The powers of odd primes whose product is the odd part of n. */
    private static List<Integer> oddFactors(int n) {
        List<Integer> factors = new ArrayList<>();
        int rest = n / Integer.lowestOneBit(n);
        for (int prime = 3; rest > 1; prime += 2) {
            int factor = 1;
            while (rest % prime == 0) {
                rest /= prime;
                factor *= prime;
            }
            if (factor > 1) {
                factors.add(factor);
            }
        }
        return factors;
    }

    /** Whether it is worth while down columns of n pixels. */
    static boolean suitsColumns(int n) {
        return oddFactors(n).stream().allMatch(factor -> factor <= LARGEST_ODD);
    }

    /** Whether it is worth while along rows of n pixels. */
    static boolean suitsRows(int n) {
        return Integer.lowestOneBit(n) >= SMALLEST_POWER && suitsColumns(n);
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
        int place = BitReversal.of(frequency % power, power);
        for (int i = 0; i < steps.length; i++) {
            OddTransform odd = odds.get(i);
            place += odd.place(frequency % odd.length()) * steps[i];
        }
        return place;
    }

    @Override
    public int sign(int k) {
        return 1;
    }

    @Override
    public void forward(Buffer x, int at, int width) {
        Plane plane = x.plane();
        int stride = plane.stride();
        int second = at + length * stride;
        for (int pixel = 0; pixel < length; pixel++) {
            int to = second + arrayPlace[pixel] * stride;
            System.arraycopy(plane.re(), at + pixel * stride, plane.re(), to, width);
            System.arraycopy(plane.im(), at + pixel * stride, plane.im(), to, width);
        }
        int from = second;
        for (int i = 0; i < steps.length; i++) {
            int to = from == at ? second : at;
            alongDimension(i, plane, from, to, width);
            from = to;
        }
        for (int row = 0; row < length * stride; row += power * stride) {
            columns.adjoint(x.exchanged(), from + row, x.exchanged(), at + row, power, width);
        }
    }

    @Override
    public void adjoint(Buffer x, int at, int width) {
        Plane plane = x.exchanged();
        int stride = plane.stride();
        int second = at + length * stride;
        int from = steps.length % 2 == 1 ? at : second;
        for (int row = 0; row < length * stride; row += power * stride) {
            columns.forward(plane, at + row, plane, from + row, power, width);
        }
        for (int i = 0; i < steps.length; i++) {
            int to = from == at ? second : at;
            alongDimension(i, plane, from, to, width);
            from = to;
        }
        for (int pixel = 0; pixel < length; pixel++) {
            int place = second + arrayPlace[pixel] * stride;
            System.arraycopy(plane.re(), place, plane.re(), at + pixel * stride, width);
            System.arraycopy(plane.im(), place, plane.im(), at + pixel * stride, width);
        }
    }

    /** The transforms along an odd dimension, down columns. */
    private void alongDimension(int dimension, Plane plane, int from, int to, int width) {
        OddTransform odd = odds.get(dimension);
        int step = steps[dimension];
        int stride = plane.stride();
        for (int outer = 0; outer < length; outer += odd.length() * step) {
            for (int row = outer * stride; row < (outer + step) * stride; row += stride) {
                odd.transform(plane, from + row, to + row, step * stride, width);
            }
        }
    }

    @Override
    public void forwardRow(Buffer x, int at) {
        Plane plane = x.plane();
        int second = at + length;
        for (int pixel = 0; pixel < length; pixel++) {
            plane.re()[second + arrayPlace[pixel]] = plane.re()[at + pixel];
            plane.im()[second + arrayPlace[pixel]] = plane.im()[at + pixel];
        }
        int from = second;
        for (int i = 0; i < steps.length; i++) {
            int to = from == at ? second : at;
            alongDimension(i, plane, from, to);
            from = to;
        }
        copy(plane, from, at);
        for (int a = at; a < at + length; a += power) {
            kernels.rows().adjoint(x.exchanged(), a, power, twiddles);
        }
    }

    @Override
    public void adjointRow(Buffer x, int at) {
        Plane plane = x.exchanged();
        int second = at + length;
        for (int a = at; a < at + length; a += power) {
            kernels.rows().forward(plane, a, power, twiddles);
        }
        int from = steps.length % 2 == 1 ? at : second;
        copy(plane, at, from);
        for (int i = 0; i < steps.length; i++) {
            int to = from == at ? second : at;
            alongDimension(i, plane, from, to);
            from = to;
        }
        for (int pixel = 0; pixel < length; pixel++) {
            plane.re()[at + pixel] = plane.re()[second + arrayPlace[pixel]];
            plane.im()[at + pixel] = plane.im()[second + arrayPlace[pixel]];
        }
    }

    /** The transforms along an odd dimension of a row. */
    private void alongDimension(int dimension, Plane plane, int from, int to) {
        OddTransform odd = odds.get(dimension);
        int step = steps[dimension];
        for (int outer = 0; outer < length; outer += odd.length() * step) {
            odd.transform(plane, from + outer, to + outer, step, step);
        }
    }

    private void copy(Plane plane, int from, int to) {
        if (from != to) {
            System.arraycopy(plane.re(), from, plane.re(), to, length);
            System.arraycopy(plane.im(), from, plane.im(), to, length);
        }
    }
}
