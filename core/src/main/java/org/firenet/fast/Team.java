package org.firenet.fast;

import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A fixed number of threads, the caller among them, that work through numbered tasks together. Which thread runs a task
 * is left to chance; results do not depend on it as long as a task writes only what belongs to it.
 */
final class Team implements AutoCloseable {
    /** One of many tasks. */
    @FunctionalInterface
    interface Task {
        /**
         * @param worker number of the thread, from 0; scratch memory goes by it
         * @param number of the task, from 0
         */
        void run(int worker, int number);
    }

    private final int size;
    private final Phaser begin;
    private final Phaser end;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile Task task = (worker, number) -> {};
    private volatile int count;
    private volatile boolean closed;

    /** A team of {@code size} threads, of which {@code size − 1} are started here. */
    Team(int size) {
        this.size = size;
        this.begin = new Phaser(size);
        this.end = new Phaser(size);
        for (int worker = 1; worker < size; worker++) {
            int number = worker;
            Thread thread = new Thread(() -> serve(number), "firenet-" + worker);
            thread.setDaemon(true);
            thread.start();
        }
    }

    int size() {
        return size;
    }

    /** Runs the tasks 0 … count − 1 and returns when all are done. */
    void run(int tasks, Task body) {
        if (size == 1 || tasks == 1) {
            for (int number = 0; number < tasks; number++) {
                body.run(0, number);
            }
            return;
        }
        task = body;
        count = tasks;
        next.set(0);
        begin.arriveAndAwaitAdvance();
        work(0);
        end.arriveAndAwaitAdvance();
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("a thread of the engine failed", thrown);
        }
    }

    private void serve(int worker) {
        while (true) {
            begin.arriveAndAwaitAdvance();
            if (closed) {
                return;
            }
            work(worker);
            end.arriveAndAwaitAdvance();
        }
    }

    private void work(int worker) {
        try {
            Task body = task;
            int tasks = count;
            for (int number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
                body.run(worker, number);
            }
        } catch (RuntimeException | Error e) {
            failure.set(e);
        }
    }

    /** Lets the threads end. */
    @Override
    public void close() {
        closed = true;
        begin.forceTermination();
    }
}
