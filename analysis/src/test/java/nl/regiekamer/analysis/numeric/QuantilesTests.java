package nl.regiekamer.analysis.numeric;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantilesTests {

    /** mpmath 1.3.0 with 30 digits; tolerance 1e-12 relative. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174705",
        "2, 4.3026527297494639",
        "3, 3.1824463052837096",
        "8, 2.3060041352041667",
        "30, 2.0422724563012383"
    })
    void studentQuantilesEqualTheReference(double degreesOfFreedom, double expected) {
        assertThat(Quantiles.student(0.025, degreesOfFreedom))
                .isCloseTo(expected, relative(expected, 1e-12));
        assertThat(Probabilities.studentTwoSided(expected, degreesOfFreedom))
                .isCloseTo(0.05, relative(0.05, 1e-12));
    }

    @Test
    void studentQuantilesRunDownToTheMiddle() {
        // With one degree of freedom the quantile is a tangent.
        assertThat(Quantiles.student(0.4, 1))
                .isCloseTo(Math.tan(Math.PI * 0.1), relative(0.3249, 1e-12));
        assertThat(Quantiles.student(0.5, 1)).isZero();
    }

    @Test
    void normalQuantileOfNinetyFivePercent() {
        assertThat(Quantiles.normal(0.025)).isCloseTo(1.959963984540054, relative(1.96, 1e-14));
        assertThat(Probabilities.normalTwoSided(-1.959963984540054))
                .isCloseTo(0.05, relative(0.05, 1e-13));
        assertThat(Probabilities.normalTwoSided(Double.NaN)).isNaN();
    }

    /** Random shapes from 0.01 to 100,000 and tails down to 1e-12, seed 91; tolerance 1e-8. */
    @ParameterizedTest
    @EnumSource(Tail.class)
    void gammaQuantileKeepsTheProbabilityItWasAskedFor(Tail tail) {
        var random = new Random(91);
        for (var i = 0; i < 3000; i++) {
            var shape = Math.pow(10, random.nextDouble() * 7 - 2);
            var p = 0.5 * Math.pow(10, -random.nextDouble() * 12);

            var x = Quantiles.gamma(shape, p, tail);

            if (x > 1e-250) {
                var found =
                        tail == Tail.LOWER
                                ? Gamma.regularizedGammaP(shape, x)
                                : Gamma.regularizedGammaQ(shape, x);
                assertThat(found).as("shape %s, p %s", shape, p).isCloseTo(p, relative(p, 1e-8));
            }
        }
    }

    /** Random parameters from 0.1 to 10,000 and tails down to 1e-9, seed 92; tolerance 1e-8. */
    @ParameterizedTest
    @EnumSource(Tail.class)
    void betaQuantileKeepsTheProbabilityItWasAskedFor(Tail tail) {
        var random = new Random(92);
        for (var i = 0; i < 3000; i++) {
            var a = Math.pow(10, random.nextDouble() * 5 - 1);
            var b = Math.pow(10, random.nextDouble() * 5 - 1);
            var p = 0.5 * Math.pow(10, -random.nextDouble() * 9);

            var odds = Quantiles.betaOdds(a, b, p, tail);

            var found =
                    tail == Tail.LOWER
                            ? Beta.regularizedBeta(odds / (1 + odds), a, b)
                            : Beta.regularizedBeta(1 / (1 + odds), b, a);
            assertThat(found).as("a %s, b %s, p %s", a, b, p).isCloseTo(p, relative(p, 1e-8));
        }
    }

    @Test
    void theExpansionForLargeShapesJoinsTheIteration() {
        var below = Quantiles.gamma(99_999.999, 0.025, Tail.UPPER);
        var above = Quantiles.gamma(100_000, 0.025, Tail.UPPER);

        // Near there the quantile grows by 1 + z / (2 √shape) per unit of shape.
        assertThat(above - below).isCloseTo(0.001 * 1.0031, relative(0.001, 1e-4));
    }

    @Test
    void refusesATailOfMoreThanOneHalf() {
        assertThatThrownBy(() -> Quantiles.gamma(3, 0.7, Tail.LOWER)).hasMessageContaining("0.7");
        assertThatThrownBy(() -> Quantiles.gamma(0, 0.1, Tail.LOWER)).hasMessageContaining("shape");
    }
}
