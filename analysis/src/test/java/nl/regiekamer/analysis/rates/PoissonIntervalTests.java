package nl.regiekamer.analysis.rates;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nl.regiekamer.analysis.Reference;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonIntervalTests {

    /** R 4.2.2 stats::poisson.test; tolerance 1e-9 relative. */
    @Test
    void exactIntervalsEqualThoseOfR() {
        for (var row : Reference.table("poisson-intervals.csv")) {
            var interval = PoissonInterval.exact(row.get("count"), row.get("level"));

            assertEnds(interval, row.get("exact_low"), row.get("exact_high"), 1e-9);
        }
    }

    /** mpmath 1.3.0 with 40 digits; tolerance 1e-10 relative. */
    @Test
    void exactIntervalsOfBrokenAndVeryLargeCountsKeepTheirDigits() {
        for (var row : Reference.table("poisson-intervals-wide.csv")) {
            var interval = PoissonInterval.exact(row.get("count"), row.get("level"));

            assertEnds(interval, row.get("low"), row.get("high"), 1e-10);
        }
    }

    /** Root finding in R 4.2.2; tolerance 1e-8 relative. */
    @Test
    void midPIntervalsEqualThoseOfTheReference() {
        for (var row : Reference.table("poisson-intervals.csv")) {
            var interval = PoissonInterval.midP(row.get("count"), row.get("level"));

            assertEnds(interval, row.get("midp_low"), row.get("midp_high"), 1e-8);
        }
    }

    /** Byar as used in public health; tolerance 1e-12 relative. */
    @Test
    void byarIntervalsEqualThoseOfTheReference() {
        for (var row : Reference.table("poisson-intervals.csv")) {
            var interval = PoissonInterval.byar(row.get("count"), row.get("level"));

            assertEnds(interval, row.get("byar_low"), row.get("byar_high"), 1e-12);
        }
    }

    @Test
    void byarStaysWithinThreePercentOfTheExactEndsFromFiveEventsOn() {
        for (var count = 5; count < 300; count++) {
            var exact = PoissonInterval.exact(count, 0.99);

            assertEnds(PoissonInterval.byar(count, 0.99), exact.low(), exact.high(), 0.03);
        }
    }

    /** All 180 rows of the shared case, with their person-time; tolerance 1e-9 relative. */
    @Test
    @Tag("shared")
    void ratesEqualAllSharedReferenceRows() {
        for (var row : Reference.sharedTable("e1_poisson_ci/expected.csv")) {
            var rate = Rate.of(new Observed(row.get("x"), row.get("pt")), 1, row.get("conf"));

            assertThat(rate.value()).isCloseTo(row.get("rate"), relative(row.get("rate"), 1e-14));
            assertEnds(rate.interval(), row.get("exact_lower"), row.get("exact_upper"), 1e-9);
        }
    }

    /** Coverage by exact summation over all counts, at expectations from 0.05 to 60. */
    @Test
    void exactIntervalCoversTheTruthAtLeastAsOftenAsItSays() {
        var intervals = new Interval[250];
        for (var count = 0; count < intervals.length; count++) {
            intervals[count] = PoissonInterval.exact(count, 0.95);
        }

        for (var expectation = 0.05; expectation < 60; expectation += 0.0717) {
            assertThat(coverage(intervals, expectation)).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void midPIntervalCoversTheTruthAboutAsOftenAsItSays() {
        var intervals = new Interval[250];
        for (var count = 0; count < intervals.length; count++) {
            intervals[count] = PoissonInterval.midP(count, 0.95);
        }

        for (var expectation = 5.0; expectation < 60; expectation += 0.0717) {
            assertThat(coverage(intervals, expectation)).isBetween(0.92, 0.985);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void intervalHoldsTheCountAndGrowsWithIt(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++) {
            var count = Math.exp(random.nextDouble() * 16 - 3);
            var level = 0.5 + random.nextDouble() * 0.499;

            var interval = PoissonInterval.exact(count, level);
            var more = PoissonInterval.exact(count * 1.01, level);
            var midP = PoissonInterval.midP(count, level);

            assertThat(interval.contains(count)).as("count %s at %s", count, level).isTrue();
            assertThat(more.low()).isGreaterThan(interval.low());
            assertThat(more.high()).isGreaterThan(interval.high());
            assertThat(midP.low()).isGreaterThan(interval.low());
            assertThat(midP.high()).isLessThan(interval.high());
        }
    }

    @Test
    void intervalOfARoundedCountHoldsThatOfEveryCountBehindIt() {
        var interval = PoissonInterval.ofRounded(10, 5, 0.95);

        assertThat(interval.low()).isEqualTo(PoissonInterval.exact(8, 0.95).low());
        assertThat(interval.high()).isEqualTo(PoissonInterval.exact(12, 0.95).high());
    }

    @Test
    void intervalOfARoundedZeroStartsAtZero() {
        var interval = PoissonInterval.ofRounded(0, 5, 0.95);

        assertThat(interval).isEqualTo(new Interval(0, PoissonInterval.exact(2, 0.95).high()));
    }

    @Test
    void refusesWhatIsNoCountOrNoLevel() {
        assertThatThrownBy(() -> PoissonInterval.exact(-1, 0.95)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> PoissonInterval.exact(Double.NaN, 0.95))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> PoissonInterval.exact(3, 95)).hasMessageContaining("0.95");
        assertThatThrownBy(() -> PoissonInterval.ofRounded(3, 0, 0.95)).hasMessageContaining("0");
    }

    @Test
    void refusesARateWithoutExposure() {
        var nobodyLivesHere = new Observed(3, 0);

        assertThatThrownBy(() -> Rate.of(nobodyLivesHere, 1000, 0.95))
                .hasMessageContaining("exposure");
    }

    @Test
    void rateIsPerSoManyInhabitants() {
        var rate = Rate.of(new Observed(10, 5000), 1000, 0.95);

        assertThat(rate.value()).isEqualTo(2);
        assertEnds(rate.interval(), 0.2 * 4.7953887, 0.2 * 18.3903560, 1e-8);
    }

    @Test
    void rateOfARoundedCountIsLessSure() {
        var observed = new Observed(10, 5000);

        var rounded = Rate.ofRounded(observed, 5, 1000, 0.95).interval();

        assertThat(rounded.low()).isLessThan(Rate.of(observed, 1000, 0.95).interval().low());
        assertThat(rounded.high()).isGreaterThan(Rate.of(observed, 1000, 0.95).interval().high());
    }

    private static void assertEnds(Interval actual, double low, double high, double share) {
        assertThat(actual.low()).isCloseTo(low, relative(low, share));
        assertThat(actual.high()).isCloseTo(high, relative(high, share));
    }

    private static double coverage(Interval[] intervals, double expectation) {
        var covered = 0.0;
        for (var count = 0; count < intervals.length; count++) {
            if (intervals[count].contains(expectation)) {
                covered +=
                        Math.exp(
                                count * Math.log(expectation)
                                        - expectation
                                        - Gamma.logGamma(count + 1.0));
            }
        }
        return covered;
    }
}
