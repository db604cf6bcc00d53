package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After the first layer the engine and the operators below it live on what they have: less than the smallest object,
 * 16 bytes, for every layer.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LAYERS = 40;

    @ParameterizedTest
    @CsvSource({"FOURIER, HAAR, 32, 32", "CENTRED_FOURIER, DB4, 33, 17", "WALSH, SYM5, 16, 32"})
    void aLayerAllocatesNothing(SamplingDomain domain, WaveletFilter filter, int rows, int columns) {
        Shape image = Shape.of(rows, columns);
        SamplingMask mask = SamplingMask.of(
                image, IntStream.range(0, image.size()).filter(i -> i % 3 == 0).toArray());
        ImagingModel model = new ImagingModel(domain, mask, filter, 2);
        ComplexArray y = RandomArrays.complex(model.operator().range(), 1);
        double[] weights = new double[model.operator().domain().size()];
        Arrays.fill(weights, 1);
        Engine engine = new ReferenceEngine(new SquareRootLasso(model.operator(), y, weights, 1e-2));
        engine.start(null);
        double warm = run(engine) + THREADS.getCurrentThreadAllocatedBytes();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        double measured = run(engine);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(warm + measured).isFinite();
        assertThat(allocated).as("bytes in %d layers", LAYERS).isLessThan(16 * LAYERS);
    }

    private static double run(Engine engine) {
        double sum = 0;
        for (int k = 0; k < LAYERS; k++) {
            engine.layer(0.9, 0.9, 1.5);
            sum += engine.objective(Iterate.MEAN) - engine.dualValue(Iterate.LAST);
            if (k % 10 == 9) {
                engine.restart(Iterate.MEAN);
            }
        }
        return sum;
    }
}
