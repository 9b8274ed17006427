package nl.regiekamer.analysis.rates;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nl.regiekamer.analysis.Reference;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateMethodsTests {

    /** Case e1, R 4.2.2: exact 1e-9 relative, mid-P 1e-8 relative. */
    @ParameterizedTest
    @EnumSource(PoissonMethod.class)
    void everyMethodEqualsTheReferenceOnAllRowsOfTheCase(PoissonMethod method) {
        var column =
                switch (method) {
                    case EXACT -> "exact";
                    case MID_P -> "midp";
                    case BYAR -> "byar_ph";
                    case BYAR_HALF -> "byar";
                };
        var share = method == PoissonMethod.MID_P ? 1e-8 : 1e-9;

        for (var row : Reference.table("poisson-rates.csv")) {
            var observed = new Observed(row.get("x"), row.get("pt"));
            var rate = Rate.of(observed, 1, row.get("conf"), method);
            // The reference lets an expectation be negative; ours ends at 0.
            var low = Math.max(0, row.get(column + "_lower"));
            var high = row.get(column + "_upper");

            assertThat(rate.value()).isCloseTo(row.get("rate"), relative(row.get("rate"), 1e-14));
            assertThat(rate.interval().low()).isCloseTo(low, relative(low, share));
            assertThat(rate.interval().high()).isCloseTo(high, relative(high, share));
        }
    }

    /** mpmath 1.3.0, benchmarks/reference/rate_comparisons.py; tolerance 1e-10. */
    @Test
    void ratiosAndDifferencesEqualThoseFromTheirDefinition() {
        for (var row : Reference.table("rate-ratios-differences.csv")) {
            var here = new Observed(row.get("count"), row.get("exposure"));
            var there = new Observed(row.get("other_count"), row.get("other_exposure"));
            var level = row.get("level");

            var difference = RateDifference.score(here, there, level);

            assertThat(difference.difference()).isEqualTo(here.rate() - there.rate());
            var width = row.get("difference_high") - row.get("difference_low");
            assertThat(difference.interval().low())
                    .isCloseTo(row.get("difference_low"), Offset.offset(width * 1e-10));
            assertThat(difference.interval().high())
                    .isCloseTo(row.get("difference_high"), Offset.offset(width * 1e-10));
            if (here.count() + there.count() > 0) {
                var ratio = RateRatio.midP(here, there, level).interval();
                assertThat(ratio.low())
                        .isCloseTo(row.get("ratio_low"), relative(row.get("ratio_low"), 1e-10));
                assertSameEnd(ratio.high(), row.get("ratio_high"));
            }
        }
    }

    private static void assertSameEnd(double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).isInfinite();
        } else {
            assertThat(actual).isCloseTo(expected, relative(expected, 1e-10));
        }
    }

    @Test
    void byarWithAHalfNeverExpectsLessThanNothing() {
        assertThat(PoissonInterval.byarHalf(0, 0.95).low()).isZero();
        assertThat(PoissonInterval.byarHalf(0, 0.9).low()).isPositive();
    }

    @Test
    void logNormalRatioIsTheTextbookFormula() {
        var ratio = RateRatio.logNormal(new Observed(20, 1000), new Observed(10, 2000), 0.95);

        assertThat(ratio.ratio()).isEqualTo(4);
        var away = Math.exp(1.959963984540054 * Math.sqrt(0.05 + 0.1));
        assertThat(ratio.interval().low()).isCloseTo(4 / away, relative(4 / away, 1e-12));
        assertThat(ratio.interval().high()).isCloseTo(4 * away, relative(4 * away, 1e-12));
    }

    @Test
    void logNormalRatioWithoutEventsOnOneSideSaysNothing() {
        var none = new Observed(0, 10);
        var some = new Observed(4, 10);

        assertThat(RateRatio.logNormal(none, some, 0.95))
                .isEqualTo(new RateRatio(0, Interval.ANY_RATIO));
        assertThat(RateRatio.logNormal(some, none, 0.95))
                .isEqualTo(new RateRatio(Double.POSITIVE_INFINITY, Interval.ANY_RATIO));
    }

    @Test
    void exactRatioIsThatOfTheTest() {
        var here = new Observed(11, 2500);
        var there = new Observed(7, 3100);

        assertThat(RateRatio.exact(here, there, 0.9).interval())
                .isEqualTo(RateComparison.between(here, there, 0.9).interval());
    }

    @Test
    void waldDifferenceIsTheTextbookFormula() {
        var difference = RateDifference.wald(new Observed(20, 1000), new Observed(10, 2000), 0.95);

        var away = 1.959963984540054 * Math.sqrt(20 / 1e6 + 10 / 4e6);
        assertThat(difference.difference()).isEqualTo(0.015);
        assertThat(difference.interval().low()).isCloseTo(0.015 - away, relative(away, 1e-12));
        assertThat(difference.interval().high()).isCloseTo(0.015 + away, relative(away, 1e-12));
    }

    @Test
    void moverJoinsTheSingleIntervals() {
        var here = new Observed(20, 1000);
        var there = new Observed(10, 2000);
        var one = PoissonInterval.byar(20, 0.95).times(1e-3);
        var two = PoissonInterval.byar(10, 0.95).times(5e-4);

        var interval = RateDifference.mover(here, there, 0.95, PoissonMethod.BYAR).interval();

        var low =
                0.015 - Math.sqrt(Math.pow(0.02 - one.low(), 2) + Math.pow(two.high() - 0.005, 2));
        var high =
                0.015 + Math.sqrt(Math.pow(one.high() - 0.02, 2) + Math.pow(0.005 - two.low(), 2));
        assertThat(interval.low()).isCloseTo(low, relative(low, 1e-12));
        assertThat(interval.high()).isCloseTo(high, relative(high, 1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32})
    void intervalsHoldTheEstimateAndTurnRoundWithTheSides(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var here = new Observed(random.nextInt(40), 10 + random.nextInt(1000));
            var there = new Observed(1 + random.nextInt(40), 10 + random.nextInt(1000));

            var forth = RateDifference.score(here, there, 0.95).interval();
            var back = RateDifference.score(there, here, 0.95).interval();
            var midP = RateRatio.midP(here, there, 0.95);
            var exact = RateRatio.exact(here, there, 0.95);

            assertThat(forth.contains(here.rate() - there.rate())).isTrue();
            assertThat(back).isEqualTo(new Interval(-forth.high(), -forth.low()));
            assertThat(midP.interval().contains(midP.ratio())).isTrue();
            assertThat(midP.interval().low()).isGreaterThanOrEqualTo(exact.interval().low());
            assertThat(midP.interval().high()).isLessThan(exact.interval().high());
        }
    }

    /** Coverage by exact summation, at pairs of expectations where Wald's interval fails. */
    @Test
    void scoreIntervalOfADifferenceHoldsItsLevelWithFewEvents() {
        for (var expected : new double[][] {{1, 2}, {3, 1}, {5, 5}, {2, 8}}) {
            var covered = 0.0;
            for (var x = 0; x < 40; x++) {
                for (var y = 0; y < 40; y++) {
                    var interval =
                            RateDifference.score(new Observed(x, 1), new Observed(y, 1), 0.95)
                                    .interval();
                    if (interval.contains(expected[0] - expected[1])) {
                        covered += poisson(x, expected[0]) * poisson(y, expected[1]);
                    }
                }
            }

            assertThat(covered).isBetween(0.93, 0.98);
        }
    }

    private static double poisson(int count, double expectation) {
        var probability = Math.exp(-expectation);
        for (var i = 1; i <= count; i++) {
            probability *= expectation / i;
        }
        return probability;
    }

    @Test
    void refusesSidesThatCannotBeCompared() {
        var none = new Observed(0, 10);
        var nobody = new Observed(0, 0);

        assertThatThrownBy(() -> RateRatio.midP(none, none, 0.95)).hasMessageContaining("ratio");
        assertThatThrownBy(() -> RateRatio.exact(nobody, none, 0.95)).hasMessageContaining("here");
        assertThatThrownBy(() -> RateRatio.logNormal(none, nobody, 0.95))
                .hasMessageContaining("there");
        assertThatThrownBy(() -> RateDifference.wald(nobody, none, 0.95))
                .hasMessageContaining("here");
        assertThatThrownBy(() -> RateDifference.score(none, nobody, 0.95))
                .hasMessageContaining("there");
    }
}
