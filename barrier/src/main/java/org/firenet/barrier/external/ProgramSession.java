package org.firenet.barrier.external;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.firenet.barrier.oracle.Forfeit;
import org.firenet.barrier.oracle.ForfeitException;

/**
 * A running program and the pipes to it. Reading and writing happen on two daemon threads, so that a program that does
 * not write, does not read or keeps its pipes open after its end can hold up those threads but never the game; the game
 * waits on queues, no longer than the time limit.
 */
final class ProgramSession implements AutoCloseable {
    /** What the reading thread found. */
    private sealed interface Event {
        record Line(String text) implements Event {}

        record Flood() implements Event {}

        record End() implements Event {}
    }

    private final Process process;
    private final Limits limits;
    private final long deadline;
    private final BlockingQueue<Event> incoming = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<String> outgoing = new ArrayBlockingQueue<>(1);

    private ProgramSession(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    /**
     * Starts a program.
     *
     * @throws ForfeitException if it can't be started
     */
    static ProgramSession start(List<String> command, Limits limits) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            ProgramSession session = new ProgramSession(process, limits);
            daemon("barrier-reader", session::readLines);
            daemon("barrier-writer", session::writeLines);
            return session;
        } catch (IOException e) {
            throw new ForfeitException(Forfeit.Kind.CRASH, "the program could not be started: " + e.getMessage());
        }
    }

    /** Hands a line to the program; does not wait until it is read. */
    void send(String line) {
        try {
            if (!outgoing.offer(line, remaining(), TimeUnit.NANOSECONDS)) {
                throw timeout();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * The next line of the program.
     *
     * @throws ForfeitException if it ends, writes too much, or the time is over
     */
    String receive() {
        Event event;
        try {
            event = incoming.poll(remaining(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        if (event == null) {
            throw timeout();
        }
        if (event instanceof Event.Line line) {
            return line.text();
        }
        if (event instanceof Event.Flood) {
            throw new ForfeitException(
                    Forfeit.Kind.FLOOD, "it wrote more than " + limits.outputBytes() + " bytes without an answer");
        }
        throw new ForfeitException(Forfeit.Kind.CRASH, "it ended without an answer" + exitCode());
    }

    /** Ends the program and what it started. The pipes are left to the daemon threads: to close one may block. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void readLines() {
        try (InputStream in = process.getInputStream()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] block = new byte[8192];
            int total = 0;
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                total += count;
                if (total > limits.outputBytes()) {
                    incoming.put(new Event.Flood());
                    return;
                }
                for (int i = 0; i < count; i++) {
                    if (block[i] != '\n') {
                        line.write(block[i]);
                    } else {
                        incoming.put(new Event.Line(line.toString(StandardCharsets.UTF_8)));
                        line.reset();
                    }
                }
            }
            incoming.put(new Event.End());
        } catch (IOException e) {
            // The pipe broke, most likely because the game is over; nobody may be waiting any more.
            boolean unused = incoming.offer(new Event.End());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeLines() {
        try (OutputStream out = process.getOutputStream()) {
            while (process.isAlive()) {
                String line = outgoing.poll(1, TimeUnit.SECONDS);
                if (line != null) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The program closed its input. It may still answer; if not, the reading thread sees its end.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String exitCode() {
        try {
            return process.waitFor(Math.min(remaining(), TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS)
                    ? " (exit code " + process.exitValue() + ")"
                    : " (it closed its output)";
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private long remaining() {
        return deadline - System.nanoTime();
    }

    private ForfeitException timeout() {
        return new ForfeitException(
                Forfeit.Kind.TIMEOUT, "no answer within " + limits.time().toMillis() / 1000.0 + " seconds");
    }

    private static ForfeitException interrupted() {
        Thread.currentThread().interrupt();
        return new ForfeitException(Forfeit.Kind.TIMEOUT, "the game was interrupted");
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
