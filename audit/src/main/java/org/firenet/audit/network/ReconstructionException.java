package org.firenet.audit.network;

import java.io.Serial;

/** A network that gave no image. The message is one line for the user. */
public final class ReconstructionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ReconstructionException(String message) {
        super(message);
    }

    public ReconstructionException(String message, Throwable cause) {
        super(message, cause);
    }
}
