package org.firenet.simd;

/** {@link PointKernels} in plain loops. */
final class PlainPointKernels implements PointKernels {
    @Override
    public void blend(Plane target, Plane source, int at, int count, float factor) {
        if (factor == 1) {
            System.arraycopy(source.re(), at, target.re(), at, count);
            System.arraycopy(source.im(), at, target.im(), at, count);
        } else {
            blend(target.re(), source.re(), at, count, factor);
            blend(target.im(), source.im(), at, count, factor);
        }
    }

    private static void blend(float[] target, float[] source, int at, int count, float factor) {
        for (int i = at; i < at + count; i++) {
            target[i] += factor * (source[i] - target[i]);
        }
    }

    @Override
    public void addMultiple(Plane target, int at, Plane source, int sourceAt, int count, float factor) {
        for (int i = 0; i < count; i++) {
            target.re()[at + i] += factor * source.re()[sourceAt + i];
            target.im()[at + i] += factor * source.im()[sourceAt + i];
        }
    }

    @Override
    public void shrink(Plane z, int at, int count, float tau, float[] thresholds, int thresholdsAt) {
        for (int i = 0; i < count; i++) {
            float magnitude = magnitude(z, at + i);
            float t = tau * thresholds[thresholdsAt + i];
            scale(z, at + i, 1, magnitude > t ? 1 - t / magnitude : 0);
        }
    }

    @Override
    public void clip(Plane z, int at, int count, float[] thresholds, int thresholdsAt) {
        for (int i = 0; i < count; i++) {
            float magnitude = magnitude(z, at + i);
            float t = thresholds[thresholdsAt + i];
            if (magnitude > t) {
                scale(z, at + i, 1, t / magnitude);
            }
        }
    }

    @Override
    public void scale(Plane target, int at, int count, float factor) {
        for (int i = at; i < at + count; i++) {
            target.re()[i] *= factor;
            target.im()[i] *= factor;
        }
    }

    @Override
    public void scaleAndBlend(Plane z, Plane target, int at, int count, float factor, float share) {
        scale(z, at, count, factor);
        blend(target, z, at, count, share);
    }

    @Override
    public void fold(Plane z, int at, int other, int count) {
        float[] re = z.re();
        float[] im = z.im();
        for (int i = 0; i < count; i++) {
            float differenceRe = re[at + i] - re[other + i];
            float differenceIm = im[at + i] - im[other + i];
            re[at + i] += re[other + i];
            im[at + i] += im[other + i];
            re[other + i] = differenceIm;
            im[other + i] = -differenceRe;
        }
    }

    @Override
    public void multiply(Plane z, int at, int count, float re, float im) {
        float[] zr = z.re();
        float[] zi = z.im();
        for (int i = at; i < at + count; i++) {
            float r = zr[i];
            zr[i] = r * re - zi[i] * im;
            zi[i] = r * im + zi[i] * re;
        }
    }

    @Override
    public void multiply(Plane z, int at, int count, Plane factors, int factorsAt) {
        float[] zr = z.re();
        float[] zi = z.im();
        float[] fr = factors.re();
        float[] fi = factors.im();
        for (int i = 0; i < count; i++) {
            float r = zr[at + i];
            zr[at + i] = r * fr[factorsAt + i] - zi[at + i] * fi[factorsAt + i];
            zi[at + i] = r * fi[factorsAt + i] + zi[at + i] * fr[factorsAt + i];
        }
    }

    @Override
    public void product(Plane a, int aAt, Plane b, int bAt, Plane out, int outAt, int count) {
        float[] ar = a.re();
        float[] ai = a.im();
        float[] br = b.re();
        float[] bi = b.im();
        for (int i = 0; i < count; i++) {
            out.re()[outAt + i] = ar[aAt + i] * br[bAt + i] - ai[aAt + i] * bi[bAt + i];
            out.im()[outAt + i] = ar[aAt + i] * bi[bAt + i] + ai[aAt + i] * br[bAt + i];
        }
    }

    @Override
    public void addConjugateProduct(Plane a, int aAt, Plane b, int bAt, Plane target, int targetAt, int count) {
        float[] ar = a.re();
        float[] ai = a.im();
        float[] br = b.re();
        float[] bi = b.im();
        for (int i = 0; i < count; i++) {
            target.re()[targetAt + i] += ar[aAt + i] * br[bAt + i] + ai[aAt + i] * bi[bAt + i];
            target.im()[targetAt + i] += ar[aAt + i] * bi[bAt + i] - ai[aAt + i] * br[bAt + i];
        }
    }

    @Override
    public double weightedNorm(Plane z, int at, int count, float[] thresholds, int thresholdsAt) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += thresholds[thresholdsAt + i] * magnitude(z, at + i);
        }
        return sum;
    }

    @Override
    public double weightedMaximum(Plane z, int at, int count, float[] thresholds, int thresholdsAt) {
        float maximum = 0;
        for (int i = 0; i < count; i++) {
            maximum = Math.max(maximum, magnitude(z, at + i) / thresholds[thresholdsAt + i]);
        }
        return maximum;
    }

    private static float magnitude(Plane z, int i) {
        return (float) Math.sqrt(z.re()[i] * z.re()[i] + z.im()[i] * z.im()[i]);
    }

    @Override
    public double dualStep(Plane u, Plane next, Plane previous, Plane y, Plane v, int at, int count, float sigma) {
        return dualStep(u.re(), next.re(), previous.re(), y.re(), v.re(), at, count, sigma)
                + dualStep(u.im(), next.im(), previous.im(), y.im(), v.im(), at, count, sigma);
    }

    private static double dualStep(
            float[] u, float[] next, float[] previous, float[] y, float[] v, int at, int count, float sigma) {
        double sum = 0;
        for (int i = at; i < at + count; i++) {
            float value = u[i] + sigma * (2 * next[i] - previous[i] - y[i]);
            v[i] = value;
            sum += value * value;
        }
        return sum;
    }

    @Override
    public double distanceSquared(Plane a, Plane b, int at, int count) {
        double sum = 0;
        for (int i = at; i < at + count; i++) {
            float re = a.re()[i] - b.re()[i];
            float im = a.im()[i] - b.im()[i];
            sum += re * re + im * im;
        }
        return sum;
    }

    @Override
    public double innerProduct(Plane a, Plane b, int at, int count) {
        double sum = 0;
        for (int i = at; i < at + count; i++) {
            sum += a.re()[i] * b.re()[i] + a.im()[i] * b.im()[i];
        }
        return sum;
    }
}
