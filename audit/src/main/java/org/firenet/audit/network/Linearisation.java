package org.firenet.audit.network;

import org.firenet.array.ComplexArray;

/**
 * A reconstruction at one point y.
 *
 * @param image Φ(y); remains valid after {@link #close}
 * @param pullback the transposed derivative Jᵀ of Φ at y; until {@link #close} it can be asked as often as wanted
 */
public record Linearisation(ComplexArray image, Pullback pullback) implements AutoCloseable {
    @Override
    public void close() {
        pullback.close();
    }
}
