package org.firenet.certificate.falsify;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;

/** Where a search begins. Each kind meets another way in which matrices fail. */
enum Start {
    /** One wavelet and A*A of it, which brings in the wavelets that look alike. */
    ALIKE {
        @Override
        void fill(ComplexArray x, NullSpaceInequality inequality, SplittableRandom random) {
            x.re()[position(inequality, random)] = 1;
            step(x, inequality, -1);
        }
    },
    /** What the measurements miss of one wavelet: it minus A*A of it. */
    MISSED {
        @Override
        void fill(ComplexArray x, NullSpaceInequality inequality, SplittableRandom random) {
            x.re()[position(inequality, random)] = 1;
            step(x, inequality, 1);
        }
    },
    /** A random sparse vector of the class. */
    SPARSE {
        @Override
        void fill(ComplexArray x, NullSpaceInequality inequality, SplittableRandom random) {
            for (int k = 1; k <= inequality.sparsity().levels().count(); k++) {
                int[] level = inequality.positionsOf(k);
                for (int n = 0; n < inequality.sparsity().sparsities().of(k); n++) {
                    x.re()[level[random.nextInt(level.length)]] = gaussian(random);
                }
            }
        }
    },
    /** What the measurements miss of a random sparse vector. */
    MISSED_SPARSE {
        @Override
        void fill(ComplexArray x, NullSpaceInequality inequality, SplittableRandom random) {
            SPARSE.fill(x, inequality, random);
            step(x, inequality, 1);
        }
    },
    /** What the measurements miss of noise. */
    MISSED_NOISE {
        @Override
        void fill(ComplexArray x, NullSpaceInequality inequality, SplittableRandom random) {
            for (int i = 0; i < x.size(); i++) {
                x.re()[i] = gaussian(random);
            }
            step(x, inequality, 1);
        }
    };

    /** Writes the beginning into zeros. */
    abstract void fill(ComplexArray x, NullSpaceInequality inequality, SplittableRandom random);

    /** A position that a support set may hold, in a level drawn first, so that small levels are met as often as large. */
    private static int position(NullSpaceInequality inequality, SplittableRandom random) {
        int level;
        do {
            level = 1 + random.nextInt(inequality.sparsity().levels().count());
        } while (inequality.sparsity().sparsities().of(level) == 0);
        int[] positions = inequality.positionsOf(level);
        return positions[random.nextInt(positions.length)];
    }

    /** The first coefficient that a support set may hold, alone. */
    static ComplexArray wavelet(NullSpaceInequality inequality) {
        int level = 1;
        while (inequality.sparsity().sparsities().of(level) == 0) {
            level++;
        }
        ComplexArray x = ComplexArray.zeros(inequality.operator().domain());
        x.re()[inequality.positionsOf(level)[0]] = 1;
        return x;
    }

    /** {@code x ← keep·x − A*A x/‖A‖²}: with keep = 1 a step towards the null space, all the way where AA* = I. */
    static void step(ComplexArray x, NullSpaceInequality inequality, double keep) {
        LinearOperator operator = inequality.operator();
        Workspace workspace = new Workspace();
        ComplexArray measured = ComplexArray.zeros(operator.range());
        ComplexArray back = ComplexArray.zeros(operator.domain());
        operator.apply(x, measured, workspace);
        operator.adjoint(measured, back, workspace);
        double norm = inequality.operatorNorm();
        x.scale(keep);
        x.add(-1 / (norm * norm), back);
    }

    private static double gaussian(SplittableRandom random) {
        // 1 − u lies in (0, 1], so that the logarithm is finite.
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
