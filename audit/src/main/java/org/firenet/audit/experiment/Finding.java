package org.firenet.audit.experiment;

import org.jspecify.annotations.Nullable;

/**
 * What a search found, evaluated afresh without the search's shortcuts.
 *
 * @param trial the search
 * @param seed of the restart that found it
 * @param perturbation {@code ‖e‖₂/‖y‖₂}
 * @param change {@code ‖Φ(y+e) − Φ(y)‖₂/‖Φ(y)‖₂}
 * @param amplification {@code ‖Φ(y+e) − Φ(y)‖₂/‖e‖₂}
 * @param cleanError {@code ‖Φ(y) − x‖₂/‖x‖₂} with the truth x
 * @param error {@code ‖Φ(y+e) − x‖₂/‖x‖₂}
 * @param cleanGap relative duality gap of Φ(y), or null where the network has no certificate
 * @param gap that of Φ(y+e), for the perturbed data
 * @param withoutDerivative whether the search had to estimate gradients, and so is weaker
 */
public record Finding(
        Trial trial,
        long seed,
        double perturbation,
        double change,
        double amplification,
        double cleanError,
        double error,
        @Nullable Double cleanGap,
        @Nullable Double gap,
        boolean withoutDerivative) {}
