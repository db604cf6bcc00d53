package org.firenet.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.imaging.WeightRule;

/** Local sparsities as users give them: {@code phantom}, the file of an image to count in, or numbers. */
final class CountedSparsities {
    private CountedSparsities() {}

    /** @throws FormatException if the text names an image that cannot be read */
    static WeightRule.Counted rule(String text) throws FormatException {
        if (text.equals("phantom")) {
            return new WeightRule.OfPhantom();
        }
        if (text.matches("\\d+(,\\d+)*")) {
            List<Integer> sparsities = Arrays.stream(text.split(","))
                    .map(CountedSparsities::sparsity)
                    .toList();
            return new WeightRule.OfSparsities(sparsities);
        }
        return new WeightRule.OfImage(Images.read(FileFormats.standard(), Path.of(text)), WeightRule.PAPER_THRESHOLD);
    }

    private static int sparsity(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a local sparsity must be below 2^31, found " + text, e);
        }
    }
}
