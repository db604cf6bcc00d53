package org.firenet.imaging;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.phantom.SheppLogan;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;

/** Where the weights of the levels come from. */
public sealed interface WeightRule {
    /** The threshold above which the paper counts a wavelet coefficient of an image scaled to [0, 1]. */
    double PAPER_THRESHOLD = 0.5;

    /** One weight per level of the model's wavelet pyramid. */
    LevelWeights weights(ImagingModel model);

    /** Weight 1 everywhere. */
    record Uniform() implements WeightRule {
        @Override
        public LevelWeights weights(ImagingModel model) {
            return LevelWeights.uniform(model.sparsityLevels());
        }
    }

    /** {@code √(s/s_k)} with local sparsities that come from somewhere. */
    sealed interface Counted extends WeightRule {
        /** The local sparsities in the model's wavelet. */
        LocalSparsities sparsities(ImagingModel model);

        @Override
        default LevelWeights weights(ImagingModel model) {
            return LevelWeights.balanced(sparsities(model));
        }
    }

    /** The paper's rule: {@code √(s/s_k)} with the local sparsities of the modified Shepp–Logan phantom. */
    record OfPhantom() implements Counted {
        @Override
        public LocalSparsities sparsities(ImagingModel model) {
            Shape image = model.mask().shape();
            return new OfImage(SheppLogan.modified().image(image), PAPER_THRESHOLD).sparsities(model);
        }
    }

    /**
     * {@code √(s/s_k)} with the local sparsities of a given image of the same shape.
     *
     * @param image scaled to a largest magnitude of 1 before counting; not modified
     * @param threshold above which a coefficient counts
     */
    record OfImage(ComplexArray image, double threshold) implements Counted {
        /**
         * The local sparsities of the image in the model's wavelet.
         *
         * @throws IllegalArgumentException if the image has another shape than the model's
         */
        @Override
        public LocalSparsities sparsities(ImagingModel model) {
            if (!image.shape().equals(model.mask().shape())) {
                throw new IllegalArgumentException("the image that the weights are taken from must be "
                        + model.mask().shape() + ", found " + image.shape());
            }
            double largest = 0;
            for (double magnitude : image.magnitude()) {
                largest = Math.max(largest, magnitude);
            }
            ComplexArray scaled = image.copy();
            scaled.scale(largest > 0 ? 1 / largest : 1);
            return LocalSparsities.count(
                    model.sparsityLevels(), model.synthesis().adjoint(scaled), threshold);
        }
    }

    /** {@code √(s/s_k)} with given local sparsities, level 1 (the coarsest) first. */
    record OfSparsities(List<Integer> sparsities) implements Counted {
        public OfSparsities {
            sparsities = List.copyOf(sparsities);
        }

        @Override
        public LocalSparsities sparsities(ImagingModel model) {
            return new LocalSparsities(model.sparsityLevels(), sparsities);
        }
    }
}
