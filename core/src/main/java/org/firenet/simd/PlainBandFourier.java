package org.firenet.simd;

/** The whole Fourier transform of a band, in plain loops of radix 2: within the blocks first, then from block to block. */
record PlainBandFourier(int width, int blocks, Twiddles twiddles) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block++) {
            for (int row = 0; row < rows; row++) {
                PlainKernels.ROWS.forward(plane, at + block * blockStride + row * width, width, twiddles);
            }
        }
        for (int half = 1; half < blocks; half *= 2) {
            for (int block = 0; block < blocks; block++) {
                if ((block & half) == 0) {
                    int first = at + block * blockStride;
                    join(plane.re(), plane.im(), first, half * blockStride, rows, half * width, block % half * width);
                }
            }
        }
    }

    /** Joins one block each of transforms of length {@code half}, from {@code column} on. */
    private void join(float[] re, float[] im, int at, int step, int rows, int half, int column) {
        float[] wr = twiddles.re(half);
        float[] wi = twiddles.im(half);
        for (int i = at; i < at + rows * width; i++) {
            int w = half + column + (i - at) % width;
            float br = re[i + step] * wr[w] - im[i + step] * wi[w];
            float bi = re[i + step] * wi[w] + im[i + step] * wr[w];
            re[i + step] = re[i] - br;
            im[i + step] = im[i] - bi;
            re[i] += br;
            im[i] += bi;
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        for (int half = blocks / 2; half >= 1; half /= 2) {
            for (int block = 0; block < blocks; block++) {
                if ((block & half) == 0) {
                    int first = at + block * blockStride;
                    part(plane.re(), plane.im(), first, half * blockStride, rows, half * width, block % half * width);
                }
            }
        }
        for (int block = 0; block < blocks; block++) {
            for (int row = 0; row < rows; row++) {
                PlainKernels.ROWS.adjoint(plane, at + block * blockStride + row * width, width, twiddles);
            }
        }
    }

    /** The adjoint of {@link #join}. */
    private void part(float[] re, float[] im, int at, int step, int rows, int half, int column) {
        float[] wr = twiddles.re(half);
        float[] wi = twiddles.im(half);
        for (int i = at; i < at + rows * width; i++) {
            int w = half + column + (i - at) % width;
            float xr = re[i] - re[i + step];
            float xi = im[i] - im[i + step];
            re[i] += re[i + step];
            im[i] += im[i + step];
            re[i + step] = xr * wr[w] + xi * wi[w];
            im[i + step] = xi * wr[w] - xr * wi[w];
        }
    }
}
