package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Simd;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A layer of the fast engine leaves no garbage, whichever operator it runs. On plain loops, since vectors are objects until
 * the compiler has seen to them.
 */
class FastAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LAYERS = 40;

    @ParameterizedTest
    @CsvSource({
        "FOURIER, HAAR, 32, 64, 0",
        "WALSH, HAAR, 32, 32, 0",
        "WALSH, DB4, 32, 32, 0",
        "CENTRED_FOURIER, DB4, 33, 17, 0",
        "CENTRED_FOURIER, SYM5, 48, 48, 0",
        "CENTRED_FOURIER, DB4, 32, 32, 3",
        "CENTRED_FOURIER, DB2, 46, 36, 2"
    })
    void aLayerAllocatesNothing(SamplingDomain domain, WaveletFilter filter, int rows, int columns, int coils) {
        Shape image = Shape.of(rows, columns);
        SamplingMask mask = SamplingMask.of(
                image, IntStream.range(0, image.size()).filter(i -> i % 3 == 0).toArray());
        ImagingModel single = new ImagingModel(domain, mask, filter, 2);
        ImagingModel model = coils == 0
                ? single
                : single.withSensitivities(
                        CoilSensitivities.of(RandomArrays.complex(Shape.of(coils, rows, columns), 2)));
        double[] weights = new double[model.operator().domain().size()];
        Arrays.fill(weights, 1);
        SquareRootLasso problem = new SquareRootLasso(
                model.operator(), RandomArrays.complex(model.operator().range(), 1), weights, 1e-2);
        FastPlan plan = FastPlan.of(model, problem, Simd.plain());
        try (FastEngine engine = new FastEngine(plan, problem.measurements(), 1)) {
            run(engine);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            run(engine);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated).as("bytes in %d layers", LAYERS).isLessThan(16 * LAYERS);
        }
    }

    private static void run(FastEngine engine) {
        for (int k = 0; k < LAYERS; k++) {
            engine.layer(0.9, 0.9, 1.5);
        }
    }
}
