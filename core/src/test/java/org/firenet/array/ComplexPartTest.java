package org.firenet.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexPartTest {
    @ParameterizedTest
    @CsvSource({
        "MAGNITUDE, 3, -4, 5, 0",
        "MAGNITUDE, 1e200, 1e200, 1.4142135623730951e200, 0",
        "PHASE, 0, -2, -1.5707963267948966, 0",
        "PHASE, 0, 0, 0, 0",
        "REAL, 3, -4, 3, 0",
        "IMAGINARY, 3, -4, -4, 0",
        "COMPLEX, 3, -4, 3, -4"
    })
    void eachPartIsWhatItsNameSays(ComplexPart part, double re, double im, double partRe, double partIm) {
        ComplexArray value = ComplexArray.of(Shape.of(1), new double[] {re}, new double[] {im});
        ComplexArray found = part.of(value);
        assertThat(found.re()[0]).isCloseTo(partRe, within(1e-15 * Math.abs(partRe)));
        assertThat(found.im()[0]).isEqualTo(partIm);
    }
}
