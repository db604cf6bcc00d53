package org.firenet.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firenet.simd.Simd;

/** The engine beside other programs on the same machine: a table for people, and JSON. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Prints the table and writes it as JSON.
     *
     * @param args the project's folder; a folder for results, with the compiled {@code fftw} in it if it is there; the sides
     *     of the images
     */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path home = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        int[] sides = Arrays.stream(args).skip(2).mapToInt(Integer::parseInt).toArray();
        Fftw fftw = new Fftw(folder.resolve("fftw"));
        Torch torch = Torch.find(home.resolve("benchmarks/side-by-side/torch_layer.py"));
        List<String> machine = machine();
        machine.forEach(System.out::println);
        sayWhatIsMissing(fftw, torch);

        Report report = new Report();
        Report.header();
        Map<Integer, Double> timeBySide = new TreeMap<>();
        for (int side : sides) {
            timeBySide.put(side, new LayerComparison(report, fftw, torch).run(side));
        }
        if (timeBySide.size() > 1) {
            new Growth(report).ofTime(timeBySide);
        }
        new LayerParts(report).run(sides[0]);
        if (Bart.isThere()) {
            for (int side : sides) {
                new BartComparison(report, folder).run(side);
            }
        }
        new Growth(report).ofLayers(sides[0]);
        new StackComparison(report).run();
        new ColdStart(report, home.resolve("firenet"), folder).run();
        Files.writeString(folder.resolve("figures.json"), report.json(machine));
    }

    private static void sayWhatIsMissing(Fftw fftw, Torch torch) {
        if (!fftw.isThere()) {
            System.out.println("FFTW is not here: skipped");
        }
        if (!Bart.isThere()) {
            System.out.println("BART is not here: skipped");
        }
        if (!torch.isThere()) {
            System.out.println("PyTorch is not here: skipped");
        }
    }

    private static List<String> machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        List<String> lines = new ArrayList<>();
        lines.add("processors " + system.getAvailableProcessors() + ", load " + system.getSystemLoadAverage());
        lines.add("Java " + System.getProperty("java.version") + ", kernels "
                + Simd.active().name() + ", " + Simd.active().lanes() + " lanes");
        return lines;
    }
}
