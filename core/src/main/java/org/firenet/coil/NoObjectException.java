package org.firenet.coil;

/** No coil sees an object: a slice of air, say, or too small a calibration region to learn from. */
public final class NoObjectException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NoObjectException(String message) {
        super(message);
    }
}
