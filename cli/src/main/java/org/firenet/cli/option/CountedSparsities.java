package org.firenet.cli.option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firenet.cli.input.Images;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.imaging.WeightRule;

/** Local sparsities as users give them: {@code phantom}, the file of an image to count in, or numbers. */
public final class CountedSparsities {
    private CountedSparsities() {}

    /** @throws FormatException if the text names an image that cannot be read */
    public static WeightRule.Counted rule(String text) throws FormatException {
        Optional<WeightRule.Counted> named = named(text);
        if (named.isPresent()) {
            return named.get();
        }
        return new WeightRule.OfImage(Images.read(FileFormats.standard(), Path.of(text)), WeightRule.PAPER_THRESHOLD);
    }

    /** The rule that a text means without any file; empty if it is none. */
    public static Optional<WeightRule.Counted> named(String text) {
        if (text.equals("phantom")) {
            return Optional.of(new WeightRule.OfPhantom());
        }
        if (text.matches("\\d+(,\\d+)*")) {
            List<Integer> sparsities = Arrays.stream(text.split(","))
                    .map(CountedSparsities::sparsity)
                    .toList();
            return Optional.of(new WeightRule.OfSparsities(sparsities));
        }
        return Optional.empty();
    }

    private static int sparsity(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a local sparsity must be below 2^31, found " + text, e);
        }
    }
}
