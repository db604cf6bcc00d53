package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link PrimalKernels} with the Vector API; the plain loops finish what does not fill a vector. Each step
 * has a loop with the mean, and one that leaves the mean's plane where it is. They call the vector library itself where shorter
 * names would do: in methods as long as these the compiler inlines nothing else for certain, and vectors that are handed
 * to a method it does not inline become objects.
 */
final class VectorPrimalKernels implements PrimalKernels {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final PlainPrimalKernels TAIL = PlainKernels.PRIMAL;

    @Override
    public void step(
            Plane x,
            Plane mean,
            Plane z,
            Stretches where,
            float step,
            float tau,
            float keep,
            float share,
            float[] sums) {
        int bound = SPECIES.loopBound(where.length());
        for (int s = 0; s < where.count(); s++) {
            if (share == 0) {
                stepAlone(x, z, where, s, step, tau, sums);
            } else {
                stepAndMean(x, mean, z, where, s, step, tau, keep, share, sums);
            }
            if (bound < where.length()) {
                TAIL.step(x, mean, z, where, s, bound, step, tau, keep, share, sums);
            }
        }
    }

    private static void stepAlone(Plane x, Plane z, Stretches where, int s, float step, float tau, float[] sums) {
        float[] xr = x.re();
        float[] xi = x.im();
        float[] re = z.re();
        float[] im = z.im();
        float[] t = where.thresholds();
        int at = where.at(s);
        int zAt = where.apartAt(s);
        int bound = SPECIES.loopBound(where.length());
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, 0);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector minusStep = FloatVector.broadcast(SPECIES, -step);
        for (int k = 0; k < bound; k += LANES) {
            int i = at + k;
            FloatVector zr =
                    FloatVector.fromArray(SPECIES, re, zAt + k).fma(minusStep, FloatVector.fromArray(SPECIES, xr, i));
            FloatVector zi =
                    FloatVector.fromArray(SPECIES, im, zAt + k).fma(minusStep, FloatVector.fromArray(SPECIES, xi, i));
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, k);
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
        sum.intoArray(sums, 0);
    }

    private static void stepAndMean(
            Plane x,
            Plane mean,
            Plane z,
            Stretches where,
            int s,
            float step,
            float tau,
            float keep,
            float share,
            float[] sums) {
        float[] xr = x.re();
        float[] xi = x.im();
        float[] re = z.re();
        float[] im = z.im();
        float[] meanRe = mean.re();
        float[] meanIm = mean.im();
        float[] t = where.thresholds();
        int at = where.at(s);
        int zAt = where.apartAt(s);
        int bound = SPECIES.loopBound(where.length());
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, 0);
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
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, k);
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
        sum.intoArray(sums, 0);
    }

    @Override
    public void relaxedStep(
            Plane q,
            Plane mean,
            Plane z,
            Stretches where,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float keep,
            float share,
            float[] sums) {
        int bound = SPECIES.loopBound(where.length());
        for (int s = 0; s < where.count(); s++) {
            if (share == 0) {
                relaxedStepAlone(q, z, where, s, tauBefore, step, tau, relaxationBefore, sums);
            } else {
                relaxedStepAndMean(q, mean, z, where, s, tauBefore, step, tau, relaxationBefore, keep, share, sums);
            }
            if (bound < where.length()) {
                TAIL.relaxedStep(
                        q, mean, z, where, s, bound, tauBefore, step, tau, relaxationBefore, keep, share, sums);
            }
        }
    }

    private static void relaxedStepAlone(
            Plane q,
            Plane z,
            Stretches where,
            int s,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float[] sums) {
        float[] qr = q.re();
        float[] qi = q.im();
        float[] re = z.re();
        float[] im = z.im();
        float[] t = where.thresholds();
        int at = where.at(s);
        int zAt = where.apartAt(s);
        int bound = SPECIES.loopBound(where.length());
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, 0);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector stay = FloatVector.broadcast(SPECIES, 1 - relaxationBefore);
        FloatVector move = FloatVector.broadcast(SPECIES, relaxationBefore);
        FloatVector minusStep = FloatVector.broadcast(SPECIES, -relaxationBefore * step);
        for (int k = 0; k < bound; k += LANES) {
            int i = at + k;
            FloatVector zr = FloatVector.fromArray(SPECIES, qr, i);
            FloatVector zi = FloatVector.fromArray(SPECIES, qi, i);
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, k);
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
        sum.intoArray(sums, 0);
    }

    private static void relaxedStepAndMean(
            Plane q,
            Plane mean,
            Plane z,
            Stretches where,
            int s,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float keep,
            float share,
            float[] sums) {
        float[] qr = q.re();
        float[] qi = q.im();
        float[] re = z.re();
        float[] im = z.im();
        float[] meanRe = mean.re();
        float[] meanIm = mean.im();
        float[] t = where.thresholds();
        int at = where.at(s);
        int zAt = where.apartAt(s);
        int bound = SPECIES.loopBound(where.length());
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, 0);
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
            FloatVector threshold = FloatVector.fromArray(SPECIES, t, k);
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
        sum.intoArray(sums, 0);
    }

    @Override
    public void average(Plane q, Plane mean, Stretches where, float tau, float keep, float share) {
        float[] qr = q.re();
        float[] qi = q.im();
        float[] meanRe = mean.re();
        float[] meanIm = mean.im();
        float[] t = where.thresholds();
        int bound = SPECIES.loopBound(where.length());
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int s = 0; s < where.count(); s++) {
            int at = where.at(s);
            for (int k = 0; k < bound; k += LANES) {
                int i = at + k;
                FloatVector re = FloatVector.fromArray(SPECIES, qr, i);
                FloatVector im = FloatVector.fromArray(SPECIES, qi, i);
                FloatVector threshold = FloatVector.fromArray(SPECIES, t, k).mul(tau);
                FloatVector factor =
                        shrinkage(one, threshold, im.fma(im, re.mul(re)).sqrt()).mul(share);
                re.fma(factor, FloatVector.fromArray(SPECIES, meanRe, i).mul(keep))
                        .intoArray(meanRe, i);
                im.fma(factor, FloatVector.fromArray(SPECIES, meanIm, i).mul(keep))
                        .intoArray(meanIm, i);
            }
        }
        for (int s = 0; bound < where.length() && s < where.count(); s++) {
            TAIL.average(q, mean, where, s, bound, tau, keep, share);
        }
    }

    /** {@code max(0, 1 − t/|z|)}, and 0 for z = 0. */
    static FloatVector shrinkage(FloatVector one, FloatVector t, FloatVector magnitude) {
        return FloatVector.zero(SPECIES).blend(one.sub(t.div(magnitude)), magnitude.compare(VectorOperators.GT, t));
    }
}
