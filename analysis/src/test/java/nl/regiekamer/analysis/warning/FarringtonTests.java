package nl.regiekamer.analysis.warning;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FarringtonTests {

    private static final Periods FROM_2017 = Periods.weeksFrom(LocalDate.of(2017, 1, 2));
    private static final Periods FROM_2004 = Periods.weeksFrom(LocalDate.of(2004, 1, 5));

    /** Case f6, surveillance 1.20.3 farringtonFlexible; 1e-6 relative, alarms equal. */
    @Test
    void improvedMethodEqualsSurveillance() {
        var method =
                Farrington.of(
                        FarringtonSettings.improved().withYears(4).withLimit(0, 4), FROM_2017);

        for (var series = 1; series <= 12; series++) {
            assertEqual(method, seeded(series), expected("farrington-improved.csv", series));
        }
    }

    /** Case f6, surveillance 1.20.3 farringtonFlexible; 1e-6 relative, alarms equal. */
    @Test
    void originalMethodEqualsSurveillance() {
        var method = Farrington.of(FarringtonSettings.original().withYears(4), FROM_2017);

        for (var series = 1; series <= 12; series++) {
            assertEqual(method, seeded(series), expected("farrington-original.csv", series));
        }
    }

    /** Case f1, surveillance 1.20.3 farringtonFlexible with four lists of settings. */
    @Test
    @Tag("shared")
    void fourSettingsOnSalmonellaNewportEqualSurveillance() {
        var counts = TextTable.shared("f1_farrington_salmNewport/input.csv").numbers("count");
        var improved = FarringtonSettings.improved().withYears(4).withLimit(0, 50);

        assertEqual(
                Farrington.of(improved.withAlpha(0.01), FROM_2004), counts, newport("noufaily"));
        assertEqual(
                Farrington.of(improved.withThreshold(FarringtonSettings.Threshold.MUAN), FROM_2004),
                counts,
                newport("muan"));
        assertEqual(
                Farrington.of(FarringtonSettings.original().withYears(4), FROM_2004),
                counts,
                newport("original"));
        var withoutTrend =
                new FarringtonSettings(
                        new FarringtonSettings.Baseline(3, 4, 5, 26),
                        new FarringtonSettings.Model(false, 2.58, false, 1),
                        new FarringtonSettings.Alarm(
                                0.05, FarringtonSettings.Threshold.DELTA_1_2, 0, 50));
        assertEqual(Farrington.of(withoutTrend, FROM_2004), counts, newport("notrend"));
    }

    /** Case f2, surveillance 1.20.3 algo.farrington: years of 52 weeks, its alpha two-sided. */
    @Test
    @Tag("shared")
    void methodOf1996OnYearsOf52WeeksEqualsSurveillance() {
        var counts = TextTable.shared("f2_classic_agona/input.csv").numbers("count");
        var expected = TextTable.shared("f2_classic_agona/expected_algo_farrington.csv");
        var method =
                Farrington.of(
                        FarringtonSettings.original().withYears(3).withAlpha(0.005),
                        Periods.perYear(52));

        for (var i = 0; i < expected.size(); i++) {
            var outcome = method.assess(counts, expected.wholeNumbers("t")[i] - 1);
            var bound = expected.numbers("upperbound")[i];
            if (outcome instanceof Outcome.Assessed assessed) {
                assertThat(assessed.bound()).isCloseTo(bound, relative(bound, 1e-6));
                assertThat(assessed.alarm()).isEqualTo(expected.words("alarm").get(i).equals("1"));
            } else {
                assertThat(bound).isZero();
                assertThat(outcome)
                        .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.TOO_FEW_CASES));
            }
        }
    }

    /** A year of equal counts: the level is their mean, whatever else. */
    @Test
    void expectsTheLevelOfASteadySeries() {
        var counts = new double[300];
        Arrays.fill(counts, 6);

        var outcome = assessed(improved(), counts, 299);

        assertThat(outcome.expected()).isCloseTo(6, within(1e-9));
        // The 99.5 % quantile of a Poisson count of 6 is 13.
        assertThat(outcome.bound()).isEqualTo(13);
        // 0.0036285 by that quantile; somewhat more as the level itself is not quite known.
        assertThat(outcome.falseAlarmProbability()).isBetween(0.00363, 0.0046);
        assertThat(outcome.pValue()).isCloseTo(0.5543204, within(1e-6));
        assertThat(outcome.exceedance()).isCloseTo(0, within(1e-9));
        assertThat(outcome.alarm()).isFalse();
    }

    @Test
    void anAlarmTellsHowManyFalseOnesTheWholeWatchGives() {
        var random = new Random(121);
        var series = new double[200][300];
        for (var counts : series) {
            for (var t = 0; t < counts.length; t++) {
                counts[t] = Math.floor(4 + 6 * random.nextDouble());
            }
        }
        series[17][299] = 60;

        var watch = improved().watch(series, 299);

        assertThat(watch.alarms()).hasSize(1);
        var alarm = watch.alarms().getFirst();
        assertThat(alarm.series()).isEqualTo(17);
        assertThat(alarm.outcome().exceedance()).isGreaterThan(1);
        assertThat(alarm.expectedFalseAlarms()).isEqualTo(watch.expectedFalseAlarms());
        assertThat(watch.expectedFalseAlarms()).isBetween(0.2, 200 * 0.007);
    }

    @Test
    void watchingManySeriesEqualsAssessingEach() {
        var series = new double[40][];
        for (var i = 0; i < series.length; i++) {
            series[i] = seeded(1 + i % 12);
        }
        var method = Farrington.of(FarringtonSettings.improved().withYears(4), FROM_2017);

        var watch = method.watch(series, 340);

        for (var i = 0; i < series.length; i++) {
            assertThat(watch.outcomes().get(i)).isEqualTo(method.assess(series[i], 340));
        }
    }

    @Test
    void laterPeriodsAreNotLookedAt() {
        var counts = seeded(9);
        var changed = counts.clone();
        changed[341] = -1;

        var method = Farrington.of(FarringtonSettings.improved().withYears(4), FROM_2017);

        assertThat(method.assess(changed, 340)).isEqualTo(method.assess(counts, 340));
    }

    @Test
    void aGapInThePastTakesNoPartAndAGapNowIsSaid() {
        var counts = new double[300];
        Arrays.fill(counts, 6);
        counts[120] = Double.NaN;
        counts[200] = Double.NaN;

        assertThat(assessed(improved(), counts, 299).expected()).isCloseTo(6, within(1e-9));
        counts[299] = Double.NaN;
        assertThat(improved().assess(counts, 299))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED));
    }

    @Test
    void aHolidayIsComparedWithHolidays() {
        var counts = new double[300];
        var holidays = new boolean[300];
        Arrays.fill(counts, 6);
        for (var t = 51; t < 300; t += 52) {
            counts[t] = 30;
            holidays[t] = true;
        }
        counts[290] = 30;
        holidays[290] = true;

        var with = improved().withHolidays(holidays);

        assertThat(assessed(with, counts, 290).expected()).isCloseTo(30, within(1e-6));
        assertThat(assessed(with, counts, 290).alarm()).isFalse();
        assertThat(assessed(improved(), counts, 290).alarm()).isTrue();
        counts[289] = 6;
        assertThat(assessed(with, counts, 289).expected()).isCloseTo(6, within(1e-6));
        var first = new boolean[300];
        first[290] = true;
        assertThat(improved().withHolidays(first).assess(counts, 290))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST));
    }

    @Test
    void saysWhyNothingCanBeSaid() {
        var short1 = new double[100];
        Arrays.fill(short1, 6);
        assertThat(improved().assess(short1, 99))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST));
        assertThat(improved().assess(new double[300], 299))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.TOO_FEW_CASES));
        var sudden = new double[300];
        sudden[299] = 9;
        assertThat(improved().assess(sudden, 299))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.NO_FIT));
    }

    @Test
    void monthsGoBackTwelveAtATime() {
        var counts = new double[72];
        for (var t = 0; t < 72; t++) {
            counts[t] = 20 + 10 * Math.sin(2 * Math.PI * t / 12);
        }
        var settings =
                FarringtonSettings.improved()
                        .withBaseline(new FarringtonSettings.Baseline(5, 0, 12, 3));

        var outcome = assessed(Farrington.of(settings, Periods.perYear(12)), counts, 70);

        assertThat(outcome.expected()).isCloseTo(counts[70], within(1e-6));
    }

    @Test
    void calendarWeeksGoToTheNearestSameWeekday() {
        // Monday 2020-12-28 less a year is Saturday 2019-12-28; Monday 2019-12-30 is nearest.
        var week =
                (int)
                                (LocalDate.of(2020, 12, 28).toEpochDay()
                                        - LocalDate.of(2017, 1, 2).toEpochDay())
                        / 7;

        assertThat(FROM_2017.yearsBefore(week, 1)).isEqualTo(week - 52);
        // Monday 2021-01-04 less a year is Saturday 2020-01-04: 53 weeks lie between.
        assertThat(FROM_2017.yearsBefore(week + 1, 1)).isEqualTo(week + 1 - 52);
        assertThat(FROM_2017.yearsBefore(week + 1, 4)).isEqualTo(week + 1 - 209);
        assertThat(FROM_2017.yearsBefore(0, 1)).isEqualTo(-52);
    }

    @Test
    void refusesWhatIsNoCountAndWhatIsNoSetting() {
        var counts = new double[] {1, -2, 3};
        assertThatThrownBy(() -> improved().assess(counts, 2))
                .hasMessageContaining("-2.0 in period 1");
        assertThatThrownBy(() -> improved().assess(counts, 3)).hasMessageContaining("Period 3");
        assertThatThrownBy(() -> improved().assess(counts, -1)).hasMessageContaining("Period -1");
        assertThatThrownBy(() -> FarringtonSettings.improved().withAlpha(0.5))
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> FarringtonSettings.improved().withYears(0))
                .hasMessageContaining("got 0");
        assertThatThrownBy(() -> Periods.perYear(0)).hasMessageContaining("0");
        var levels =
                FarringtonSettings.original()
                        .withBaseline(new FarringtonSettings.Baseline(5, 3, 60, 3));
        assertThatThrownBy(() ->
                        Farrington.of(levels, Periods.perYear(52)).assess(new double[300], 299))
                .hasMessageContaining("45 periods");
    }

    private static Farrington improved() {
        return Farrington.of(FarringtonSettings.improved(), Periods.perYear(52));
    }

    private static Outcome.Assessed assessed(Farrington method, double[] counts, int period) {
        return (Outcome.Assessed) method.assess(counts, period);
    }

    private static double[] seeded(int series) {
        return TextTable.of("surveillance-seeded.csv")
                .where("series", Integer.toString(series))
                .numbers("count");
    }

    private static TextTable expected(String file, int series) {
        return TextTable.of(file).where("series", Integer.toString(series));
    }

    private static TextTable newport(String name) {
        return TextTable.shared("f1_farrington_salmNewport/expected_" + name + ".csv");
    }

    private static void assertEqual(Farrington own, double[] counts, TextTable expected) {
        var method = own.withErrorsOfSurveillance();
        for (var i = 0; i < expected.size(); i++) {
            var period = expected.wholeNumbers("t")[i] - 1;
            var mean = expected.numbers("expected")[i];
            var outcome = method.assess(counts, period);
            if (outcome instanceof Outcome.Assessed assessed) {
                assertThat(assessed.expected())
                        .as("%d", period)
                        .isCloseTo(mean, relative(mean, 1e-6));
                var bound = expected.numbers("upperbound")[i];
                assertThat(assessed.bound())
                        .as("%d", period)
                        .isCloseTo(bound, relative(bound, 1e-6));
                assertThat(assessed.alarm()).isEqualTo(expected.words("alarm").get(i).equals("1"));
                var p = expected.numbers("pvalue")[i];
                assertThat(assessed.pValue()).isCloseTo(p, relative(p, 1e-5));
                assertScore(assessed, expected.numbers("score")[i]);
            } else {
                assertThat(mean).isNaN();
                assertThat(expected.words("alarm").get(i)).isEqualTo("0");
                assertThat(outcome)
                        .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.TOO_FEW_CASES));
            }
        }
    }

    /**
     * With a negative-binomial bound the reference puts the logarithm of the expected value into
     * its score where it means the expected value itself (see the page).
     */
    private static void assertScore(Outcome.Assessed assessed, double score) {
        var bound = assessed.bound();
        var mean = assessed.expected();
        var centre = bound == Math.rint(bound) ? Math.log(mean) : mean;
        assertThat((assessed.observed() - centre) / (bound - centre))
                .isCloseTo(score, within(1e-5));
        assertThat(assessed.exceedance())
                .isCloseTo((assessed.observed() - mean) / (bound - mean), within(1e-12));
    }
}
