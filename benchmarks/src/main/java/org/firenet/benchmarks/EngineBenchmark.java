package org.firenet.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import org.firenet.fast.FastEngine;
import org.firenet.fast.FastPlan;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.Engine;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.transform.WaveletFilter;

/** A warm engine whose layers can be run one by one. */
final class EngineBenchmark {
    /** Layers of {@link #tunedRun}. */
    static final int TUNED_LAYERS = 50;

    private static final int WARM_UP = 10;
    private static final double WARM_UP_NANOSECONDS = 3e9;

    /** b over ‖y‖ of single layers: any that leaves most coefficients 0, as in a run. */
    private static final double BALANCE = 2;

    private final BenchmarkProblem problem;
    private final Engine engine;
    private final double step;
    private final double memory;
    private boolean isRelaxed;

    private EngineBenchmark(BenchmarkProblem problem, int threads) {
        this.problem = problem;
        long before = usedHeap();
        FastPlan plan = FastPlan.of(problem.model(), problem.lasso());
        this.engine = new FastEngine(plan, problem.lasso().measurements(), threads);
        this.memory = (usedHeap() - before) / (8.0 * problem.image().size());
        this.step = BALANCE * engine.measurementNorm();
        long began = System.nanoTime();
        for (int i = 0; i < WARM_UP && System.nanoTime() - began < WARM_UP_NANOSECONDS; i++) {
            tunedRun();
            for (int layer = 0; layer < TUNED_LAYERS; layer++) {
                paperLayer();
            }
        }
    }

    static EngineBenchmark of(SamplingDomain domain, WaveletFilter filter, int side, int threads) {
        return new EngineBenchmark(BenchmarkProblem.of(domain, filter, side), threads);
    }

    int levels() {
        return problem.model().wavelet().levels();
    }

    /** A layer of the paper's schedule: not relaxed, with the mean, without a look at the gap. */
    void paperLayer() {
        if (isRelaxed) {
            engine.start(null);
            isRelaxed = false;
        }
        engine.layer(step, 1 / step, 1);
    }

    /** A whole run of the tuned schedule: relaxed layers, restarts, and the looks at the gap that it takes. */
    void tunedRun() {
        engine.start(null);
        TunedSchedule.of(TUNED_LAYERS).run(engine, LayerListener.NONE);
        isRelaxed = true;
    }

    /** Heap that plan and engine hold, in complex float images. */
    double memory() {
        return memory;
    }

    /** Bytes that a layer leaves behind, one of the paper's schedule or a relaxed one, whichever leaves more; over 20 layers. */
    double garbage() {
        double ofPaper = garbage(this::paperLayer);
        isRelaxed = true;
        return Math.max(ofPaper, garbage(() -> engine.layer(step, 1 / step, TunedSchedule.DEFAULT_RELAXATION)));
    }

    private static double garbage(Runnable layer) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        long empty = threads.getThreadAllocatedBytes(id) - before;
        before = threads.getThreadAllocatedBytes(id);
        for (int i = 0; i < 20; i++) {
            layer.run();
        }
        return (threads.getThreadAllocatedBytes(id) - before - empty) / 20.0;
    }

    void close() {
        engine.close();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            // The threads of an engine that was closed hold it until they end.
            LockSupport.parkNanos(20_000_000);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
