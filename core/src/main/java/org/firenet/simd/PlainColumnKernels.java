package org.firenet.simd;

/** {@link ColumnKernels} in plain loops. */
final class PlainColumnKernels implements ColumnKernels {
    @Override
    public void radix2(Plane src, int srcAt, Plane dst, int dstAt, int rows, int width) {
        for (int row = 0; row < rows; row += 2) {
            sumAndDifference(
                    src.re(),
                    srcAt + row * src.stride(),
                    src.stride(),
                    dst.re(),
                    dstAt + row * dst.stride(),
                    dst.stride(),
                    width);
            sumAndDifference(
                    src.im(),
                    srcAt + row * src.stride(),
                    src.stride(),
                    dst.im(),
                    dstAt + row * dst.stride(),
                    dst.stride(),
                    width);
        }
    }

    private static void sumAndDifference(float[] src, int s, int srcStep, float[] dst, int d, int dstStep, int width) {
        for (int c = 0; c < width; c++) {
            float a = src[s + c];
            float b = src[s + srcStep + c];
            dst[d + c] = a + b;
            dst[d + dstStep + c] = a - b;
        }
    }

    @Override
    public void radix4Forward(
            Plane src, int srcAt, Plane dst, int dstAt, int rows, int quarter, int width, Twiddles twiddles) {
        for (int j = 0; j < quarter; j++) {
            for (int start = j; start < rows; start += 4 * quarter) {
                forward4(
                        src,
                        srcAt + start * src.stride(),
                        quarter * src.stride(),
                        dst,
                        dstAt + start * dst.stride(),
                        quarter * dst.stride(),
                        j,
                        quarter,
                        width,
                        twiddles);
            }
        }
    }

    private static void forward4(
            Plane src, int s, int srcStep, Plane dst, int d, int dstStep, int j, int quarter, int width, Twiddles w) {
        float w1r = w.re(quarter)[j];
        float w1i = w.im(quarter)[j];
        float w2r = w.re(quarter)[quarter + j];
        float w2i = w.im(quarter)[quarter + j];
        float w3r = w.re(quarter)[2 * quarter + j];
        float w3i = w.im(quarter)[2 * quarter + j];
        float[] sr = src.re();
        float[] si = src.im();
        float[] dr = dst.re();
        float[] di = dst.im();
        for (int c = 0; c < width; c++) {
            float ar = sr[s + c];
            float ai = si[s + c];
            float xr = sr[s + srcStep + c];
            float xi = si[s + srcStep + c];
            float br = xr * w2r - xi * w2i;
            float bi = xr * w2i + xi * w2r;
            xr = sr[s + 2 * srcStep + c];
            xi = si[s + 2 * srcStep + c];
            float cr = xr * w1r - xi * w1i;
            float ci = xr * w1i + xi * w1r;
            xr = sr[s + 3 * srcStep + c];
            xi = si[s + 3 * srcStep + c];
            float er = xr * w3r - xi * w3i;
            float ei = xr * w3i + xi * w3r;
            dr[d + c] = ar + br + (cr + er);
            di[d + c] = ai + bi + (ci + ei);
            dr[d + dstStep + c] = ar - br + (ci - ei);
            di[d + dstStep + c] = ai - bi - (cr - er);
            dr[d + 2 * dstStep + c] = ar + br - (cr + er);
            di[d + 2 * dstStep + c] = ai + bi - (ci + ei);
            dr[d + 3 * dstStep + c] = ar - br - (ci - ei);
            di[d + 3 * dstStep + c] = ai - bi + (cr - er);
        }
    }

    @Override
    public void radix4Adjoint(
            Plane src, int srcAt, Plane dst, int dstAt, int rows, int quarter, int width, Twiddles twiddles) {
        for (int j = 0; j < quarter; j++) {
            for (int start = j; start < rows; start += 4 * quarter) {
                adjoint4(
                        src,
                        srcAt + start * src.stride(),
                        quarter * src.stride(),
                        dst,
                        dstAt + start * dst.stride(),
                        quarter * dst.stride(),
                        j,
                        quarter,
                        width,
                        twiddles);
            }
        }
    }

    private static void adjoint4(
            Plane src, int s, int srcStep, Plane dst, int d, int dstStep, int j, int quarter, int width, Twiddles w) {
        float w1r = w.re(quarter)[j];
        float w1i = w.im(quarter)[j];
        float w2r = w.re(quarter)[quarter + j];
        float w2i = w.im(quarter)[quarter + j];
        float w3r = w.re(quarter)[2 * quarter + j];
        float w3i = w.im(quarter)[2 * quarter + j];
        float[] sr = src.re();
        float[] si = src.im();
        float[] dr = dst.re();
        float[] di = dst.im();
        for (int c = 0; c < width; c++) {
            float pr = sr[s + c] + sr[s + 2 * srcStep + c];
            float pi = si[s + c] + si[s + 2 * srcStep + c];
            float ur = sr[s + c] - sr[s + 2 * srcStep + c];
            float ui = si[s + c] - si[s + 2 * srcStep + c];
            float qr = sr[s + srcStep + c] + sr[s + 3 * srcStep + c];
            float qi = si[s + srcStep + c] + si[s + 3 * srcStep + c];
            float vr = sr[s + srcStep + c] - sr[s + 3 * srcStep + c];
            float vi = si[s + srcStep + c] - si[s + 3 * srcStep + c];
            dr[d + c] = pr + qr;
            di[d + c] = pi + qi;
            float xr = pr - qr;
            float xi = pi - qi;
            dr[d + dstStep + c] = xr * w2r + xi * w2i;
            di[d + dstStep + c] = xi * w2r - xr * w2i;
            xr = ur - vi;
            xi = ui + vr;
            dr[d + 2 * dstStep + c] = xr * w1r + xi * w1i;
            di[d + 2 * dstStep + c] = xi * w1r - xr * w1i;
            xr = ur + vi;
            xi = ui - vr;
            dr[d + 3 * dstStep + c] = xr * w3r + xi * w3i;
            di[d + 3 * dstStep + c] = xi * w3r - xr * w3i;
        }
    }

    @Override
    public void combine(
            Plane plane, int left, int right, int n, int width, FilterBank down, FilterBank along, int column) {
        int below = n * plane.stride();
        for (int f = 0; f < n; f++) {
            int p = left + f * plane.stride();
            int q = right + f * plane.stride();
            join(plane, p, p + below, width, down, f, 0);
            join(plane, q, q + below, width, down, f, 0);
            join(plane, p, q, width, along, column, 1);
            join(plane, p + below, q + below, width, along, column, 1);
        }
    }

    /** {@code (a, b) ← (H_k, G_k; H_{k+n}, G_{k+n}) (a, b)} with k from {@code index} in steps of {@code step}. */
    private static void join(Plane plane, int aAt, int bAt, int width, FilterBank bank, int index, int step) {
        float[] re = plane.re();
        float[] im = plane.im();
        int n = bank.lowRe().length / 2;
        for (int c = 0; c < width; c++) {
            int k = index + c * step;
            float ar = re[aAt + c];
            float ai = im[aAt + c];
            float br = re[bAt + c];
            float bi = im[bAt + c];
            re[aAt + c] = bank.lowRe()[k] * ar - bank.lowIm()[k] * ai + (bank.highRe()[k] * br - bank.highIm()[k] * bi);
            im[aAt + c] = bank.lowRe()[k] * ai + bank.lowIm()[k] * ar + (bank.highRe()[k] * bi + bank.highIm()[k] * br);
            k += n;
            re[bAt + c] = bank.lowRe()[k] * ar - bank.lowIm()[k] * ai + (bank.highRe()[k] * br - bank.highIm()[k] * bi);
            im[bAt + c] = bank.lowRe()[k] * ai + bank.lowIm()[k] * ar + (bank.highRe()[k] * bi + bank.highIm()[k] * br);
        }
    }

    @Override
    public void split(
            Plane plane, int left, int right, int n, int width, FilterBank down, FilterBank along, int column) {
        int below = n * plane.stride();
        for (int f = 0; f < n; f++) {
            int p = left + f * plane.stride();
            int q = right + f * plane.stride();
            part(plane, p, q, width, along, column, 1);
            part(plane, p + below, q + below, width, along, column, 1);
            part(plane, p, p + below, width, down, f, 0);
            part(plane, q, q + below, width, down, f, 0);
        }
    }

    /** The adjoint of {@link #join}. */
    private static void part(Plane plane, int aAt, int bAt, int width, FilterBank bank, int index, int step) {
        float[] re = plane.re();
        float[] im = plane.im();
        int n = bank.lowRe().length / 2;
        for (int c = 0; c < width; c++) {
            int k = index + c * step;
            float xr = re[aAt + c];
            float xi = im[aAt + c];
            float yr = re[bAt + c];
            float yi = im[bAt + c];
            re[aAt + c] =
                    bank.lowRe()[k] * xr + bank.lowIm()[k] * xi + (bank.lowRe()[k + n] * yr + bank.lowIm()[k + n] * yi);
            im[aAt + c] =
                    bank.lowRe()[k] * xi - bank.lowIm()[k] * xr + (bank.lowRe()[k + n] * yi - bank.lowIm()[k + n] * yr);
            re[bAt + c] = bank.highRe()[k] * xr
                    + bank.highIm()[k] * xi
                    + (bank.highRe()[k + n] * yr + bank.highIm()[k + n] * yi);
            im[bAt + c] = bank.highRe()[k] * xi
                    - bank.highIm()[k] * xr
                    + (bank.highRe()[k + n] * yi - bank.highIm()[k + n] * yr);
        }
    }
}
