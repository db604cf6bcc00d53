package org.firenet.cli.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.firenet.network.LayerListener;

/**
 * Ctrl-C as a wish, not a blow: it asks the command to end, and the virtual machine waits until it has, so that files
 * are either whole or not there.
 */
public final class Interruption {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "firenet-interrupt");
    private volatile boolean asked;
    private volatile String left = "nothing half-written is left";

    private Interruption() {}

    /** Starts to catch Ctrl-C. */
    public static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** A listener that ends a run when Ctrl-C was pressed, and is like the given one otherwise. */
    public LayerListener orElse(LayerListener listener) {
        return layer -> !asked && listener.afterLayer(layer);
    }

    /** What to say after Ctrl-C about what is left of the work. */
    public void leaves(String what) {
        left = what;
    }

    /** Whether Ctrl-C was pressed. */
    public boolean asked() {
        return asked;
    }

    /** @throws Interrupted if Ctrl-C was pressed */
    public void check() {
        if (asked) {
            throw new Interrupted();
        }
    }

    /** Says that the command has ended. */
    public void finished() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C was pressed: the hook runs, and the count above lets it end.
            asked = true;
        }
    }

    private void askAndWait() {
        asked = true;
        try {
            boolean ended = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            System.err.println("firenet: " + (ended ? "interrupted" : "ended by force") + "; " + left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
