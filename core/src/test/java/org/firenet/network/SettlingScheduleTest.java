package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingScheduleTest {
    private static final double NORM = 0.8;
    private static final double LENGTH = 3;

    /** An engine that only remembers (τ, σ, ϱ) of its layers. */
    private static Engine recording(List<double[]> layers) {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("layer")) {
                        layers.add(new double[] {(double) arguments[0], (double) arguments[1], (double) arguments[2]});
                        return null;
                    }
                    return method.getName().equals("operatorNorm") ? NORM : LENGTH;
                });
    }

    /** From b = 1.5‖y‖ to 0.1‖y‖ in equal ratios, {@code τσ‖A‖² = 1} all the way, and the last point is the output. */
    @Test
    void stepsFallInEqualRatios() {
        List<double[]> layers = new ArrayList<>();
        Schedule.Outcome outcome = SettlingSchedule.of(5).run(recording(layers), LayerListener.NONE);
        assertThat(outcome).isEqualTo(new Schedule.Outcome(Iterate.LAST, 5, 0, true));
        assertThat(layers).hasSize(5);
        assertThat(layers.get(0)[0]).isCloseTo(1.5 * LENGTH / NORM, within(1e-12));
        assertThat(layers.get(4)[0]).isCloseTo(0.1 * LENGTH / NORM, within(1e-12));
        for (int k = 0; k < 5; k++) {
            double[] layer = layers.get(k);
            assertThat(layer[0] * layer[1] * NORM * NORM).isCloseTo(1, within(1e-12));
            assertThat(layer[2]).isEqualTo(1.5);
            assertThat(layer[0] / layers.get(0)[0]).isCloseTo(Math.pow(15, -k / 4.0), within(1e-12));
        }
    }

    @Test
    void aListenerEndsIt() {
        List<double[]> layers = new ArrayList<>();
        Schedule.Outcome outcome = SettlingSchedule.of(5).run(recording(layers), layer -> layer.number() < 3);
        assertThat(outcome).isEqualTo(new Schedule.Outcome(Iterate.LAST, 3, 0, false));
        assertThat(layers).hasSize(3);
    }

    @Test
    void oneLayerTakesTheFirstStep() {
        List<double[]> layers = new ArrayList<>();
        SettlingSchedule.of(1).run(recording(layers), LayerListener.NONE);
        assertThat(layers.get(0)[0]).isCloseTo(1.5 * LENGTH / NORM, within(1e-12));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> SettlingSchedule.of(0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> new SettlingSchedule(5, 1, 2, 1.5)).hasMessageContaining("at most the balance 1.0");
        assertThatThrownBy(() -> new SettlingSchedule(5, 1, 0, 1.5)).hasMessageContaining("found 0.0");
        assertThatThrownBy(() -> new SettlingSchedule(5, 1, 0.1, 2)).hasMessageContaining("found 2.0");
    }
}
