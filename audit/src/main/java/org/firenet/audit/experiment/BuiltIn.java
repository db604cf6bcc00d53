package org.firenet.audit.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firenet.audit.network.FirenetReconstruction;
import org.firenet.audit.network.Reconstruction;
import org.firenet.audit.network.ZeroFilled;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.WeightRule;
import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;

/**
 * The networks that are always at hand: {@code zero-filled}, the paper's FIRENET {@code paper} (or {@code paper:NxP}, n
 * restarts of p layers), {@code tuned} (25 layers, as many as paper; or {@code tuned:LAYERS}), and {@code firenet}, which
 * is {@code tuned:100}, what {@code firenet reconstruct} runs.
 *
 * @param name one of these
 */
public record BuiltIn(String name) implements NetworkSource {
    /** The network that others are compared with. */
    public static final BuiltIn FIRENET = new BuiltIn("firenet");

    private static final double PAPER_LAMBDA = 2.5e-4;
    private static final int LIKE_RECONSTRUCT = 100;
    private static final int MOST_LAYERS = 100_000;
    private static final Pattern NAME =
            Pattern.compile("(zero-filled|firenet)|paper(?::(\\d{1,5})x(\\d{1,5}))?|tuned(?::(\\d{1,6}))?");

    /** @throws IllegalArgumentException if there is no such network */
    public BuiltIn {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the built-in networks are firenet, zero-filled, paper, paper:NxP, tuned"
                    + " and tuned:LAYERS, found " + name);
        }
        if (!name.equals("zero-filled")) {
            int layers = schedule(name).layers();
            if (layers > MOST_LAYERS) {
                throw new IllegalArgumentException(
                        "a network to be audited has at most " + MOST_LAYERS + " layers, found " + layers);
            }
        }
    }

    @Override
    public String identity() {
        return name + ", lambda " + PAPER_LAMBDA + ", weights of the phantom";
    }

    @Override
    public boolean takesEveryMask() {
        return true;
    }

    @Override
    public Reconstruction open(ImagingModel model) {
        return name.equals("zero-filled") ? new ZeroFilled(model) : firenet(model, name, schedule(name));
    }

    /** A FIRENET with the paper's problem and any schedule. */
    public static FirenetReconstruction firenet(ImagingModel model, String name, Schedule schedule) {
        return new FirenetReconstruction(name, model, new WeightRule.OfPhantom(), PAPER_LAMBDA, schedule);
    }

    private static Schedule schedule(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || parts.group(1) != null) {
            return TunedSchedule.of(LIKE_RECONSTRUCT);
        }
        if (name.startsWith("paper")) {
            return PaperSchedule.of(number(parts.group(2), 5), number(parts.group(3), 5));
        }
        return TunedSchedule.of(number(parts.group(4), 25));
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
