package org.firenet.imaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Numbered tasks, several at a time, whose results are handed over in order. No more than one task beyond those that run
 * is begun before its turn, so that no more results are held at a time.
 *
 * @param threads how many tasks run at the same time, at least 1
 */
public record OrderedBatch(int threads) {
    public OrderedBatch {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, found " + threads);
        }
    }

    /**
     * One of many tasks.
     *
     * @param <T> its result
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Task<T, E extends Exception> {
        /** Runs task {@code number}, counted from 0. */
        T run(int number) throws E, InterruptedException;
    }

    /**
     * Runs the tasks 0 … count − 1. The first failure ends the batch: later tasks are interrupted or not begun.
     *
     * @param results receives the results in order, on the calling thread
     * @throws E what a task threw
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public <T, E extends Exception> void run(int count, Task<T, E> task, Consumer<T> results)
            throws E, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, count)));
        Deque<Future<T>> begun = new ArrayDeque<>();
        try {
            for (int next = 0; next < count || !begun.isEmpty(); ) {
                if (next < count && begun.size() <= threads) {
                    int number = next++;
                    begun.add(pool.submit(() -> task.run(number)));
                } else {
                    results.accept(begun.remove().get());
                }
            }
        } catch (ExecutionException e) {
            OrderedBatch.<E>rethrow(Objects.requireNonNull(e.getCause()));
        } finally {
            pool.shutdownNow();
        }
    }

    /** Tasks throw nothing but E, {@link InterruptedException} and what is unchecked. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void rethrow(Throwable cause) throws E, InterruptedException {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        throw (E) cause;
    }
}
