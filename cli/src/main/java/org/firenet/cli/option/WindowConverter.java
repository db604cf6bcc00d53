package org.firenet.cli.option;

import org.firenet.report.Window;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A window of values, written LOW:HIGH. */
public final class WindowConverter implements ITypeConverter<Window> {
    @Override
    public Window convert(String value) {
        String[] ends = value.split(":", -1);
        try {
            if (ends.length == 2) {
                return new Window(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
            }
        } catch (IllegalArgumentException e) {
            // Said below: no numbers, or no window.
        }
        throw new TypeConversionException("expected LOW:HIGH with LOW below HIGH, 0:1.5 say, found '" + value + "'");
    }
}
