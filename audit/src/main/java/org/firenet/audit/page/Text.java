package org.firenet.audit.page;

import java.util.Locale;

/** Figures as text. */
final class Text {
    private Text() {}

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3g %%", 100 * share);
    }
}
