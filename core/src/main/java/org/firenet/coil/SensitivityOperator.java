package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorNorm;
import org.firenet.operator.RoundingError;
import org.firenet.rounding.Roundoff;

/**
 * What the coils see of an image: {@code (Sx)_c = S_c x}, image to coil images; the adjoint {@code Σ_c conj(S_c) y_c}
 * combines coil images into one. {@code ‖S‖² = max Σ_c |S_c|²} over the pixels.
 */
public record SensitivityOperator(CoilSensitivities sensitivities) implements LinearOperator {
    @Override
    public Shape domain() {
        return sensitivities.image();
    }

    @Override
    public Shape range() {
        return sensitivities.maps().shape();
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        ComplexArray maps = sensitivities.maps();
        int pixels = x.size();
        for (int at = 0; at < maps.size(); at += pixels) {
            for (int i = 0; i < pixels; i++) {
                double sr = maps.re()[at + i];
                double si = maps.im()[at + i];
                out.re()[at + i] = sr * x.re()[i] - si * x.im()[i];
                out.im()[at + i] = sr * x.im()[i] + si * x.re()[i];
            }
        }
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        ComplexArray maps = sensitivities.maps();
        int pixels = out.size();
        out.clear();
        for (int at = 0; at < maps.size(); at += pixels) {
            for (int i = 0; i < pixels; i++) {
                double sr = maps.re()[at + i];
                double si = maps.im()[at + i];
                out.re()[i] += sr * y.re()[at + i] + si * y.im()[at + i];
                out.im()[i] += sr * y.im()[at + i] - si * y.re()[at + i];
            }
        }
    }

    @Override
    public OperatorNorm norm() {
        return OperatorNorm.atMost(Math.nextUp(Math.sqrt(sensitivities.largestSum())));
    }

    /** A complex product has an error of at most {@code √2γ₂}, an inner product of n {@code √2γ_{2n}}; doubled for safety. */
    @Override
    public RoundingError roundingError() {
        double norm = norm().value();
        return new RoundingError(
                2 * Math.sqrt(2) * Roundoff.gamma(2) * norm,
                2 * Math.sqrt(2) * Roundoff.gamma(2.0 * sensitivities.coils()) * norm);
    }
}
