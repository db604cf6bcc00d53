package org.firenet.cli.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Positions along the leading dimensions of an array, from 0: 3, or 3,0. */
public final class PositionsConverter implements ITypeConverter<PositionsConverter.Positions> {
    /**
     * The positions.
     *
     * @param values one per dimension, the first dimension first
     */
    public record Positions(List<Integer> values) {
        public Positions {
            values = List.copyOf(values);
        }

        /** No position: the whole array. */
        public static Positions none() {
            return new Positions(List.of());
        }
    }

    @Override
    public Positions convert(String value) {
        List<Integer> positions = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            if (!part.matches("\\d{1,9}")) {
                throw new TypeConversionException("expected positions from 0, 3 or 3,0 say, found '" + value + "'");
            }
            positions.add(Integer.parseInt(part));
        }
        return new Positions(positions);
    }
}
