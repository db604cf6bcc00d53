package org.firenet.fast;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads, the caller among them, that work through numbered tasks together. Which thread runs a task
 * is left to chance; results do not depend on it as long as a task writes only what belongs to it. Threads that wait turn
 * in a loop for a moment before they sleep: a layer has about ten meetings, and waking a sleeper takes longer than most
 * of the waiting. Used by one thread at a time.
 */
final class Team implements AutoCloseable {
    /** How often a waiting thread looks in a loop, some tens of microseconds, before it gives way between two looks. */
    private static final int LOOKS = 1000;

    /** How often it gives way, some hundreds of microseconds, before it sleeps. */
    private static final int YIELDS = 600;

    /** Distance of counters, so that no two share a cache line. */
    private static final int APART = 32;

    /** One of many tasks. */
    @FunctionalInterface
    interface Task {
        /**
         * @param worker number of the thread, from 0; scratch memory goes by it
         * @param number of the task, from 0
         */
        void run(int worker, int number);
    }

    private final Worker[] workers;
    private final AtomicIntegerArray next;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Task task = (worker, number) -> {};
    private int count;
    private boolean backwards;
    private boolean facesBack;
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Thread sleepingCaller;

    /** A team of {@code size} threads, of which {@code size − 1} are started here. */
    Team(int size) {
        this.workers = new Worker[size - 1];
        this.next = new AtomicIntegerArray(size * APART);
        for (int k = 0; k < workers.length; k++) {
            workers[k] = new Worker(k + 1);
            workers[k].setDaemon(true);
            workers[k].start();
        }
    }

    int size() {
        return workers.length + 1;
    }

    /**
     * From now on {@link #runToAndFro} takes tasks in the opposite order. Who goes over the same memory again and again finds
     * more of it in the caches that way: what was met last is met first.
     */
    void turnRound() {
        facesBack = !facesBack;
    }

    /** Runs the tasks 0 … count − 1, each thread its own in this order, and returns when all are done. */
    void run(int tasks, Task body) {
        run(tasks, body, false);
    }

    /** The same in this order or the opposite one. */
    void runToAndFro(int tasks, Task body) {
        run(tasks, body, facesBack);
    }

    private void run(int tasks, Task body, boolean fromTheEnd) {
        if (workers.length == 0 || tasks == 1) {
            for (int number = 0; number < tasks; number++) {
                body.run(0, fromTheEnd ? tasks - 1 - number : number);
            }
            return;
        }
        task = body;
        backwards = fromTheEnd;
        count = tasks;
        for (int worker = 0; worker < size(); worker++) {
            next.set(worker * APART, begin(worker));
        }
        working.set(workers.length);
        beginRound();
        work(0);
        awaitWorkers();
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("a thread of the engine failed", thrown);
        }
    }

    /** What was written before is seen by the workers, for they read {@code round} first. */
    private void beginRound() {
        round.incrementAndGet();
        for (Worker worker : workers) {
            if (worker.sleeping) {
                LockSupport.unpark(worker);
            }
        }
    }

    // Nothing depends on it but how soon a thread goes on: on a busy machine the others are let through.
    @SuppressWarnings("ThreadPriorityCheck")
    private static void waitALittle(int look) {
        if (look < LOOKS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    private void awaitWorkers() {
        for (int look = 0; look < LOOKS + YIELDS && working.get() > 0; look++) {
            waitALittle(look);
        }
        sleepingCaller = Thread.currentThread();
        while (working.get() > 0) {
            LockSupport.park(this);
        }
        sleepingCaller = null;
    }

    /** The first of the tasks that are a thread's own. */
    private int begin(int worker) {
        return (int) ((long) count * worker / size());
    }

    private int take(int owner) {
        return next.getAndIncrement(owner * APART);
    }

    /** A thread's own tasks first, which are the same ones each time, so that its cache has what they work on; then what others left. */
    private void work(int worker) {
        try {
            for (int turn = 0; turn < size(); turn++) {
                int owner = (worker + turn) % size();
                int begin = begin(owner);
                int end = begin(owner + 1);
                for (int number = take(owner); number < end; number = take(owner)) {
                    task.run(worker, backwards ? begin + end - 1 - number : number);
                }
            }
        } catch (RuntimeException | Error e) {
            failure.set(e);
        }
    }

    private final class Worker extends Thread {
        private final int number;
        private volatile boolean sleeping;

        Worker(int number) {
            super("firenet-" + number);
            this.number = number;
        }

        @Override
        public void run() {
            for (int seen = 0; ; seen++) {
                awaitRoundAfter(seen);
                if (closed) {
                    return;
                }
                work(number);
                if (working.decrementAndGet() == 0) {
                    Thread caller = sleepingCaller;
                    if (caller != null) {
                        LockSupport.unpark(caller);
                    }
                }
            }
        }

        private void awaitRoundAfter(int seen) {
            for (int look = 0; look < LOOKS + YIELDS && round.get() == seen; look++) {
                waitALittle(look);
            }
            sleeping = true;
            while (round.get() == seen) {
                LockSupport.park(this);
            }
            sleeping = false;
        }
    }

    /** Lets the threads end. */
    @Override
    public void close() {
        closed = true;
        beginRound();
    }
}
