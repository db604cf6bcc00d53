package org.firenet.design;

/** How numbers in [0, 1] stand for parameters. */
final class Scale {
    private Scale() {}

    static double linear(double position, double low, double high) {
        return low + position * (high - low);
    }

    static double logarithmic(double position, double low, double high) {
        return low * Math.pow(high / low, position);
    }
}
