package nl.regiekamer.analysis.rates;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nl.regiekamer.analysis.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateComparisonTests {

    /** mpmath 1.3.0 with 40 digits; tolerance p 1e-9, interval 1e-10, relative. */
    @Test
    void testAndIntervalEqualTheBinomialSummedTermByTerm() {
        for (var row : Reference.table("rate-comparisons.csv")) {
            var here = new Observed(row.get("count"), row.get("exposure"));
            var there = new Observed(row.get("other_count"), row.get("other_exposure"));

            var comparison = RateComparison.between(here, there, row.get("level"));

            assertThat(comparison.pValue()).isCloseTo(row.get("p"), relative(row.get("p"), 1e-9));
            assertThat(comparison.interval().low())
                    .isCloseTo(row.get("low"), relative(row.get("low"), 1e-10));
            assertHigh(comparison.interval().high(), row.get("high"));
        }
    }

    private static void assertHigh(double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).isInfinite();
        } else {
            assertThat(actual).isCloseTo(expected, relative(expected, 1e-10));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void comparisonIsTheSameSeenFromTheOtherSide(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var here = anywhere(random);
            var there = anywhere(random);

            var forth = RateComparison.between(here, there, 0.95);
            var back = RateComparison.between(there, here, 0.95);

            assertThat(back.pValue()).isEqualTo(forth.pValue());
            assertThat(1 / back.interval().high())
                    .isCloseTo(forth.interval().low(), relative(forth.interval().low(), 1e-10));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void pValueIsSmallExactlyWhenTheIntervalLeavesOutOne(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var here = anywhere(random);
            var there = new Observed(random.nextInt(60), here.exposure());

            var comparison = RateComparison.between(here, there, 0.9);

            assertThat(comparison.interval().contains(1))
                    .as("%s and %s", here, there)
                    .isEqualTo(comparison.pValue() >= 0.1);
        }
    }

    private static Observed anywhere(Random random) {
        return new Observed(random.nextInt(60), 100 + random.nextInt(10_000));
    }

    @Test
    void comparesAnAreaWithTheRestOfItsCity() {
        var area = new Observed(26, 1840);
        var city = new Observed(438, 43_040);

        var comparison = RateComparison.withRestOfCity(area, city, 0.95);

        assertThat(comparison)
                .isEqualTo(RateComparison.between(area, new Observed(412, 41_200), 0.95));
        assertThat(comparison.ratio()).isCloseTo(1.41304, relative(1.41304, 1e-5));
    }

    @Test
    void takesBrokenCountsBetweenTheWholeOnes() {
        var city = new Observed(412, 41_200);

        var p = RateComparison.between(new Observed(26.5, 1840), city, 0.95).pValue();

        assertThat(p)
                .isLessThan(RateComparison.between(new Observed(26, 1840), city, 0.95).pValue())
                .isGreaterThan(RateComparison.between(new Observed(27, 1840), city, 0.95).pValue());
    }

    @Test
    void countsOfAMillionAreTestedExactly() {
        var here = new Observed(1_000_000, 500_000);
        var there = new Observed(1_003_000, 500_000);

        var p = RateComparison.between(here, there, 0.95).pValue();

        // Normal approximation with continuity correction: z = 2999 / sqrt(2003000).
        assertThat(p).isCloseTo(0.03409, relative(0.03409, 1e-3));
    }

    @Test
    void nothingAnywhereIsNoDifference() {
        var comparison = RateComparison.between(new Observed(0, 10), new Observed(0, 20), 0.95);

        assertThat(comparison.pValue()).isEqualTo(1);
        assertThat(comparison.ratio()).isNaN();
        assertThat(comparison.interval()).isEqualTo(Interval.ANY_RATIO);
    }

    @Test
    void withoutExposureThereIsNothingToTest() {
        var comparison = RateComparison.between(new Observed(2, 0), new Observed(5, 20), 0.95);

        assertThat(comparison.pValue()).isNaN();
        assertThat(comparison.interval()).isEqualTo(Interval.ANY_RATIO);
    }

    @Test
    void refusesAnAreaThatHoldsMoreThanItsCity() {
        var area = new Observed(12, 100);
        var city = new Observed(10, 5000);

        assertThatThrownBy(() -> RateComparison.withRestOfCity(area, city, 0.95))
                .hasMessageContaining("12.0 of 10.0 events");
    }
}
