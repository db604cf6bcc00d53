package org.firenet.audit.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.DualityGap;

/**
 * A FIRENET behind another network: that network's image is the initial guess, the measurements are the same. The more
 * layers the FIRENET has, the less the guess matters, for better and for worse.
 */
public class Stabilised implements Reconstruction, Certifiable {
    final FirenetReconstruction second;
    private final Reconstruction first;

    private Stabilised(Reconstruction first, FirenetReconstruction second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The pair; differentiable if the first network is.
     *
     * @param first belongs to the pair from now on, which closes it
     */
    public static Stabilised of(Reconstruction first, FirenetReconstruction second) {
        return first instanceof DifferentiableReconstruction differentiable
                ? new Differentiable(differentiable, second)
                : new Stabilised(first, second);
    }

    @Override
    public String name() {
        return first.name() + " + " + second.name();
    }

    @Override
    public Shape measurements() {
        return second.measurements();
    }

    @Override
    public Shape image() {
        return second.image();
    }

    @Override
    public boolean concurrent() {
        return first.concurrent();
    }

    @Override
    public ComplexArray reconstruct(ComplexArray y) {
        return second.reconstruct(y, first.reconstruct(y));
    }

    @Override
    public DualityGap certify(ComplexArray y) {
        return second.certify(y, first.reconstruct(y));
    }

    @Override
    public void close() {
        first.close();
    }

    /** A pair whose derivative follows from those of the two: {@code Jᵀḡ = J₂ᵀḡ + J₁ᵀ(J_guessᵀḡ)}. */
    private static final class Differentiable extends Stabilised implements DifferentiableReconstruction {
        private final DifferentiableReconstruction first;

        Differentiable(DifferentiableReconstruction first, FirenetReconstruction second) {
            super(first, second);
            this.first = first;
        }

        @Override
        public Linearisation linearise(ComplexArray y) {
            Linearisation guess = first.linearise(y);
            FirenetReconstruction.GuessLinearisation image = second.linearise(y, guess.image());
            return new Linearisation(image.image(), new Chain(guess, image));
        }
    }

    private record Chain(Linearisation guess, FirenetReconstruction.GuessLinearisation image) implements Pullback {
        @Override
        public ComplexArray of(ComplexArray cotangent) {
            var gradient = image.gradient(cotangent);
            ComplexArray sum = guess.pullback().of(gradient.guess());
            sum.add(1, gradient.measurements());
            return sum;
        }

        @Override
        public void close() {
            guess.close();
        }
    }
}
