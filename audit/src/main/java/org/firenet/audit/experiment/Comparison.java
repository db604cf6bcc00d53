package org.firenet.audit.experiment;

import java.util.Comparator;
import java.util.List;

/**
 * The findings of an audit, summed up.
 *
 * @param findings all of them
 */
public record Comparison(List<Finding> findings) {
    public Comparison {
        findings = List.copyOf(findings);
    }

    /** The finding of a network with the largest change at a size, over all searches and images. */
    public Finding worst(String network, double size) {
        return findings.stream()
                .filter(f -> f.trial().network().equals(network) && f.trial().size() == size)
                .max(Comparator.comparingDouble(Finding::change))
                .orElseThrow();
    }

    /** The one with the largest amplification, over all searches, sizes and images. */
    public Finding mostAmplified(String network) {
        return findings.stream()
                .filter(f -> f.trial().network().equals(network))
                .max(Comparator.comparingDouble(Finding::amplification))
                .orElseThrow();
    }

    /** The mean relative error of a network without perturbations. */
    public double cleanError(String network) {
        return mean(
                findings.stream()
                        .filter(f -> f.trial().network().equals(network))
                        .toList(),
                Finding::cleanError);
    }

    /** What all images together say of a network, a search and a size. */
    public Row row(String network, AttackKind attack, double size) {
        List<Finding> selected = findings.stream()
                .filter(f -> f.trial().network().equals(network)
                        && f.trial().attack() == attack
                        && f.trial().size() == size)
                .toList();
        return new Row(
                network,
                attack,
                size,
                mean(selected, Finding::perturbation),
                mean(selected, Finding::change),
                largest(selected, Finding::change),
                largest(selected, Finding::amplification),
                mean(selected, Finding::cleanError),
                mean(selected, Finding::error),
                largest(selected, Finding::error));
    }

    /**
     * A row of the table.
     *
     * @param network by name
     * @param attack the search
     * @param size that the search was allowed
     * @param perturbation mean {@code ‖e‖₂/‖y‖₂} of what it found
     * @param change mean relative change of the image
     * @param worstChange the largest
     * @param amplification the largest
     * @param cleanError mean relative error without perturbation
     * @param error mean relative error with it
     * @param worstError the largest
     */
    public record Row(
            String network,
            AttackKind attack,
            double size,
            double perturbation,
            double change,
            double worstChange,
            double amplification,
            double cleanError,
            double error,
            double worstError) {}

    private static double mean(List<Finding> findings, java.util.function.ToDoubleFunction<Finding> figure) {
        return findings.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static double largest(List<Finding> findings, java.util.function.ToDoubleFunction<Finding> figure) {
        return findings.stream().mapToDouble(figure).max().orElse(Double.NaN);
    }
}
