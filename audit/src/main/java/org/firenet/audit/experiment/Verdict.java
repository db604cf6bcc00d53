package org.firenet.audit.experiment;

import java.util.List;
import java.util.Locale;

/** What an audit found, in words: every statement is a figure of the findings, none depends on a threshold. */
public final class Verdict {
    private Verdict() {}

    /**
     * One paragraph.
     *
     * @param audit with the reference network first
     */
    public static String of(Audit audit, Comparison found) {
        List<Double> sizes = audit.settings().sizes();
        double size = sizes.get(sizes.size() - 1);
        String reference = audit.networks().get(0).name();
        Finding own = found.worst(reference, size);
        StringBuilder text = new StringBuilder("Perturbations of at most " + percent(size)
                + " of the measurements: the worst that was found for " + reference + " (search "
                + own.trial().attack().label() + ") changes its image by " + percent(own.change())
                + ", and its error goes from " + percent(own.cleanError()) + " to " + percent(own.error()) + ". ");
        for (NetworkSource source : audit.networks().subList(1, audit.networks().size())) {
            text.append(sentence(found.worst(source.name(), size), own, reference));
        }
        text.append(strongestSearches(audit, found, reference));
        return text.append(
                        "A search can only find perturbations, not prove that there are none worse: all these are lower bounds.")
                .toString();
    }

    private static String sentence(Finding other, Finding own, String reference) {
        double ratio = other.change() / own.change();
        String compared = ratio >= 1
                ? number(ratio) + " times as much as " + reference
                : "less than " + reference + " (" + number(ratio)
                        + " times as much): by this measure it is the more stable" + " of the two";
        String accuracy = other.cleanError() < own.cleanError()
                ? "more accurate than " + reference + " on clean data"
                : "less accurate than " + reference + " on clean data";
        String weaker = other.withoutDerivative() ? " (searched without derivatives, which finds less)" : "";
        return other.trial().network() + " changes by " + percent(other.change()) + weaker + ", " + compared
                + ", and its error goes from " + percent(other.cleanError()) + " (" + accuracy + ") to "
                + percent(other.error()) + ". ";
    }

    /** Which search amplified most, of the reference: bounded pixels and windows can beat bounded length per length. */
    private static String strongestSearches(Audit audit, Comparison found, String reference) {
        Finding most = found.mostAmplified(reference);
        return "Per length of the perturbation, " + reference + " was attacked most successfully by the search "
                + most.trial().attack().label() + " at size "
                + percent(most.trial().size())
                + ": the image changes " + number(most.amplification()) + " times as much as the measurements. ";
    }

    static String percent(double share) {
        return number(100 * share) + " %";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
