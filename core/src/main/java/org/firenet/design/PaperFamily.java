package org.firenet.design;

import org.firenet.network.PaperSchedule;

/**
 * The paper's schedules of at most a number of layers, for operators with {@code ‖A‖ ≤ 1}: p from 1 to all layers and
 * {@code n = ⌊layers/p⌋}, ν from 0.05 to 0.95, δ from 1e−9 to 1e−2, and steps {@code τ₀ = b, σ₀ = 1/b} with b from 0.02 to
 * 50; b and δ on a logarithmic scale. Multiplying ε₀ by b is the same as multiplying τ₀ by b and dividing σ₀ by it (but
 * for δ), so that ε₀ stays ‖y‖₂.
 *
 * @param layers at least 1
 */
public record PaperFamily(int layers) implements ScheduleFamily {
    @Override
    public int parameters() {
        return 4;
    }

    @Override
    public PaperSchedule at(double[] point) {
        int p = (int) Math.min(layers, Math.floor(Scale.logarithmic(point[0], 1, layers + 1)));
        double balance = Scale.logarithmic(point[3], 0.02, 50);
        return new PaperSchedule(
                layers / p,
                p,
                Scale.linear(point[1], 0.05, 0.95),
                Scale.logarithmic(point[2], 1e-9, 1e-2),
                PaperSchedule.MEASUREMENT_NORM,
                balance,
                1 / balance);
    }
}
