package org.firenet.cli.plan;

import org.firenet.array.Shape;
import org.firenet.sampling.SamplingPattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of samples: {@code 25%} or {@code 0.25} of the grid, or {@code 16384} of them. */
final class BudgetConverter implements ITypeConverter<BudgetConverter.Budget> {
    /** A number of samples, once the grid is known. */
    interface Budget {
        /** @throws IllegalArgumentException if the grid has no such number of positions */
        int samples(Shape grid);
    }

    @Override
    public Budget convert(String text) {
        try {
            if (text.matches("\\d+")) {
                int samples = Integer.parseInt(text);
                return grid -> samples;
            }
            double share = text.endsWith("%")
                    ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                    : Double.parseDouble(text);
            return grid -> SamplingPattern.samples(grid, share);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "expected a share like 25% or 0.25, or a number of samples, found '" + text + "'");
        }
    }
}
