package org.firenet.benchmarks;

import java.util.concurrent.TimeUnit;
import org.firenet.imaging.SamplingDomain;
import org.firenet.transform.WaveletFilter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A layer and a pair of transforms, under JMH; {@code firenet.simd} among the JVM's properties chooses the kernels. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class KernelBenchmark {
    @Param({"512", "1024"})
    public int side;

    @Param({"HAAR", "DB4"})
    public WaveletFilter filter = WaveletFilter.HAAR;

    private EngineBenchmark engine = EngineBenchmark.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, 32, 1);
    private PlaneFourier transform = new PlaneFourier(32);

    /** Makes engine and transform of the wanted size. */
    @Setup
    public void prepare() {
        engine = EngineBenchmark.of(SamplingDomain.FOURIER, filter, side, 1);
        transform = new PlaneFourier(side);
    }

    /** One layer of the paper's schedule. */
    @Benchmark
    public void layer() {
        engine.paperLayer();
    }

    /** A forward and an inverse transform. */
    @Benchmark
    public void transforms() {
        transform.forwardAndInverse();
    }
}
