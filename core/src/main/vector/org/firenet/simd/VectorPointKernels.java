package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link PointKernels} with the Vector API; the plain loops finish what does not fill a vector. What each layer of one coil needs
 * calls the vector library itself for the reason that {@link VectorPrimalKernels} gives.
 */
final class VectorPointKernels implements PointKernels {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final PointKernels TAIL = PlainKernels.POINTS;

    @Override
    public void blend(Plane target, Plane source, int at, int count, float factor) {
        if (factor == 1) {
            TAIL.blend(target, source, at, count, factor);
        } else {
            int bound = SPECIES.loopBound(count);
            blend(target.re(), source.re(), at, bound, factor);
            blend(target.im(), source.im(), at, bound, factor);
            TAIL.blend(target, source, at + bound, count - bound, factor);
        }
    }

    private static void blend(float[] target, float[] source, int at, int bound, float factor) {
        FloatVector f = FloatVector.broadcast(SPECIES, factor);
        for (int i = at; i < at + bound; i += LANES) {
            FloatVector old = FloatVector.fromArray(SPECIES, target, i);
            FloatVector.fromArray(SPECIES, source, i).sub(old).fma(f, old).intoArray(target, i);
        }
    }

    @Override
    public void addMultiple(Plane target, int at, Plane source, int sourceAt, int count, float factor) {
        int bound = SPECIES.loopBound(count);
        addMultiple(target.re(), at, source.re(), sourceAt, bound, factor);
        addMultiple(target.im(), at, source.im(), sourceAt, bound, factor);
        TAIL.addMultiple(target, at + bound, source, sourceAt + bound, count - bound, factor);
    }

    private static void addMultiple(float[] target, int at, float[] source, int sourceAt, int bound, float factor) {
        FloatVector f = FloatVector.broadcast(SPECIES, factor);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector.fromArray(SPECIES, source, sourceAt + i)
                    .fma(f, FloatVector.fromArray(SPECIES, target, at + i))
                    .intoArray(target, at + i);
        }
    }

    @Override
    public void shrink(Plane z, int at, int count, float tau, float[] thresholds, int thresholdsAt) {
        int bound = SPECIES.loopBound(count);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector re = load(z.re(), at + i);
            FloatVector im = load(z.im(), at + i);
            FloatVector magnitude = im.fma(im, re.mul(re)).sqrt();
            FloatVector factor = VectorPrimalKernels.shrinkage(
                    one, load(thresholds, thresholdsAt + i).mul(tau), magnitude);
            re.mul(factor).intoArray(z.re(), at + i);
            im.mul(factor).intoArray(z.im(), at + i);
        }
        TAIL.shrink(z, at + bound, count - bound, tau, thresholds, thresholdsAt + bound);
    }

    @Override
    public void clip(Plane z, int at, int count, float[] thresholds, int thresholdsAt) {
        int bound = SPECIES.loopBound(count);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector re = load(z.re(), at + i);
            FloatVector im = load(z.im(), at + i);
            FloatVector t = load(thresholds, thresholdsAt + i);
            FloatVector magnitude = im.fma(im, re.mul(re)).sqrt();
            FloatVector factor = one.blend(t.div(magnitude), magnitude.compare(VectorOperators.GT, t));
            re.mul(factor).intoArray(z.re(), at + i);
            im.mul(factor).intoArray(z.im(), at + i);
        }
        TAIL.clip(z, at + bound, count - bound, thresholds, thresholdsAt + bound);
    }

    @Override
    public void scale(Plane target, int at, int count, float factor) {
        int bound = SPECIES.loopBound(count);
        for (int i = at; i < at + bound; i += LANES) {
            load(target.re(), i).mul(factor).intoArray(target.re(), i);
            load(target.im(), i).mul(factor).intoArray(target.im(), i);
        }
        TAIL.scale(target, at + bound, count - bound, factor);
    }

    @Override
    public void scaleAndBlend(Plane z, Plane target, int at, int count, float factor, float share) {
        if (share == 1) {
            scale(z, at, count, factor);
            blend(target, z, at, count, share);
        } else {
            int bound = SPECIES.loopBound(count);
            scaleAndBlend(z.re(), target.re(), at, bound, factor, share);
            scaleAndBlend(z.im(), target.im(), at, bound, factor, share);
            TAIL.scaleAndBlend(z, target, at + bound, count - bound, factor, share);
        }
    }

    private static void scaleAndBlend(float[] z, float[] target, int at, int bound, float factor, float share) {
        FloatVector f = FloatVector.broadcast(SPECIES, factor);
        FloatVector s = FloatVector.broadcast(SPECIES, share);
        for (int i = at; i < at + bound; i += LANES) {
            FloatVector scaled = FloatVector.fromArray(SPECIES, z, i).mul(f);
            FloatVector old = FloatVector.fromArray(SPECIES, target, i);
            scaled.intoArray(z, i);
            scaled.sub(old).fma(s, old).intoArray(target, i);
        }
    }

    @Override
    public void fold(Plane z, int at, int other, int count) {
        int bound = SPECIES.loopBound(count);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector aRe = load(z.re(), at + i);
            FloatVector aIm = load(z.im(), at + i);
            FloatVector bRe = load(z.re(), other + i);
            FloatVector bIm = load(z.im(), other + i);
            aRe.add(bRe).intoArray(z.re(), at + i);
            aIm.add(bIm).intoArray(z.im(), at + i);
            aIm.sub(bIm).intoArray(z.re(), other + i);
            bRe.sub(aRe).intoArray(z.im(), other + i);
        }
        TAIL.fold(z, at + bound, other + bound, count - bound);
    }

    @Override
    public void multiply(Plane z, int at, int count, float re, float im) {
        int bound = SPECIES.loopBound(count);
        FloatVector fr = FloatVector.broadcast(SPECIES, re);
        FloatVector fi = FloatVector.broadcast(SPECIES, im);
        for (int i = at; i < at + bound; i += LANES) {
            multiply(z.re(), z.im(), i, fr, fi);
        }
        TAIL.multiply(z, at + bound, count - bound, re, im);
    }

    @Override
    public void multiply(Plane z, int at, int count, Plane factors, int factorsAt) {
        int bound = SPECIES.loopBound(count);
        for (int i = 0; i < bound; i += LANES) {
            multiply(z.re(), z.im(), at + i, load(factors.re(), factorsAt + i), load(factors.im(), factorsAt + i));
        }
        TAIL.multiply(z, at + bound, count - bound, factors, factorsAt + bound);
    }

    private static void multiply(float[] re, float[] im, int i, FloatVector fr, FloatVector fi) {
        FloatVector zr = load(re, i);
        FloatVector zi = load(im, i);
        zr.mul(fr).sub(zi.mul(fi)).intoArray(re, i);
        zr.fma(fi, zi.mul(fr)).intoArray(im, i);
    }

    @Override
    public void product(Plane a, int aAt, Plane b, int bAt, Plane out, int outAt, int count) {
        int bound = SPECIES.loopBound(count);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector ar = load(a.re(), aAt + i);
            FloatVector ai = load(a.im(), aAt + i);
            FloatVector br = load(b.re(), bAt + i);
            FloatVector bi = load(b.im(), bAt + i);
            ar.mul(br).sub(ai.mul(bi)).intoArray(out.re(), outAt + i);
            ar.mul(bi).add(ai.mul(br)).intoArray(out.im(), outAt + i);
        }
        TAIL.product(a, aAt + bound, b, bAt + bound, out, outAt + bound, count - bound);
    }

    @Override
    public void addConjugateProduct(Plane a, int aAt, Plane b, int bAt, Plane target, int targetAt, int count) {
        int bound = SPECIES.loopBound(count);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector ar = load(a.re(), aAt + i);
            FloatVector ai = load(a.im(), aAt + i);
            FloatVector br = load(b.re(), bAt + i);
            FloatVector bi = load(b.im(), bAt + i);
            FloatVector re = ar.mul(br).add(ai.mul(bi));
            FloatVector im = ar.mul(bi).sub(ai.mul(br));
            load(target.re(), targetAt + i).add(re).intoArray(target.re(), targetAt + i);
            load(target.im(), targetAt + i).add(im).intoArray(target.im(), targetAt + i);
        }
        TAIL.addConjugateProduct(a, aAt + bound, b, bAt + bound, target, targetAt + bound, count - bound);
    }

    @Override
    public double weightedNorm(Plane z, int at, int count, float[] thresholds, int thresholdsAt) {
        int bound = SPECIES.loopBound(count);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < bound; i += LANES) {
            sum = load(thresholds, thresholdsAt + i).fma(magnitude(z, at + i), sum);
        }
        return sum.reduceLanes(VectorOperators.ADD)
                + TAIL.weightedNorm(z, at + bound, count - bound, thresholds, thresholdsAt + bound);
    }

    @Override
    public double weightedMaximum(Plane z, int at, int count, float[] thresholds, int thresholdsAt) {
        int bound = SPECIES.loopBound(count);
        FloatVector maximum = FloatVector.zero(SPECIES);
        for (int i = 0; i < bound; i += LANES) {
            maximum = maximum.max(magnitude(z, at + i).div(load(thresholds, thresholdsAt + i)));
        }
        return Math.max(
                maximum.reduceLanes(VectorOperators.MAX),
                TAIL.weightedMaximum(z, at + bound, count - bound, thresholds, thresholdsAt + bound));
    }

    private static FloatVector magnitude(Plane z, int i) {
        FloatVector re = load(z.re(), i);
        FloatVector im = load(z.im(), i);
        return im.fma(im, re.mul(re)).sqrt();
    }

    @Override
    public double dualStep(Plane u, Plane next, Plane previous, Plane y, Plane v, int at, int count, float sigma) {
        int bound = SPECIES.loopBound(count);
        return dualStep(u.re(), next.re(), previous.re(), y.re(), v.re(), at, bound, sigma)
                + dualStep(u.im(), next.im(), previous.im(), y.im(), v.im(), at, bound, sigma)
                + TAIL.dualStep(u, next, previous, y, v, at + bound, count - bound, sigma);
    }

    private static double dualStep(
            float[] u, float[] next, float[] previous, float[] y, float[] v, int at, int bound, float sigma) {
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector two = FloatVector.broadcast(SPECIES, 2);
        FloatVector s = FloatVector.broadcast(SPECIES, sigma);
        for (int i = at; i < at + bound; i += LANES) {
            FloatVector step = FloatVector.fromArray(SPECIES, next, i)
                    .fma(two, FloatVector.fromArray(SPECIES, previous, i).neg())
                    .sub(FloatVector.fromArray(SPECIES, y, i));
            FloatVector value = step.fma(s, FloatVector.fromArray(SPECIES, u, i));
            value.intoArray(v, i);
            sum = value.fma(value, sum);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    @Override
    public double distanceSquared(Plane a, Plane b, int at, int count) {
        int bound = SPECIES.loopBound(count);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = at; i < at + bound; i += LANES) {
            FloatVector re = load(a.re(), i).sub(load(b.re(), i));
            FloatVector im = load(a.im(), i).sub(load(b.im(), i));
            sum = im.fma(im, re.fma(re, sum));
        }
        return sum.reduceLanes(VectorOperators.ADD) + TAIL.distanceSquared(a, b, at + bound, count - bound);
    }

    @Override
    public double innerProduct(Plane a, Plane b, int at, int count) {
        int bound = SPECIES.loopBound(count);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = at; i < at + bound; i += LANES) {
            sum = load(a.im(), i).fma(load(b.im(), i), load(a.re(), i).fma(load(b.re(), i), sum));
        }
        return sum.reduceLanes(VectorOperators.ADD) + TAIL.innerProduct(a, b, at + bound, count - bound);
    }

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }
}
