package org.firenet.network.derivative;

/**
 * The numbers of one layer, as the schedule chose them.
 *
 * @param tau τ
 * @param sigma σ
 * @param relaxation ϱ
 */
record Step(double tau, double sigma, double relaxation) {}
