package org.firenet.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.fast.FastEngines;
import org.firenet.imaging.OrderedBatch;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Reconstructor;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.ThreadShares;
import org.firenet.imaging.WeightRule;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.RandomEllipses;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.VariableDensity;
import org.firenet.transform.WaveletFilter;

/** A stack of slices with one thread and with two, certificates included. */
record StackComparison(Report report) {
    private static final Shape SHAPE = Shape.of(256, 256);
    private static final int SLICES = 64;
    private static final int LAYERS = 50;

    void run() throws Exception {
        SamplingMask mask = new VariableDensity(SHAPE, SHAPE.size() / 4, 3, 16).draw(1);
        List<ComplexArray> grids =
                IntStream.range(0, SLICES).mapToObj(StackComparison::grid).toList();
        List<Times> times = new Rounds(3, 1)
                .of(List.of(
                        n -> Times.ofClock(n, () -> reconstruct(mask, grids, 1)),
                        n -> Times.ofClock(n, () -> reconstruct(mask, grids, 2))));
        report.add(
                SLICES + " slices of 256², " + LAYERS + " layers: time with one thread / with two",
                "256²",
                times.get(0).median() / times.get(1).median(),
                times.get(0).text() + " ms over " + times.get(1).text() + " ms",
                ">= 1.8");
    }

    private static ComplexArray grid(int slice) {
        ComplexArray image = new RandomEllipses(12).draw(slice).image(SHAPE);
        SamplingDomain.CENTRED_FOURIER.on(SHAPE).forward(image, new Workspace());
        return image;
    }

    private static void reconstruct(SamplingMask mask, List<ComplexArray> grids, int threads) {
        ThreadShares shares = ThreadShares.of(threads, grids.size(), 1);
        ReconstructionSettings settings = new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                WaveletFilter.DB4,
                4,
                new WeightRule.OfPhantom(),
                0.6 / 256,
                TunedSchedule.of(LAYERS),
                false);
        Reconstructor reconstructor = new Reconstructor(mask, settings, new FastEngines(shares.layers()));
        try {
            new OrderedBatch(shares.slices())
                    .<Reconstructor.Reconstruction, RuntimeException>run(
                            grids.size(),
                            slice -> reconstructor.reconstruct(grids.get(slice), null, LayerListener.NONE),
                            finished -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
