package org.firenet.simd;

/** {@link PrimalKernels} in plain loops. */
final class PlainPrimalKernels implements PrimalKernels {
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
        for (int s = 0; s < where.count(); s++) {
            step(x, mean, z, where, s, 0, step, tau, keep, share, sums);
        }
    }

    /** On one stretch from one of its entries on. */
    void step(
            Plane x,
            Plane mean,
            Plane z,
            Stretches where,
            int stretch,
            int first,
            float step,
            float tau,
            float keep,
            float share,
            float[] sums) {
        int at = where.at(stretch);
        int zAt = where.apartAt(stretch);
        double norm = 0;
        for (int i = first; i < where.length(); i++) {
            float re = x.re()[at + i];
            float im = x.im()[at + i];
            float argumentRe = re - step * z.re()[zAt + i];
            float argumentIm = im - step * z.im()[zAt + i];
            float t = where.thresholds()[i];
            float shrinkage = shrinkage(argumentRe, argumentIm, tau * t);
            norm += t * (magnitude(argumentRe, argumentIm) * shrinkage);
            float newRe = argumentRe * shrinkage;
            float newIm = argumentIm * shrinkage;
            x.re()[at + i] = newRe;
            x.im()[at + i] = newIm;
            z.re()[zAt + i] = newRe;
            z.im()[zAt + i] = newIm;
            if (share != 0) {
                mean.re()[at + i] = keep * mean.re()[at + i] + share * (re + newRe);
                mean.im()[at + i] = keep * mean.im()[at + i] + share * (im + newIm);
            }
        }
        sums[0] += (float) norm;
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
        for (int s = 0; s < where.count(); s++) {
            relaxedStep(q, mean, z, where, s, 0, tauBefore, step, tau, relaxationBefore, keep, share, sums);
        }
    }

    /** On one stretch from one of its entries on. */
    void relaxedStep(
            Plane q,
            Plane mean,
            Plane z,
            Stretches where,
            int stretch,
            int first,
            float tauBefore,
            float step,
            float tau,
            float relaxationBefore,
            float keep,
            float share,
            float[] sums) {
        int at = where.at(stretch);
        int zAt = where.apartAt(stretch);
        double norm = 0;
        for (int i = first; i < where.length(); i++) {
            float re = q.re()[at + i];
            float im = q.im()[at + i];
            float t = where.thresholds()[i];
            float before = shrinkage(re, im, tauBefore * t);
            // q + ϱ(x − q) = (1 − ϱ + ϱ · shrinkage) q
            float factor = 1 - relaxationBefore + relaxationBefore * before;
            float newRe = factor * re - relaxationBefore * step * z.re()[zAt + i];
            float newIm = factor * im - relaxationBefore * step * z.im()[zAt + i];
            float shrinkage = shrinkage(newRe, newIm, tau * t);
            norm += t * (magnitude(newRe, newIm) * shrinkage);
            q.re()[at + i] = newRe;
            q.im()[at + i] = newIm;
            z.re()[zAt + i] = newRe * shrinkage;
            z.im()[zAt + i] = newIm * shrinkage;
            if (share != 0) {
                mean.re()[at + i] = keep * mean.re()[at + i] + share * (before * re + shrinkage * newRe);
                mean.im()[at + i] = keep * mean.im()[at + i] + share * (before * im + shrinkage * newIm);
            }
        }
        sums[0] += (float) norm;
    }

    @Override
    public void average(Plane q, Plane mean, Stretches where, float tau, float keep, float share) {
        for (int s = 0; s < where.count(); s++) {
            average(q, mean, where, s, 0, tau, keep, share);
        }
    }

    /** On one stretch from one of its entries on. */
    void average(Plane q, Plane mean, Stretches where, int stretch, int first, float tau, float keep, float share) {
        int at = where.at(stretch);
        for (int i = first; i < where.length(); i++) {
            float re = q.re()[at + i];
            float im = q.im()[at + i];
            float factor = share * shrinkage(re, im, tau * where.thresholds()[i]);
            mean.re()[at + i] = keep * mean.re()[at + i] + factor * re;
            mean.im()[at + i] = keep * mean.im()[at + i] + factor * im;
        }
    }

    private static float magnitude(float re, float im) {
        return (float) Math.sqrt(re * re + im * im);
    }

    /** {@code max(0, 1 − t/|z|)}, and 0 for z = 0. */
    private static float shrinkage(float re, float im, float t) {
        float magnitude = magnitude(re, im);
        return magnitude > t ? 1 - t / magnitude : 0;
    }
}
