package org.firenet.report;

/**
 * Colours of plots. Those of curves are Okabe and Ito's, chosen to be told apart by readers with any common colour vision;
 * text and grid take the colour of the text around the plot where there is one (SVG), so that a dark page works.
 */
enum Ink {
    TEXT(0x222222, "currentColor"),
    GRID(0xDDDDDD, "currentColor"),
    BLUE(0x0072B2),
    VERMILION(0xD55E00),
    GREEN(0x009E73),
    PURPLE(0xCC79A7),
    ORANGE(0xE69F00),
    SKY(0x56B4E9);

    private static final Ink[] CURVES = {BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY};

    private final int rgb;
    private final String css;

    Ink(int rgb) {
        this(rgb, String.format("#%06X", rgb));
    }

    Ink(int rgb, String css) {
        this.rgb = rgb;
        this.css = css;
    }

    /** The colour of curve number {@code i}, from 0. */
    static Ink ofCurve(int i) {
        return CURVES[i % CURVES.length];
    }

    /** How many curves have a colour of their own. */
    static int curves() {
        return CURVES.length;
    }

    /** On white paper: {@code 0xRRGGBB}. */
    int rgb() {
        return rgb;
    }

    /** In a page. */
    String css() {
        return css;
    }
}
