package org.firenet.certificate.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.imaging.ImagingModel;
import org.firenet.operator.PowerIteration;
import org.firenet.sampling.LevelDensity;
import org.firenet.sampling.MultilevelSampling;
import org.firenet.sampling.SamplingLevels;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.WeightedSparsity;

/**
 * All that can be said before there are data.
 *
 * @param model transform, mask and wavelet
 * @param sparsity the class of images
 * @param property the hypothesis
 * @param task what is to be achieved
 * @param exact the network if A is known exactly
 * @param approximate the network if A is known to any wanted accuracy only, the setting of the paper
 * @param sampling the mask beside the sampling theorem
 * @param coherence of wavelets and frequencies
 */
public record Plan(
        ImagingModel model,
        WeightedSparsity sparsity,
        NullSpaceProperty property,
        NetworkPlan.Task task,
        NetworkPlan exact,
        NetworkPlan approximate,
        SamplingPlan sampling,
        LevelCoherence coherence) {
    /** γ where none is given, over the least one that single wavelets leave possible. */
    private static final double GAMMA_FACTOR = 2;

    /** ‖Ae‖₂ of a wavelet that is not seen, rounding errors included. */
    private static final double UNSEEN = 1e-12;

    /**
     * The plan for a model.
     *
     * @param failure ε_P, the probability that the draw of the mask may fail with, in (0, 1)
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static Plan of(
            ImagingModel model,
            WeightedSparsity sparsity,
            NullSpaceProperty property,
            NetworkPlan.Task task,
            double failure) {
        double norm = PowerIteration.DEFAULT.safeNorm(model.operator());
        int measurements = model.mask().count();
        SamplingLevels levels = levels(model);
        return new Plan(
                model,
                sparsity,
                property,
                task,
                NetworkPlan.of(property, sparsity, norm, measurements, task),
                NetworkPlan.of(property.ofApproximations(), sparsity, norm, measurements, task),
                SamplingPlan.of(model.mask(), levels, measure(model, sparsity), sparsity, failure),
                LevelCoherence.of(model, levels));
    }

    /**
     * The mask that a budget should use: shared among the levels in proportion to the measure M(s, k), as far as they have
     * room, which makes the least m_k/M(s, k) as large as the budget allows, and drawn uniformly within each.
     *
     * @param full the model with a full mask
     * @param samples of the budget
     * @throws IllegalArgumentException if the budget does not fit the levels
     */
    public static SamplingMask mask(ImagingModel full, WeightedSparsity sparsity, int samples, long seed) {
        return new MultilevelSampling(levels(full), measure(full, sparsity), samples).draw(seed);
    }

    /**
     * A γ to begin with: twice the least one that single wavelets leave possible.
     *
     * @throws IllegalArgumentException if the mask sees nothing of a wavelet, so that no γ is possible
     */
    public static double usualGamma(ImagingModel model) {
        LevelCoherence coherence = LevelCoherence.of(model, levels(model));
        for (int j = 1; j <= coherence.levels(); j++) {
            if (coherence.measured(j) < UNSEEN) {
                throw new IllegalArgumentException("the mask sees nothing of some wavelets of level " + j
                        + ", so that the null space property holds for no rho and gamma");
            }
        }
        return GAMMA_FACTOR * coherence.leastGamma();
    }

    /** The wavelet of each level that is measured least, where a search for what refutes the property may begin. */
    public List<ComplexArray> leastMeasuredWavelets() {
        return IntStream.rangeClosed(1, coherence.levels())
                .mapToObj(j -> {
                    ComplexArray wavelet = ComplexArray.zeros(model.wavelet().shape());
                    wavelet.re()[coherence.leastMeasuredWavelet(j)] = 1;
                    return wavelet;
                })
                .toList();
    }

    /** The sampling levels of a model's grid, as many per axis as its wavelet has. */
    public static SamplingLevels levels(ImagingModel model) {
        return SamplingMeasure.levels(
                model.samplingDomain(), model.mask().shape(), model.wavelet().levels());
    }

    private static LevelDensity measure(ImagingModel model, WeightedSparsity sparsity) {
        return SamplingMeasure.of(model.samplingDomain(), model.wavelet().filter(), sparsity.sparsities());
    }
}
