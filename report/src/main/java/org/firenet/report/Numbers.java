package org.firenet.report;

import java.util.Locale;

/** Numbers as short text, the same in every locale. */
final class Numbers {
    private Numbers() {}

    /** Three significant digits: {@code 0.125}, {@code 12.5}, {@code 1.25e-07}; trailing zeros are dropped. */
    static String brief(double value) {
        if (value == 0) {
            return "0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e4) {
            int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(magnitude)));
            String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
            return decimals == 0 ? text : text.replaceFirst("\\.?0+$", "");
        }
        return String.format(Locale.ROOT, "%.2e", value).replaceFirst("\\.?0*e", "e");
    }

    /** A whole number: {@code 1500}. */
    static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** {@code digit·10^exponent} as plotted on an axis: {@code 0.02}, {@code 10⁻⁵}, {@code 2·10⁻⁵}. */
    static String scientific(int digit, int exponent) {
        if (exponent >= -2 && exponent <= 2) {
            return exponent < 0 ? "0." + "0".repeat(-exponent - 1) + digit : digit + "0".repeat(exponent);
        }
        return (digit == 1 ? "" : digit + "·") + "10" + superscript(exponent);
    }

    private static String superscript(int exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char c : Integer.toString(Math.abs(exponent)).toCharArray()) {
            raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return raised.toString();
    }
}
