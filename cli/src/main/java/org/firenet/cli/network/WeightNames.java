package org.firenet.cli.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firenet.cli.option.CountedSparsities;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.WeightRule;

/** The rules of weights as words: {@code phantom}, {@code uniform}, or local sparsities {@code 15,45,99}. */
public final class WeightNames {
    private WeightNames() {}

    /** The rule that a word means; empty if it is none. */
    static Optional<WeightRule> rule(String word) {
        return word.equals("uniform")
                ? Optional.of(new WeightRule.Uniform())
                : CountedSparsities.named(word).map(rule -> rule);
    }

    /** The word for a rule; an image is replaced by what was counted in it. */
    public static String name(WeightRule rule, ImagingModel model) {
        if (rule instanceof WeightRule.OfPhantom) {
            return "phantom";
        }
        if (rule instanceof WeightRule.OfImage image) {
            return joined(image.sparsities(model).perLevel());
        }
        return rule instanceof WeightRule.OfSparsities given ? joined(given.sparsities()) : "uniform";
    }

    private static String joined(List<Integer> sparsities) {
        return sparsities.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
