package org.firenet.simd;

/** {@link RowKernels} in plain loops: the stages of the column transform with rows of length 1. */
final class PlainRowKernels implements RowKernels {
    @Override
    public void forward(Plane row, int at, int length, Twiddles twiddles) {
        boolean odd = isOddPower(length);
        if (odd) {
            sumsAndDifferences(row.re(), at, length);
            sumsAndDifferences(row.im(), at, length);
        }
        for (int quarter = odd ? 2 : 1; 4 * quarter <= length; quarter *= 4) {
            forwardStage(row.re(), row.im(), at, length, quarter, twiddles.re(quarter), twiddles.im(quarter));
        }
    }

    @Override
    public void adjoint(Plane row, int at, int length, Twiddles twiddles) {
        for (int quarter = length / 4; quarter >= 1; quarter /= 4) {
            adjointStage(row.re(), row.im(), at, length, quarter, twiddles.re(quarter), twiddles.im(quarter));
        }
        if (isOddPower(length)) {
            sumsAndDifferences(row.re(), at, length);
            sumsAndDifferences(row.im(), at, length);
        }
    }

    private static boolean isOddPower(int length) {
        return Integer.numberOfTrailingZeros(length) % 2 == 1;
    }

    private static void sumsAndDifferences(float[] x, int at, int length) {
        for (int i = at; i < at + length; i += 2) {
            float a = x[i];
            x[i] = a + x[i + 1];
            x[i + 1] = a - x[i + 1];
        }
    }

    private static void forwardStage(float[] re, float[] im, int at, int length, int q, float[] wr, float[] wi) {
        for (int start = at; start < at + length; start += 4 * q) {
            for (int j = 0; j < q; j++) {
                int i = start + j;
                float br = re[i + q] * wr[q + j] - im[i + q] * wi[q + j];
                float bi = re[i + q] * wi[q + j] + im[i + q] * wr[q + j];
                float cr = re[i + 2 * q] * wr[j] - im[i + 2 * q] * wi[j];
                float ci = re[i + 2 * q] * wi[j] + im[i + 2 * q] * wr[j];
                float er = re[i + 3 * q] * wr[2 * q + j] - im[i + 3 * q] * wi[2 * q + j];
                float ei = re[i + 3 * q] * wi[2 * q + j] + im[i + 3 * q] * wr[2 * q + j];
                float ar = re[i];
                float ai = im[i];
                re[i] = ar + br + (cr + er);
                im[i] = ai + bi + (ci + ei);
                re[i + q] = ar - br + (ci - ei);
                im[i + q] = ai - bi - (cr - er);
                re[i + 2 * q] = ar + br - (cr + er);
                im[i + 2 * q] = ai + bi - (ci + ei);
                re[i + 3 * q] = ar - br - (ci - ei);
                im[i + 3 * q] = ai - bi + (cr - er);
            }
        }
    }

    private static void adjointStage(float[] re, float[] im, int at, int length, int q, float[] wr, float[] wi) {
        for (int start = at; start < at + length; start += 4 * q) {
            for (int j = 0; j < q; j++) {
                int i = start + j;
                float pr = re[i] + re[i + 2 * q];
                float pi = im[i] + im[i + 2 * q];
                float ur = re[i] - re[i + 2 * q];
                float ui = im[i] - im[i + 2 * q];
                float qr = re[i + q] + re[i + 3 * q];
                float qi = im[i + q] + im[i + 3 * q];
                float vr = re[i + q] - re[i + 3 * q];
                float vi = im[i + q] - im[i + 3 * q];
                re[i] = pr + qr;
                im[i] = pi + qi;
                re[i + q] = (pr - qr) * wr[q + j] + (pi - qi) * wi[q + j];
                im[i + q] = (pi - qi) * wr[q + j] - (pr - qr) * wi[q + j];
                re[i + 2 * q] = (ur - vi) * wr[j] + (ui + vr) * wi[j];
                im[i + 2 * q] = (ui + vr) * wr[j] - (ur - vi) * wi[j];
                re[i + 3 * q] = (ur + vi) * wr[2 * q + j] + (ui - vr) * wi[2 * q + j];
                im[i + 3 * q] = (ui - vr) * wr[2 * q + j] - (ur + vi) * wi[2 * q + j];
            }
        }
    }

    @Override
    public void hadamard(Plane row, int at, int length) {
        hadamard(row.re(), at, length);
        hadamard(row.im(), at, length);
    }

    static void hadamard(float[] x, int at, int length) {
        for (int half = 1; half < length; half *= 2) {
            for (int start = at; start < at + length; start += 2 * half) {
                for (int i = start; i < start + half; i++) {
                    float a = x[i];
                    float b = x[i + half];
                    x[i] = a + b;
                    x[i + half] = a - b;
                }
            }
        }
    }
}
