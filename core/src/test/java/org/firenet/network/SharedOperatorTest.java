package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators and problems are shared by threads; workspaces and engines are not. */
class SharedOperatorTest {
    private static final int THREADS = 3;

    @ParameterizedTest
    @CsvSource({"FOURIER, DB3, 45, 31", "WALSH, HAAR, 32, 64"})
    void oneOperatorServesThreadsWithTheirOwnWorkspaces(
            SamplingDomain domain, WaveletFilter filter, int rows, int columns) throws Exception {
        LinearOperator operator = operator(domain, filter, Shape.of(rows, columns));
        ComplexArray[] x = new ComplexArray[THREADS];
        ComplexArray[] expected = new ComplexArray[THREADS];
        for (int t = 0; t < THREADS; t++) {
            x[t] = RandomArrays.complex(operator.domain(), t);
            expected[t] = operator.adjoint(operator.apply(x[t]));
        }
        inParallel(t -> {
            Workspace workspace = new Workspace();
            ComplexArray y = ComplexArray.zeros(operator.range());
            ComplexArray back = ComplexArray.zeros(operator.domain());
            for (int repeat = 0; repeat < 100; repeat++) {
                operator.apply(x[t], y, workspace);
                operator.adjoint(y, back, workspace);
                assertThat(back.distance(expected[t])).isZero();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"CENTRED_FOURIER, DB2, 30, 28", "WALSH, SYM4, 32, 16"})
    void oneProblemIsSolvedByThreadsWithTheirOwnEngines(
            SamplingDomain domain, WaveletFilter filter, int rows, int columns) throws Exception {
        LinearOperator operator = operator(domain, filter, Shape.of(rows, columns));
        double[] weights = new double[operator.domain().size()];
        Arrays.fill(weights, 1);
        SquareRootLasso problem =
                new SquareRootLasso(operator, RandomArrays.complex(operator.range(), 1), weights, 1e-2);
        Firenet network = new Firenet(problem, TunedSchedule.of(60));
        ComplexArray expected = network.run().coefficients();
        inParallel(
                t -> assertThat(network.run().coefficients().distance(expected)).isZero());
    }

    private static LinearOperator operator(SamplingDomain domain, WaveletFilter filter, Shape image) {
        int[] positions =
                IntStream.range(0, image.size()).filter(i -> i % 3 == 0).toArray();
        return new ImagingModel(domain, SamplingMask.of(image, positions), filter, 2).operator();
    }

    @FunctionalInterface
    private interface Task {
        void run(int thread) throws Exception;
    }

    /** Starts the task on all threads at once and fails if one fails. */
    private static void inParallel(Task task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(THREADS);
            List<Future<?>> results = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                results.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    task.run(thread);
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
