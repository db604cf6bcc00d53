package org.firenet.barrier.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticNumberTest {
    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal ROOT_TWO = BigDecimal.valueOf(2).sqrt(DIGITS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isAField(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            QuadraticNumber a = draw(random);
            QuadraticNumber b = draw(random);
            QuadraticNumber c = draw(random);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(a.minus(a)).isEqualTo(QuadraticNumber.ZERO);
            if (a.signum() != 0) {
                assertThat(a.times(a.inverse())).isEqualTo(QuadraticNumber.ONE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithDecimals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            QuadraticNumber a = draw(random);
            BigDecimal decimal = decimal(a);
            assertThat(a.signum()).isEqualTo(decimal.signum());
            assertThat(a.doubleValue()).isEqualTo(decimal.doubleValue());
            int bits = random.nextInt(100);
            BigFraction dyadic = a.toDyadic(bits);
            assertThat(Rationals.isDyadic(dyadic)).isTrue();
            assertThat(QuadraticNumber.of(dyadic).minus(a).abs())
                    .isLessThanOrEqualTo(QuadraticNumber.of(Rationals.powerOfTwo(-bits)));
        }
    }

    @Test
    void tellsCloseNumbersApart() {
        // The convergents of √2: |p/q − √2| < 1/(2q²), closer than any double can see.
        BigFraction below = BigFraction.of(1);
        for (int i = 0; i < 60; i++) {
            below = BigFraction.ONE.add(BigFraction.ONE.divide(below.add(BigFraction.ONE)));
            QuadraticNumber difference = QuadraticNumber.of(below).minus(QuadraticNumber.ROOT_TWO);
            assertThat(difference.signum()).isEqualTo(i % 2 == 0 ? 1 : -1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void readsWhatItWrites(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            QuadraticNumber a = draw(random);
            assertThat(QuadraticNumber.parse(a.toString())).isEqualTo(a);
        }
        assertThat(QuadraticNumber.ROOT_TWO).hasToString("1*sqrt(2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1/0", "1+sqrt(2)", "1.5", "*sqrt(2)", "1/2/3"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> QuadraticNumber.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    private static QuadraticNumber draw(SplittableRandom random) {
        QuadraticNumber rational = QuadraticNumber.of(fraction(random));
        int kind = random.nextInt(4);
        return kind == 0
                ? rational
                : QuadraticNumber.ROOT_TWO.times(fraction(random)).plus(rational);
    }

    private static BigFraction fraction(SplittableRandom random) {
        return BigFraction.of(random.nextInt(-1000, 1000), random.nextInt(1, 500));
    }

    private static BigDecimal decimal(QuadraticNumber a) {
        String text = a.toString();
        if (!text.endsWith("*sqrt(2)")) {
            return decimal(Rationals.parse(text));
        }
        String[] parts = text.substring(0, text.length() - "*sqrt(2)".length()).split("\\+");
        BigDecimal root = decimal(Rationals.parse(parts[parts.length - 1])).multiply(ROOT_TWO, DIGITS);
        return parts.length == 1 ? root : decimal(Rationals.parse(parts[0])).add(root, DIGITS);
    }

    private static BigDecimal decimal(BigFraction a) {
        return new BigDecimal(a.getNumerator()).divide(new BigDecimal(a.getDenominator()), DIGITS);
    }
}
