package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The primal steps of {@link PointKernels} with the Vector API; the plain loops finish what does not fill a vector. Each step
 * has a loop with the mean, and one that leaves the mean's plane where it is. They call the vector library itself where shorter
 * names would do: in methods as long as these the compiler inlines nothing else for certain, and vectors that are handed
 * to a method it does not inline become objects.
 */
final class VectorPrimalSteps {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final PointKernels TAIL = PlainKernels.POINTS;

    private VectorPrimalSteps() {}

    /** As {@link PointKernels#primalStep}. */
    static double primalStep(
            Plane x,
            Plane mean,
            int at,
            Plane z,
            int zAt,
            int count,
            float step,
            float tau,
            float keep,
            float share,
            float[] thresholds,
            int thresholdsAt) {
        int bound = SPECIES.loopBound(count);
        double sum = share == 0
                ? primalStep(x, at, z, zAt, bound, step, tau, thresholds, thresholdsAt)
                : primalStepAndMean(x, mean, at, z, zAt, bound, step, tau, keep, share, thresholds, thresholdsAt);
        if (bound < count) {
            int end = at + bound;
            int left = count - bound;
            int t = thresholdsAt + bound;
            sum += TAIL.primalStep(x, mean, end, z, zAt + bound, left, step, tau, keep, share, thresholds, t);
        }
        return sum;
    }

    private static double primalStep(
            Plane x, int at, Plane z, int zAt, int bound, float step, float tau, float[] t, int tAt) {
        float[] xr = x.re();
        float[] xi = x.im();
        float[] re = z.re();
        float[] im = z.im();
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector minusStep = FloatVector.broadcast(SPECIES, -step);
        for (int k = 0; k < bound; k += LANES) {
            int i = at + k;
            FloatVector zr =
                    FloatVector.fromArray(SPECIES, re, zAt + k).fma(minusStep, FloatVector.fromArray(SPECIES, xr, i));
            FloatVector zi =
                    FloatVector.fromArray(SPECIES, im, zAt + k).fma(minusStep, FloatVector.fromArray(SPECIES, xi, i));
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, tAt + k);
            FloatVector magnitude = zi.fma(zi, zr.mul(zr)).sqrt();
            FloatVector factor = shrinkage(one, threshold.mul(tau), magnitude);
            sum = threshold.fma(magnitude.mul(factor), sum);
            zr = zr.mul(factor);
            zi = zi.mul(factor);
            zr.intoArray(re, zAt + k);
            zi.intoArray(im, zAt + k);
            zr.intoArray(xr, i);
            zi.intoArray(xi, i);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    private static double primalStepAndMean(
            Plane x,
            Plane mean,
            int at,
            Plane z,
            int zAt,
            int bound,
            float step,
            float tau,
            float keep,
            float share,
            float[] t,
            int tAt) {
        float[] xr = x.re();
        float[] xi = x.im();
        float[] re = z.re();
        float[] im = z.im();
        float[] meanRe = mean.re();
        float[] meanIm = mean.im();
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector minusStep = FloatVector.broadcast(SPECIES, -step);
        FloatVector ofMean = FloatVector.broadcast(SPECIES, keep);
        FloatVector ofPoint = FloatVector.broadcast(SPECIES, share);
        for (int k = 0; k < bound; k += LANES) {
            int i = at + k;
            FloatVector oldRe = FloatVector.fromArray(SPECIES, xr, i);
            FloatVector oldIm = FloatVector.fromArray(SPECIES, xi, i);
            FloatVector zr = FloatVector.fromArray(SPECIES, re, zAt + k).fma(minusStep, oldRe);
            FloatVector zi = FloatVector.fromArray(SPECIES, im, zAt + k).fma(minusStep, oldIm);
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, tAt + k);
            FloatVector magnitude = zi.fma(zi, zr.mul(zr)).sqrt();
            FloatVector factor = shrinkage(one, threshold.mul(tau), magnitude);
            sum = threshold.fma(magnitude.mul(factor), sum);
            zr = zr.mul(factor);
            zi = zi.mul(factor);
            zr.intoArray(re, zAt + k);
            zi.intoArray(im, zAt + k);
            zr.intoArray(xr, i);
            zi.intoArray(xi, i);
            oldRe.add(zr)
                    .fma(ofPoint, FloatVector.fromArray(SPECIES, meanRe, i).mul(ofMean))
                    .intoArray(meanRe, i);
            oldIm.add(zi)
                    .fma(ofPoint, FloatVector.fromArray(SPECIES, meanIm, i).mul(ofMean))
                    .intoArray(meanIm, i);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** As {@link PointKernels#relaxedStep}. */
    static double relaxedStep(
            Plane q,
            Plane mean,
            int at,
            Plane z,
            int zAt,
            int count,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float keep,
            float share,
            float[] thresholds,
            int thresholdsAt) {
        int bound = SPECIES.loopBound(count);
        float[] t = thresholds;
        int tAt = thresholdsAt;
        double sum = share == 0
                ? relaxedStep(q, at, z, zAt, bound, tauBefore, step, tau, relaxationBefore, t, tAt)
                : relaxedStepAndMean(
                        q, mean, at, z, zAt, bound, tauBefore, step, tau, relaxationBefore, keep, share, t, tAt);
        if (bound < count) {
            int end = at + bound;
            int zEnd = zAt + bound;
            int left = count - bound;
            sum += TAIL.relaxedStep(
                    q, mean, end, z, zEnd, left, tauBefore, step, tau, relaxationBefore, keep, share, t, tAt + bound);
        }
        return sum;
    }

    private static double relaxedStep(
            Plane q,
            int at,
            Plane z,
            int zAt,
            int bound,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float[] t,
            int tAt) {
        float[] qr = q.re();
        float[] qi = q.im();
        float[] re = z.re();
        float[] im = z.im();
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector stay = FloatVector.broadcast(SPECIES, 1 - relaxationBefore);
        FloatVector move = FloatVector.broadcast(SPECIES, relaxationBefore);
        FloatVector minusStep = FloatVector.broadcast(SPECIES, -relaxationBefore * step);
        for (int k = 0; k < bound; k += LANES) {
            int i = at + k;
            FloatVector zr = FloatVector.fromArray(SPECIES, qr, i);
            FloatVector zi = FloatVector.fromArray(SPECIES, qi, i);
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, tAt + k);
            FloatVector factor = shrinkage(
                    one, threshold.mul(tauBefore), zi.fma(zi, zr.mul(zr)).sqrt());
            // q + ϱ(x − q) = (1 − ϱ + ϱ · factor) q
            factor = factor.fma(move, stay);
            zr = FloatVector.fromArray(SPECIES, re, zAt + k).fma(minusStep, zr.mul(factor));
            zi = FloatVector.fromArray(SPECIES, im, zAt + k).fma(minusStep, zi.mul(factor));
            zr.intoArray(qr, i);
            zi.intoArray(qi, i);
            FloatVector magnitude = zi.fma(zi, zr.mul(zr)).sqrt();
            factor = shrinkage(one, threshold.mul(tau), magnitude);
            sum = threshold.fma(magnitude.mul(factor), sum);
            zr.mul(factor).intoArray(re, zAt + k);
            zi.mul(factor).intoArray(im, zAt + k);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    private static double relaxedStepAndMean(
            Plane q,
            Plane mean,
            int at,
            Plane z,
            int zAt,
            int bound,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float keep,
            float share,
            float[] t,
            int tAt) {
        float[] qr = q.re();
        float[] qi = q.im();
        float[] re = z.re();
        float[] im = z.im();
        float[] meanRe = mean.re();
        float[] meanIm = mean.im();
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector stay = FloatVector.broadcast(SPECIES, 1 - relaxationBefore);
        FloatVector move = FloatVector.broadcast(SPECIES, relaxationBefore);
        FloatVector minusStep = FloatVector.broadcast(SPECIES, -relaxationBefore * step);
        FloatVector ofMean = FloatVector.broadcast(SPECIES, keep);
        FloatVector ofPoint = FloatVector.broadcast(SPECIES, share);
        for (int k = 0; k < bound; k += LANES) {
            int i = at + k;
            FloatVector zr = FloatVector.fromArray(SPECIES, qr, i);
            FloatVector zi = FloatVector.fromArray(SPECIES, qi, i);
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, tAt + k);
            FloatVector factor = shrinkage(
                    one, threshold.mul(tauBefore), zi.fma(zi, zr.mul(zr)).sqrt());
            FloatVector xr = zr.mul(factor);
            FloatVector xi = zi.mul(factor);
            factor = factor.fma(move, stay);
            zr = FloatVector.fromArray(SPECIES, re, zAt + k).fma(minusStep, zr.mul(factor));
            zi = FloatVector.fromArray(SPECIES, im, zAt + k).fma(minusStep, zi.mul(factor));
            zr.intoArray(qr, i);
            zi.intoArray(qi, i);
            FloatVector magnitude = zi.fma(zi, zr.mul(zr)).sqrt();
            factor = shrinkage(one, threshold.mul(tau), magnitude);
            sum = threshold.fma(magnitude.mul(factor), sum);
            zr = zr.mul(factor);
            zi = zi.mul(factor);
            zr.intoArray(re, zAt + k);
            zi.intoArray(im, zAt + k);
            xr.add(zr)
                    .fma(ofPoint, FloatVector.fromArray(SPECIES, meanRe, i).mul(ofMean))
                    .intoArray(meanRe, i);
            xi.add(zi)
                    .fma(ofPoint, FloatVector.fromArray(SPECIES, meanIm, i).mul(ofMean))
                    .intoArray(meanIm, i);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** As {@link PointKernels#average}. */
    static void average(
            Plane q,
            Plane mean,
            int at,
            int count,
            float tau,
            float keep,
            float share,
            float[] thresholds,
            int thresholdsAt) {
        int bound = SPECIES.loopBound(count);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int k = 0; k < bound; k += LANES) {
            int i = at + k;
            FloatVector re = FloatVector.fromArray(SPECIES, q.re(), i);
            FloatVector im = FloatVector.fromArray(SPECIES, q.im(), i);
            FloatVector t =
                    FloatVector.fromArray(SPECIES, thresholds, thresholdsAt + k).mul(tau);
            FloatVector factor =
                    shrinkage(one, t, im.fma(im, re.mul(re)).sqrt()).mul(share);
            re.fma(factor, FloatVector.fromArray(SPECIES, mean.re(), i).mul(keep))
                    .intoArray(mean.re(), i);
            im.fma(factor, FloatVector.fromArray(SPECIES, mean.im(), i).mul(keep))
                    .intoArray(mean.im(), i);
        }
        TAIL.average(q, mean, at + bound, count - bound, tau, keep, share, thresholds, thresholdsAt + bound);
    }

    /** {@code max(0, 1 − t/|z|)}, and 0 for z = 0. */
    static FloatVector shrinkage(FloatVector one, FloatVector t, FloatVector magnitude) {
        return FloatVector.zero(SPECIES).blend(one.sub(t.div(magnitude)), magnitude.compare(VectorOperators.GT, t));
    }
}
