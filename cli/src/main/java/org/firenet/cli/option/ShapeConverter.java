package org.firenet.cli.option;

import org.firenet.array.Shape;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the size of an image: {@code 256} for a square, {@code 230x180} for rows times columns. */
public final class ShapeConverter implements ITypeConverter<Shape> {
    @Override
    public Shape convert(String text) {
        String[] sides = text.split("x", -1);
        if (sides.length > 2) {
            throw expected(text);
        }
        int rows = side(sides[0], text);
        return shape(rows, sides.length == 1 ? rows : side(sides[1], text));
    }

    private static Shape shape(int rows, int columns) {
        try {
            return Shape.of(rows, columns);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int side(String side, String text) {
        try {
            return Integer.parseInt(side);
        } catch (NumberFormatException e) {
            throw expected(text);
        }
    }

    private static TypeConversionException expected(String text) {
        return new TypeConversionException("expected a size like 256 or 230x180, found '" + text + "'");
    }
}
