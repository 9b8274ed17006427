package nl.regiekamer.analysis.warning;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EarsTests {

    /** Case f6, surveillance 1.20.3 earsC; 1e-6 relative, alarms equal. */
    @Test
    void boundsOfInventedSeriesEqualSurveillance() {
        var expected = TextTable.of("ears.csv");
        var counts = TextTable.of("surveillance-seeded.csv");

        for (var series = 1; series <= 6; series++) {
            var word = Integer.toString(series);
            var own = counts.where("series", word).numbers("count");
            var part = expected.where("series", word);
            assertBounds(Ears.of(Ears.Kind.C1), own, part, "c1", "alarm1");
            assertBounds(Ears.of(Ears.Kind.C2), own, part, "c2", "alarm2");
            assertThirdBounds(own, part, "c3");
        }
    }

    /** Case f2, surveillance 1.20.3 earsC; 1e-6 relative, alarms equal. */
    @Test
    @Tag("shared")
    void boundsOfSalmonellaAgonaEqualSurveillance() {
        var counts = TextTable.shared("f2_classic_agona/input.csv").numbers("count");

        assertBounds(Ears.of(Ears.Kind.C1), counts, agona("C1"), "upperbound", "alarm");
        assertBounds(Ears.of(Ears.Kind.C2), counts, agona("C2"), "upperbound", "alarm");
        assertThirdBounds(counts, agona("C3"), "upperbound");
    }

    /** Worked by hand: 1 to 7 have mean 4 and standard deviation √(28/6). */
    @Test
    void firstMethodIsMeanAndDeviationOfTheSevenBefore() {
        var counts = new double[] {1, 2, 3, 4, 5, 6, 7, 11};

        var outcome = (Outcome.Assessed) Ears.of(Ears.Kind.C1).assess(counts, 7);

        var deviation = Math.sqrt(28 / 6.0);
        assertThat(outcome.expected()).isEqualTo(4);
        assertThat(outcome.bound()).isCloseTo(4 + 3.090232306167813 * deviation, within(1e-9));
        assertThat(outcome.alarm()).isTrue();
        // An alarm by 3.24 deviations of seven counts of 4 is no matter of 1 in 1,000.
        assertThat(outcome.pValue()).isLessThan(outcome.falseAlarmProbability());
        assertThat(outcome.falseAlarmProbability()).isBetween(0.022, 0.024);
    }

    /** Worked by hand: after an outlier of e = 4 - 1 the third bound falls by 3 deviations. */
    @Test
    void thirdMethodRemembersWhatWentBefore() {
        var quiet = new double[] {1, 2, 3, 4, 5, 6, 7, 4, 4, 4, 4, 4};
        var high = quiet.clone();
        var deviation = Math.sqrt(28 / 6.0);
        high[9] = 4 + 4 * deviation;
        var third = Ears.of(Ears.Kind.C3);

        var before = (Outcome.Assessed) third.assess(quiet, 10);
        var after = (Outcome.Assessed) third.assess(high, 10);

        assertThat(after.expected()).isEqualTo(before.expected());
        var own = (before.bound() - before.expected()) / 1.959963984540054;
        assertThat(after.bound()).isCloseTo(Math.max(0, before.bound() - 3 * own), within(1e-9));
    }

    @Test
    void seriesOfBoundsEqualsEachPeriodByItself() {
        var counts = TextTable.of("surveillance-seeded.csv").where("series", "5").numbers("count");
        counts[100] = Double.NaN;
        var marks = new boolean[counts.length];
        marks[150] = true;
        for (var kind : Ears.Kind.values()) {
            var method = Ears.of(kind).withMinSigma(0.5).withSetAside(marks);

            var bounds = method.bounds(new double[][] {counts})[0];

            for (var t = 0; t < counts.length; t++) {
                if (method.assess(counts, t) instanceof Outcome.Assessed assessed) {
                    assertThat(bounds[t]).isEqualTo(assessed.bound());
                } else {
                    assertThat(Double.isNaN(bounds[t]) || t == 100).isTrue();
                }
            }
        }
    }

    @Test
    void whatIsSetAsideOrNotCountedIsNoStandard() {
        var counts = new double[20];
        Arrays.fill(counts, 5);
        counts[15] = 50;
        counts[14] = Double.NaN;
        var marks =
                new boolean[] {
                    false, false, false, false, false, false, false, false,
                    false, false, false, false, false, false, false, true
                };

        var outcome =
                (Outcome.Assessed) Ears.of(Ears.Kind.C1).withSetAside(marks).assess(counts, 19);

        assertThat(outcome.expected()).isEqualTo(5);
        assertThat(outcome.bound()).isEqualTo(5);
        assertThat(outcome.alarm()).isFalse();
        assertThat(outcome.pValue()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void aLeastDeviationKeepsAQuietSeriesFromAlarm() {
        var counts = new double[12];
        counts[11] = 1;

        var sharp = (Outcome.Assessed) Ears.of(Ears.Kind.C2).assess(counts, 11);
        var mild = (Outcome.Assessed) Ears.of(Ears.Kind.C2).withMinSigma(1).assess(counts, 11);

        assertThat(sharp.alarm()).isTrue();
        assertThat(sharp.pValue()).isCloseTo(sharp.falseAlarmProbability(), within(0.002));
        assertThat(mild.bound()).isCloseTo(3.090232306167813, within(1e-9));
        assertThat(mild.alarm()).isFalse();
    }

    @Test
    void saysWhyNothingCanBeSaid() {
        var counts = new double[] {1, 2, 3, 4, 5, 6, 7, Double.NaN};

        assertThat(Ears.of(Ears.Kind.C1).assess(counts, 6))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST));
        assertThat(Ears.of(Ears.Kind.C1).assess(counts, 7))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED));
        assertThat(Ears.of(Ears.Kind.C1).withBaseline(3).assess(counts, 6))
                .isInstanceOf(Outcome.Assessed.class);
        var watch = Ears.of(Ears.Kind.C1).withAlpha(0.01).watch(new double[][] {counts, counts}, 7);
        assertThat(watch.expectedFalseAlarms()).isZero();
        assertThat(watch.alarms()).isEmpty();
    }

    @Test
    void refusesWhatIsNoSetting() {
        var method = Ears.of(Ears.Kind.C1);
        assertThatThrownBy(() -> method.withBaseline(2)).hasMessageContaining("2");
        assertThatThrownBy(() -> method.withMinSigma(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> method.withAlpha(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> method.bounds(new double[] {1, -3}))
                .hasMessageContaining("-3.0 in period 1");
    }

    private static TextTable agona(String kind) {
        return TextTable.shared("f2_classic_agona/expected_ears_" + kind + ".csv");
    }

    private static void assertBounds(
            Ears method, double[] counts, TextTable expected, String column, String alarm) {
        var bounds = method.bounds(counts);
        for (var i = 0; i < expected.size(); i++) {
            var period = expected.wholeNumbers("t")[i] - 1;
            var bound = expected.numbers(column)[i];
            assertThat(bounds[period]).isCloseTo(bound, relative(bound, 1e-6));
            assertThat(counts[period] > bounds[period])
                    .isEqualTo(expected.words(alarm).get(i).equals("1"));
        }
    }

    /**
     * The reference lets its third bound start at the count itself, not at the mean (see the page):
     * what it adds to that is ours.
     */
    private static void assertThirdBounds(double[] counts, TextTable expected, String column) {
        var method = Ears.of(Ears.Kind.C3);
        for (var i = 0; i < expected.size(); i++) {
            var period = expected.wholeNumbers("t")[i] - 1;
            var bound = expected.numbers(column)[i];
            if (!Double.isNaN(bound)) {
                var found = Math.max(0, counts[period] + method.margin(counts, period));
                assertThat(found).isCloseTo(bound, relative(Math.max(bound, 1e-6), 1e-6));
            }
        }
    }
}
