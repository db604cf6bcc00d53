package org.firenet.formats;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firenet.array.Shape;

/**
 * The Python dictionary in an .npy header: {@code {'descr': '<c8', 'fortran_order': False, 'shape': (8, 230, 180), }}.
 *
 * @param type how one element is stored
 * @param order byte order of the elements
 * @param fortran whether the first dimension runs fastest
 * @param shape extents, a scalar as one element
 */
record NpyHeader(ElementType type, ByteOrder order, boolean fortran, Shape shape) {
    private static final Pattern DESCR = entry("descr", "['\"]([<>|=]?)(\\w+)['\"]");
    private static final Pattern FORTRAN = entry("fortran_order", "(True|False)");
    private static final Pattern SHAPE = entry("shape", "\\(([^()]*)\\)");
    private static final Pattern EXTENT = Pattern.compile("\\d{1,10}");
    private static final Map<String, ElementType> TYPES =
            Arrays.stream(ElementType.values()).collect(Collectors.toMap(ElementType::toString, Function.identity()));

    private static Pattern entry(String key, String value) {
        return Pattern.compile("['\"]" + key + "['\"]\\s*:\\s*" + value);
    }

    /** Reads the dictionary; {@code file} is named in errors. */
    static NpyHeader parse(Path file, String text) throws FormatException {
        Matcher descr = find(file, text, "descr", DESCR);
        ElementType type = TYPES.get(descr.group(2));
        if (type == null) {
            throw new FormatException(file, "descr", descr.group(1) + descr.group(2), "one of " + knownTypes());
        }
        ByteOrder order = ">".equals(descr.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        boolean fortran =
                "True".equals(find(file, text, "fortran_order", FORTRAN).group(1));
        List<Long> extents = extents(file, find(file, text, "shape", SHAPE).group(1));
        return new NpyHeader(type, order, fortran, HeaderShape.of(file, extents));
    }

    /** The bytes of a header in C order and little-endian, padded so that {@code prefix} bytes more make 64. */
    static byte[] encode(ElementType type, Shape shape, int prefix) {
        StringBuilder text = new StringBuilder("{'descr': '")
                .append(type.bytes() == 1 ? '|' : '<')
                .append(type)
                .append("', 'fortran_order': False, 'shape': (");
        for (int extent : shape.toArray()) {
            text.append(extent).append(", ");
        }
        text.append("), }");
        while ((prefix + text.length() + 1) % 64 != 0) {
            text.append(' ');
        }
        return text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Matcher find(Path file, String text, String key, Pattern pattern) throws FormatException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new FormatException(file, "header has no valid entry '" + key + "'");
        }
        return matcher;
    }

    private static List<Long> extents(Path file, String tuple) throws FormatException {
        List<Long> extents = new ArrayList<>();
        for (String part : tuple.split(",")) {
            String digits = part.strip();
            if (digits.isEmpty()) {
                continue; // after the last comma, as in (5,)
            }
            if (!EXTENT.matcher(digits).matches()) {
                throw new FormatException(file, "shape", tuple, "whole numbers below 10^10");
            }
            extents.add(Long.parseLong(digits));
        }
        return extents.isEmpty() ? List.of(1L) : extents;
    }

    private static String knownTypes() {
        return String.join(", ", TYPES.keySet().stream().sorted().toList());
    }
}
