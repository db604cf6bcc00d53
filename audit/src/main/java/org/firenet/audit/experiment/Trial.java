package org.firenet.audit.experiment;

/**
 * One search: what is written into the journal once it is done.
 *
 * @param network by name
 * @param attack the search
 * @param size of the perturbation, {@code ‖e‖₂/‖y‖₂} at most
 * @param image number of the test image, from 0
 */
public record Trial(String network, AttackKind attack, double size, int image) {
    /** A file name of its own among the trials of an audit. */
    public String fileName() {
        return network.replaceAll("[^A-Za-z0-9.-]", "_") + "-" + Integer.toHexString(network.hashCode()) + "-"
                + attack.label() + "-" + size + "-" + image + ".npy";
    }
}
