package org.firenet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.firenet.imaging.SamplingDomain;
import org.firenet.simd.Simd;
import org.firenet.transform.WaveletFilter;

/**
 * The engine beside other programs on the same machine. The parts of a ratio are measured in turns, round after round,
 * and the ratio is that of the medians.
 */
public final class SideBySide {
    private static final int ROUNDS = 5;
    private static final int REPETITIONS = 9;

    private final Fftw fftw;
    private final Path folder;
    private final Report report = new Report();

    private SideBySide(Fftw fftw, Path folder) {
        this.fftw = fftw;
        this.folder = folder;
    }

    /**
     * Prints the table and writes it as JSON.
     *
     * @param args a folder for results, with the compiled {@code fftw} in it if it is there, and the sides of the images
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(args[0]);
        int[] sides = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
        new SideBySide(new Fftw(folder.resolve("fftw")), folder).run(sides);
    }

    private void run(int[] sides) throws IOException, InterruptedException {
        List<String> machine = machine();
        machine.forEach(System.out::println);
        if (!fftw.isThere()) {
            System.out.println("FFTW is not here: skipped");
        }
        if (!Bart.isThere()) {
            System.out.println("BART is not here: skipped");
        }
        Report.header();
        for (int side : sides) {
            layers(side);
        }
        if (Bart.isThere()) {
            for (int side : sides) {
                new BartComparison(report, folder).run(side);
            }
        }
        Files.writeString(folder.resolve("figures.json"), report.json(machine));
    }

    private static List<String> machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        List<String> lines = new ArrayList<>();
        lines.add("processors " + system.getAvailableProcessors() + ", load " + system.getSystemLoadAverage());
        lines.add("Java " + System.getProperty("java.version") + ", kernels "
                + Simd.active().name() + ", " + Simd.active().lanes() + " lanes");
        return lines;
    }

    private void layers(int side) throws IOException, InterruptedException {
        EngineBenchmark haar = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, side, 1);
        EngineBenchmark daubechies = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.DB4, side, 1);
        EngineBenchmark walsh = EngineBenchmark.of(SamplingDomain.WALSH, WaveletFilter.HAAR, side, 1);
        EngineBenchmark pair = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, side, 2);
        PlaneFourier transform = new PlaneFourier(side);
        JTransformsLayer peer = new JTransformsLayer(side, haar.levels());
        Runnable[] bodies = {
            haar::paperLayer,
            haar::tunedLayer,
            daubechies::paperLayer,
            walsh::paperLayer,
            peer::run,
            () -> {
                transform.forward();
                transform.inverse();
            }
        };
        Samples[] samples = new Samples[bodies.length];
        Arrays.setAll(samples, i -> new Samples());
        Samples ffts = new Samples();
        Samples one = new Samples();
        Samples two = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < bodies.length; i++) {
                samples[i].add(Times.ofThread(REPETITIONS, bodies[i]), round > 0);
            }
            one.add(Times.ofClock(REPETITIONS, haar::paperLayer), round > 0);
            two.add(Times.ofClock(REPETITIONS, pair::paperLayer), round > 0);
            if (fftw.isThere()) {
                ffts.add(fftw.pairs(side, 1, REPETITIONS), round > 0);
            }
        }
        Times layer = samples[0].all();
        if (fftw.isThere()) {
            ratio("layer / FFTW pair, paper's schedule", side, layer, ffts.all(), "<= 1.3");
            ratio("layer / FFTW pair, tuned schedule with its looks", side, samples[1].all(), ffts.all(), "<= 1.3");
            ratio("our 2-D transform pair / FFTW's", side, samples[5].all(), ffts.all(), "<= 1.0");
        }
        ratio("layer / layer with JTransforms", side, layer, samples[4].all(), "<= 0.3");
        ratio("db4 layer / Haar layer", side, samples[2].all(), layer, "<= 1.5");
        ratio("Walsh layer / Fourier layer", side, samples[3].all(), layer, "<= 0.6");
        ratio("two threads / one, wall clock", side, two.all(), one.all(), "<= 0.6 (idle)");
        report.add("peak heap / bytes of one image", side + "²", haar.memory(), "engine and plan", "<= 10");
        report.add("garbage per layer", side + "²", haar.garbage(), "bytes", "0");
        pair.close();
    }

    private void ratio(String name, int side, Times ours, Times theirs, String must) {
        report.add(
                name,
                side + "²",
                ours.median() / theirs.median(),
                ours.text() + " ms over " + theirs.text() + " ms",
                must);
    }

    /** The samples of all rounds but the first, which warms up. */
    private static final class Samples {
        private final List<Double> values = new ArrayList<>();

        void add(Times times, boolean keep) {
            for (double time : times.sorted()) {
                if (keep) {
                    values.add(time);
                }
            }
        }

        Times all() {
            return Times.of(values.stream().mapToDouble(v -> v).toArray());
        }
    }
}
