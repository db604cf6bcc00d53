package org.firenet.audit.experiment;

/**
 * Relative errors of a network over the test images, at one value of what is swept.
 *
 * @param network by name
 * @param at the noise level, or the fraction of samples
 * @param mean relative error
 * @param worst relative error
 */
public record ErrorRow(String network, double at, double mean, double worst) {}
