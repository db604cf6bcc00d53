package org.firenet.benchmarks.coils;

import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.coil.CoilSensitivities;
import org.firenet.fast.FastEngines;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.formats.Overwrite;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Reconstructor;
import org.firenet.imaging.Regulariser;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.WeightRule;
import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.network.LayerListener;
import org.firenet.network.Schedule;
import org.firenet.network.SettlingSchedule;
import org.firenet.network.TunedSchedule;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;

/**
 * One reconstruction, as a line says: {@code KSPACE MAPS TRUTH WAVELET LAMBDA LAYERS SHIFTS RUNS OUTPUT}. Truth and output
 * may be {@code -}; weights are uniform, wavelet levels four.
 */
record JointJob(
        Path kspace,
        Path maps,
        String truth,
        WaveletFilter wavelet,
        double lambda,
        int layers,
        int shifts,
        int runs,
        String output) {
    private static final int LEVELS = 4;
    private static final long MOST_ELEMENTS = 1 << 26;

    static JointJob parse(String line) {
        String[] words = line.split(" ");
        return new JointJob(
                Path.of(words[0]),
                Path.of(words[1]),
                words[2],
                WaveletFilter.named(words[3]),
                Double.parseDouble(words[4]),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]),
                Integer.parseInt(words[7]),
                words[8]);
    }

    /**
     * Runs it and says how it went: relative error (NaN without a truth), residual, relative gap, milliseconds from samples to
     * image and certificate, milliseconds from samples to image, milliseconds for the layers alone; medians.
     */
    String run(int threads) throws FormatException {
        KSpace.Slice slice = slice();
        SamplingMask mask = SamplingMask.ofBooleans(slice.imageShape(), slice.mask());
        ReconstructionSettings settings = new ReconstructionSettings(
                SamplingDomain.CENTRED_FOURIER,
                wavelet,
                LEVELS,
                new WeightRule.Uniform(),
                lambda,
                schedule(),
                false,
                Regulariser.WAVELET,
                shifts);
        FastEngines engines = new FastEngines(threads);
        Reconstructor reconstructor =
                new Reconstructor(mask, settings, engines).withSensitivities(CoilSensitivities.of(read(maps)));
        double[] certified = new double[runs];
        double[] image = new double[runs];
        double[] network = new double[runs];
        Reconstructor.Reconstruction result = reconstructor.reconstruct(slice.data(), null, LayerListener.NONE);
        for (int run = 0; run < runs; run++) {
            long begin = System.nanoTime();
            result = reconstructor.reconstruct(slice.data(), null, LayerListener.NONE);
            certified[run] = millisSince(begin);
            begin = System.nanoTime();
            network[run] = imageAlone(reconstructor, engines, slice.data());
            image[run] = millisSince(begin);
        }
        if (!output.equals("-")) {
            FileFormats.standard().write(Path.of(output), result.image(), ElementType.C8, Overwrite.YES);
        }
        return String.format(
                "%.6f %.6f %.3e %.3f %.3f %.3f",
                error(result.image()),
                result.residual(),
                result.result().gap().relative(),
                median(certified),
                median(image),
                median(network));
    }

    private Schedule schedule() {
        return shifts > 1 ? SettlingSchedule.of(layers) : TunedSchedule.of(layers);
    }

    /** An image without its certificate; returns the milliseconds of the layers. */
    private double imageAlone(Reconstructor reconstructor, FastEngines engines, ComplexArray data) {
        SquareRootLasso problem = reconstructor.problem(data);
        ImagingModel model = reconstructor.model();
        boolean averaged = shifts > 1;
        ReconstructionSettings settings = reconstructor.settings();
        try (Engine engine =
                averaged ? engines.create(model, problem, settings.positions()) : engines.create(model, problem)) {
            engine.start(null);
            long begin = System.nanoTime();
            Iterate output = settings.schedule().run(engine, LayerListener.NONE).output();
            double millis = millisSince(begin);
            LinearOperator synthesis = model.synthesis();
            ComplexArray found = ComplexArray.zeros(averaged ? synthesis.range() : synthesis.domain());
            engine.readCoefficients(output, found);
            if (!averaged) {
                synthesis.apply(found);
            }
            return millis;
        }
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) * 1e-6;
    }

    private double error(ComplexArray image) throws FormatException {
        if (truth.equals("-")) {
            return Double.NaN;
        }
        ComplexArray expected = read(Path.of(truth));
        return image.distance(expected) / expected.norm();
    }

    private KSpace.Slice slice() throws FormatException {
        try (KSpace data = KSpace.of(FileFormats.standard().open(kspace), KSpace.Leading.COILS)) {
            return data.slice(0);
        }
    }

    private static ComplexArray read(Path file) throws FormatException {
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            return reader.readAll(MOST_ELEMENTS);
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
