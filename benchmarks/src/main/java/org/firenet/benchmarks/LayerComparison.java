package org.firenet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.firenet.imaging.SamplingDomain;
import org.firenet.transform.WaveletFilter;

/** Layers and transforms of one size against each other, FFTW's, JTransforms' and PyTorch's. */
record LayerComparison(Report report, Fftw fftw, Torch torch) {
    private static final Rounds ROUNDS = new Rounds(4, 9);
    private static final Rounds RUNS = new Rounds(2, 3);

    /** Returns the median time of a layer of the paper's schedule in milliseconds. */
    double run(int side) throws Exception {
        EngineBenchmark haar = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, side, 1);
        EngineBenchmark daubechies = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.DB4, side, 1);
        EngineBenchmark walsh = EngineBenchmark.of(SamplingDomain.WALSH, WaveletFilter.HAAR, side, 1);
        PlaneFourier transform = new PlaneFourier(side);
        MemoryPasses memory = new MemoryPasses(side);
        JTransformsLayer peer = new JTransformsLayer(side, haar.levels());
        List<Rounds.Measurement> measurements = new ArrayList<>(List.of(
                n -> Times.ofThread(n, haar::paperLayer),
                n -> Times.ofThread(n, daubechies::paperLayer),
                n -> Times.ofThread(n, walsh::paperLayer),
                n -> Times.ofThread(n, peer::run),
                n -> Times.ofThread(n, transform::forwardAndInverse),
                n -> Times.ofThread(n, memory::layer)));
        if (fftw.isThere()) {
            measurements.add(n -> fftw.pairs(side, 1, n));
        }
        if (torch.isThere()) {
            measurements.add(n -> torch.layers(side, n));
        }
        List<Times> times = ROUNDS.of(measurements);
        Times layer = times.get(0);
        Times tuned =
                RUNS.of(List.of(n -> Times.ofThread(n, haar::tunedRun))).get(0).over(EngineBenchmark.TUNED_LAYERS);
        if (fftw.isThere()) {
            Times pair = times.get(6);
            ratio("layer / FFTW forward + inverse", side, layer, pair, "<= 1.3");
            ratio("layer of the tuned schedule, looks included / FFTW forward + inverse", side, tuned, pair, "");
            ratio("our forward + inverse transform / FFTW's", side, times.get(4), pair, "<= 1.0");
        }
        if (torch.isThere()) {
            ratio("PyTorch's layer / ours", side, times.get(times.size() - 1), layer, "");
        }
        ratio("layer / layer with JTransforms", side, layer, times.get(3), "<= 0.3");
        ratio("db4 layer / Haar layer", side, times.get(1), layer, "<= 1.5");
        ratio("Walsh layer / Fourier layer", side, times.get(2), layer, "<= 0.6");
        ratio(
                "the memory that a layer goes through, without arithmetic / Walsh layer",
                side,
                times.get(5),
                times.get(2),
                "");
        threads(side, haar);
        // Not the first engine: while that was made, what the first use of everything had left behind was freed.
        report.add("heap of engine and plan / bytes of one image", side + "²", daubechies.memory(), "", "<= 10");
        report.add("garbage per layer", side + "²", haar.garbage(), "bytes", "0");
        return layer.median();
    }

    private void threads(int side, EngineBenchmark one) throws Exception {
        EngineBenchmark two = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, side, 2);
        List<Times> times = ROUNDS.of(List.of(n -> warmClock(n, one), n -> warmClock(n, two)));
        ratio("two threads / one, wall clock", side, times.get(1), times.get(0), side >= 1024 ? "<= 0.6" : "");
        two.close();
    }

    private static Times warmClock(int repetitions, EngineBenchmark engine) {
        Times.warmUp(engine::paperLayer);
        return Times.ofClock(repetitions, engine::paperLayer);
    }

    private void ratio(String name, int side, Times ours, Times theirs, String must) {
        report.add(
                name,
                side + "²",
                ours.median() / theirs.median(),
                ours.text() + " ms over " + theirs.text() + " ms",
                must);
    }
}
