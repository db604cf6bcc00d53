package org.firenet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.fast.FastEngine;
import org.firenet.fast.FastPlan;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.Firenet;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.transform.WaveletFilter;

/**
 * Time to given errors against BART. Ours: the fewest layers of the tuned schedule, plan and engine made afresh, in a
 * Java machine that is warm; BART's: the fastest over a sweep of λ and iterations, as it reports its time.
 */
record BartComparison(Report report, Path folder) {
    private static final double[] ERRORS = {0.05, 0.02, 0.01};
    private static final double[] LAMBDAS = {1e-2, 3e-3, 1e-3, 3e-4};
    private static final int[] ITERATIONS = {5, 10, 15, 20, 25, 30, 40, 50, 80};
    private static final int MOST_LAYERS = 80;
    private static final int RUNS = 21;

    /** Compilers, and a heap that has grown to its size, are not what is measured. */
    private static final int WARM_UP = 10;

    void run(int side) throws IOException, InterruptedException {
        BenchmarkProblem problem = BenchmarkProblem.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, side);
        int threads = Runtime.getRuntime().availableProcessors();
        Bart bart = new Bart(folder);
        bart.write(problem);
        List<Bart.Run> theirs = sweep(bart, problem, threads);
        for (double error : ERRORS) {
            double best = fastest(theirs, error);
            int layers = fewestLayers(problem, error);
            Times ours = ours(problem, layers, threads);
            report.add(
                    "BART's time / ours to error " + error,
                    side + "², " + threads + " threads",
                    1e3 * best / ours.median(),
                    String.format("%.0f ms over %s ms, %d layers", 1e3 * best, ours.text(), layers),
                    ">= 20");
        }
    }

    /** Few iterations first: once the smallest error is reached, runs with more iterations are slower. */
    private static List<Bart.Run> sweep(Bart bart, BenchmarkProblem problem, int threads)
            throws IOException, InterruptedException {
        List<Bart.Run> runs = new ArrayList<>();
        for (int iterations : ITERATIONS) {
            if (!Double.isNaN(fastest(runs, ERRORS[ERRORS.length - 1]))) {
                break;
            }
            for (double lambda : LAMBDAS) {
                runs.add(bart.run(problem, lambda, iterations, threads));
            }
        }
        return runs;
    }

    private static double fastest(List<Bart.Run> runs, double error) {
        return runs.stream()
                .filter(run -> run.error() <= error)
                .mapToDouble(Bart.Run::seconds)
                .min()
                .orElse(Double.NaN);
    }

    private static int fewestLayers(BenchmarkProblem problem, double error) {
        ComplexArray coefficients =
                ComplexArray.zeros(problem.model().operator().domain());
        try (FastEngine engine = engine(problem, 1)) {
            return new Firenet(problem.lasso(), TunedSchedule.of(MOST_LAYERS))
                    .run(engine, null, layer -> {
                        layer.coefficients(coefficients);
                        return problem.error(coefficients) > error;
                    })
                    .layers();
        }
    }

    private static FastEngine engine(BenchmarkProblem problem, int threads) {
        return new FastEngine(
                FastPlan.of(problem.model(), problem.lasso()), problem.lasso().measurements(), threads);
    }

    /** The schedule's run from the samples to the coefficients, plan and engine made afresh. */
    private static Times ours(BenchmarkProblem problem, int layers, int threads) {
        Runnable run = () -> {
            try (FastEngine engine = engine(problem, threads)) {
                TunedSchedule.of(layers).run(engine, LayerListener.NONE);
            }
        };
        Times.ofClock(WARM_UP, run);
        return Times.ofClock(RUNS, run);
    }
}
