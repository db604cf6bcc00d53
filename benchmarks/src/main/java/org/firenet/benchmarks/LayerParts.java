package org.firenet.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.firenet.imaging.SamplingDomain;
import org.firenet.simd.Plane;
import org.firenet.simd.PrimalKernels;
import org.firenet.simd.Simd;
import org.firenet.simd.Stretches;
import org.firenet.transform.WaveletFilter;

/** Where the time of a layer goes: the pointwise pass, and two transforms without wavelets; what is left are wavelets and samples. */
record LayerParts(Report report) {
    private static final Rounds ROUNDS = new Rounds(3, 9);

    void run(int side) throws Exception {
        EngineBenchmark engine = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, side, 1);
        PrimalKernels primal = Simd.active().primal();
        Plane x = Plane.zeros(side, side);
        Plane mean = Plane.zeros(side, side);
        Plane z = Plane.zeros(side, side + 16);
        PlaneFourier transform = new PlaneFourier(side);
        float[] thresholds = new float[side];
        Map<String, Rounds.Measurement> parts = new LinkedHashMap<>();
        parts.put("whole layer", n -> Times.ofThread(n, engine::paperLayer));
        Stretches[] rows = new Stretches[side];
        Arrays.setAll(rows, row -> new Stretches(row * side, z.at(row, 0), 0, 1, thresholds));
        float[] sums = new float[PrimalKernels.STRANDS];
        // The mean is written in every other row instead of every other layer.
        parts.put(
                "soft threshold and mean",
                rows(side, row -> primal.step(x, mean, z, rows[row], 1, 1, 0.5f, row % 2 * 0.5f, sums)));
        parts.put("both transforms", n -> Times.ofThread(n, transform::forwardAndInverse));
        List<Times> times = ROUNDS.of(List.copyOf(parts.values()));
        int i = 0;
        for (String name : parts.keySet()) {
            Times part = times.get(i++);
            double share = part.median() / times.get(0).median();
            report.add("share of a layer: " + name, side + "²", share, part.text() + " ms", "");
        }
    }

    private static Rounds.Measurement rows(int side, IntConsumer work) {
        return n -> Times.ofThread(n, () -> {
            for (int row = 0; row < side; row++) {
                work.accept(row);
            }
        });
    }
}
