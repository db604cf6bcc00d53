package org.firenet.barrier.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureFrequencyTest {
    /** Quantiles of the beta distribution from SciPy: beta.ppf(.025, k, n-k+1), beta.ppf(.975, k+1, n-k). */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.3084971078187608",
        "5, 10, 0.18708602844739855, 0.8129139715526014",
        "10, 10, 0.6915028921812392, 1",
        "212, 400, 0.4797720991989032, 0.5797808711111541",
        "5100, 10000, 0.5001504268215454, 0.5198437463048302"
    })
    void agreesWithBetaQuantiles(int failures, int trials, double lower, double upper) {
        FailureFrequency frequency = FailureFrequency.of(failures, trials);
        assertThat(frequency.lower()).isCloseTo(lower, within(1e-12));
        assertThat(frequency.upper()).isCloseTo(upper, within(1e-12));
    }

    @Test
    void refusesMoreFailuresThanTrials() {
        assertThatThrownBy(() -> FailureFrequency.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
