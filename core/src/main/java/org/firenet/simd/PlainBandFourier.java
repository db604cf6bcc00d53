package org.firenet.simd;

/** The whole Fourier transform of a band, in plain loops: within the blocks first, then from block to block. */
record PlainBandFourier(int width, int blocks, Twiddles twiddles) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block++) {
            for (int row = 0; row < rows; row++) {
                PlainKernels.ROWS.forward(plane, at + block * blockStride + row * width, width, twiddles);
            }
        }
        if (isOddPower()) {
            for (int block = 0; block < blocks; block += 2) {
                for (int row = 0; row < rows; row++) {
                    join2(plane.re(), plane.im(), at + block * blockStride + row * width, blockStride);
                }
            }
        }
        for (int quarter = isOddPower() ? 2 : 1; 4 * quarter <= blocks; quarter *= 4) {
            for (int start = 0; start < blocks; start += 4 * quarter) {
                for (int j = 0; j < quarter; j++) {
                    int first = at + (start + j) * blockStride;
                    for (int row = 0; row < rows; row++) {
                        join4(plane.re(), plane.im(), first + row * width, quarter * blockStride, quarter, j);
                    }
                }
            }
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        for (int quarter = blocks / 4; quarter >= 1; quarter /= 4) {
            for (int start = 0; start < blocks; start += 4 * quarter) {
                for (int j = 0; j < quarter; j++) {
                    int first = at + (start + j) * blockStride;
                    for (int row = 0; row < rows; row++) {
                        part4(plane.re(), plane.im(), first + row * width, quarter * blockStride, quarter, j);
                    }
                }
            }
        }
        if (isOddPower()) {
            for (int block = 0; block < blocks; block += 2) {
                for (int row = 0; row < rows; row++) {
                    part2(plane.re(), plane.im(), at + block * blockStride + row * width, blockStride);
                }
            }
        }
        for (int block = 0; block < blocks; block++) {
            for (int row = 0; row < rows; row++) {
                PlainKernels.ROWS.adjoint(plane, at + block * blockStride + row * width, width, twiddles);
            }
        }
    }

    private boolean isOddPower() {
        return Integer.numberOfTrailingZeros(blocks) % 2 == 1;
    }

    /** One row of a block of each of two transforms as long as a block. */
    private void join2(float[] re, float[] im, int at, int step) {
        float[] wr = twiddles.re(width);
        float[] wi = twiddles.im(width);
        for (int c = 0; c < width; c++) {
            int i = at + c;
            float br = re[i + step] * wr[width + c] - im[i + step] * wi[width + c];
            float bi = re[i + step] * wi[width + c] + im[i + step] * wr[width + c];
            re[i + step] = re[i] - br;
            im[i + step] = im[i] - bi;
            re[i] += br;
            im[i] += bi;
        }
    }

    /** The adjoint of {@link #join2}. */
    private void part2(float[] re, float[] im, int at, int step) {
        float[] wr = twiddles.re(width);
        float[] wi = twiddles.im(width);
        for (int c = 0; c < width; c++) {
            int i = at + c;
            float xr = re[i] - re[i + step];
            float xi = im[i] - im[i + step];
            re[i] += re[i + step];
            im[i] += im[i + step];
            re[i + step] = xr * wr[width + c] + xi * wi[width + c];
            im[i + step] = xi * wr[width + c] - xr * wi[width + c];
        }
    }

    /** One row of block j of each of four transforms of {@code quarter} blocks. */
    private void join4(float[] re, float[] im, int at, int step, int quarter, int j) {
        int q = quarter * width;
        float[] wr = twiddles.re(q);
        float[] wi = twiddles.im(q);
        for (int c = 0; c < width; c++) {
            int i = at + c;
            int w = j * width + c;
            float br = re[i + step] * wr[q + w] - im[i + step] * wi[q + w];
            float bi = re[i + step] * wi[q + w] + im[i + step] * wr[q + w];
            float cr = re[i + 2 * step] * wr[w] - im[i + 2 * step] * wi[w];
            float ci = re[i + 2 * step] * wi[w] + im[i + 2 * step] * wr[w];
            float er = re[i + 3 * step] * wr[2 * q + w] - im[i + 3 * step] * wi[2 * q + w];
            float ei = re[i + 3 * step] * wi[2 * q + w] + im[i + 3 * step] * wr[2 * q + w];
            float ar = re[i];
            float ai = im[i];
            re[i] = ar + br + (cr + er);
            im[i] = ai + bi + (ci + ei);
            re[i + step] = ar - br + (ci - ei);
            im[i + step] = ai - bi - (cr - er);
            re[i + 2 * step] = ar + br - (cr + er);
            im[i + 2 * step] = ai + bi - (ci + ei);
            re[i + 3 * step] = ar - br - (ci - ei);
            im[i + 3 * step] = ai - bi + (cr - er);
        }
    }

    /** The adjoint of {@link #join4}. */
    private void part4(float[] re, float[] im, int at, int step, int quarter, int j) {
        int q = quarter * width;
        float[] wr = twiddles.re(q);
        float[] wi = twiddles.im(q);
        for (int c = 0; c < width; c++) {
            int i = at + c;
            int w = j * width + c;
            float pr = re[i] + re[i + 2 * step];
            float pi = im[i] + im[i + 2 * step];
            float ur = re[i] - re[i + 2 * step];
            float ui = im[i] - im[i + 2 * step];
            float sr = re[i + step] + re[i + 3 * step];
            float si = im[i + step] + im[i + 3 * step];
            float vr = re[i + step] - re[i + 3 * step];
            float vi = im[i + step] - im[i + 3 * step];
            re[i] = pr + sr;
            im[i] = pi + si;
            re[i + step] = (pr - sr) * wr[q + w] + (pi - si) * wi[q + w];
            im[i + step] = (pi - si) * wr[q + w] - (pr - sr) * wi[q + w];
            re[i + 2 * step] = (ur - vi) * wr[w] + (ui + vr) * wi[w];
            im[i + 2 * step] = (ui + vr) * wr[w] - (ur - vi) * wi[w];
            re[i + 3 * step] = (ur + vi) * wr[2 * q + w] + (ui - vr) * wi[2 * q + w];
            im[i + 3 * step] = (ui - vr) * wr[2 * q + w] - (ur + vi) * wi[2 * q + w];
        }
    }
}
