package org.firenet.cli.demo;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.cli.option.MaskOptions;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.Noise;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Reconstructor;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.Strength;
import org.firenet.imaging.WeightRule;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.operator.LinearOperator;
import org.firenet.phantom.BrainPhantom;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.Fourier;
import org.firenet.transform.WaveletFilter;

/**
 * The demonstration: an analytic head phantom, whose k-space is its continuous Fourier transform, is scanned through a
 * multilevel mask with noise and reconstructed. It is judged by the image of the same scan with nothing left out and no
 * noise, which is the best that the scanner could show.
 *
 * @param reconstructor for the mask
 * @param truth the image of the full scan
 * @param zeroFilled the image of the measurements with zeros for what is missing
 * @param reconstruction the network's
 * @param errors relative error after every layer
 * @param gaps relative duality gap after every layer
 * @param seconds that the reconstruction took, without the bookkeeping of errors and gaps
 */
record DemoRun(
        Reconstructor reconstructor,
        ComplexArray truth,
        ComplexArray zeroFilled,
        Reconstructor.Reconstruction reconstruction,
        List<Double> errors,
        List<Double> gaps,
        double seconds) {

    private static final SamplingDomain DOMAIN = SamplingDomain.CENTRED_FOURIER;

    static DemoRun of(DemoCommand wishes, LayerListener listener) {
        MaskOptions rule = new MaskOptions();
        rule.fraction = wishes.fraction;
        SamplingMask mask = rule.draw(wishes.size, wishes.seed);
        ComplexArray grid = BrainPhantom.create().kSpace(wishes.size, Fourier.Origin.CENTRE);
        ComplexArray truth = grid.copy();
        DOMAIN.on(wishes.size).inverse(truth, new Workspace());
        new Noise(wishes.noise, ~wishes.seed).applyTo(grid, mask);
        Reconstructor reconstructor = new Reconstructor(mask, settings(wishes), EngineFactory.REFERENCE);

        List<Double> errors = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        LinearOperator synthesis = reconstructor.model().synthesis();
        ComplexArray coefficients = ComplexArray.zeros(synthesis.domain());
        ComplexArray image = ComplexArray.zeros(synthesis.range());
        // Without a frame, synthesis keeps lengths, and the error of the image is that of the coefficients.
        boolean isometric = synthesis.domain().equals(synthesis.range());
        ComplexArray trueCoefficients = synthesis.adjoint(truth);
        Workspace workspace = new Workspace();
        long[] bookkeeping = new long[1];
        long began = System.nanoTime();
        Reconstructor.Reconstruction reconstruction = reconstructor.reconstruct(grid, null, layer -> {
            long before = System.nanoTime();
            layer.coefficients(coefficients);
            if (isometric) {
                errors.add(relativeError(coefficients, trueCoefficients));
            } else {
                synthesis.apply(coefficients, image, workspace);
                errors.add(relativeError(image, truth));
            }
            gaps.add(layer.gap().relative());
            bookkeeping[0] += System.nanoTime() - before;
            return listener.afterLayer(layer);
        });
        double seconds = (System.nanoTime() - began - bookkeeping[0]) / 1e9;
        ImagingModel model = reconstructor.model();
        ComplexArray zeroFilled = model.zeroFilled(model.sample(grid));
        return new DemoRun(reconstructor, truth, zeroFilled, reconstruction, errors, gaps, seconds);
    }

    private static ReconstructionSettings settings(DemoCommand wishes) {
        int levels = Math.max(1, ImagingModel.maxLevels(wishes.size) - 1);
        double lambda = Strength.NORMAL.lambda(wishes.size, 1);
        return new ReconstructionSettings(
                DOMAIN,
                WaveletFilter.HAAR,
                levels,
                new WeightRule.OfPhantom(),
                lambda,
                TunedSchedule.of(wishes.layers),
                false);
    }

    /** {@code ‖image − truth‖/‖truth‖}, complex. */
    static double relativeError(ComplexArray image, ComplexArray truth) {
        return image.distance(truth) / truth.norm();
    }
}
