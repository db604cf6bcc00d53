package org.firenet.design;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that run networks side by side. What they give comes back in the order in which it was asked for. */
public final class RunPool implements AutoCloseable {
    private final ExecutorService pool;

    /** @throws IllegalArgumentException if there is not at least 1 thread */
    public RunPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, found " + threads);
        }
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /**
     * The results of all tasks.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a network could not be run", e.getCause());
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
