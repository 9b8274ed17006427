package nl.regiekamer.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.PoissonCounts;
import org.junit.jupiter.api.Test;

/** What Farrington's method says of its false alarms, held against alarms of steady series. */
class FarringtonChancesTests {

    private static final int SERIES = 8_000;

    /** Seed 151, means 5 and 10, Poisson and negative binomial: stated within 25 % of counted. */
    @Test
    void statedFalseAlarmsOfTheOriginalMethodAreThoseOfSimulatedSeries() {
        for (var dispersion : new double[] {1, 2}) {
            var watch = weeks(FarringtonSettings.original(), dispersion, 151);
            var alarms = watch.alarms().size();

            assertThat(watch.expectedFalseAlarms() / alarms)
                    .as("dispersion %s, %s alarms", dispersion, alarms)
                    .isCloseTo(1, within(0.25));
        }
    }

    /** Seed 152: stated within 25 % and 4 standard errors of counted. */
    @Test
    void statedFalseAlarmsOfTheImprovedMethodAreThoseOfSimulatedSeries() {
        for (var dispersion : new double[] {1, 2}) {
            var watch = weeks(FarringtonSettings.improved(), dispersion, 152);
            var alarms = watch.alarms().size();

            assertThat(watch.expectedFalseAlarms())
                    .as("dispersion %s, %s alarms", dispersion, alarms)
                    .isCloseTo(alarms, within(0.25 * alarms + 4 * Math.sqrt(alarms)));
        }
    }

    /** Seed 153: months without a season; stated within 35 % and 4 standard errors. */
    @Test
    void statedFalseAlarmsOfMonthsAreThoseOfSimulatedSeries() {
        for (var settings :
                List.of(
                        FarringtonSettings.originalMonthly(),
                        FarringtonSettings.improvedMonthly())) {
            var random = new Random(153);
            var series = new double[SERIES][];
            for (var i = 0; i < SERIES; i++) {
                series[i] = Simulated.poisson(random, 20, 72);
            }

            var watch = Farrington.of(settings, Periods.perYear(12)).watch(series, 66);
            var alarms = watch.alarms().size();

            assertThat(watch.expectedFalseAlarms())
                    .as("%s alarms", alarms)
                    .isCloseTo(alarms, within(0.35 * alarms + 4 * Math.sqrt(alarms)));
        }
    }

    /**
     * Six years of months that only follow their season: what is expected is what is true, in every
     * month; windows of three months on each side would say a fifth too little in April.
     */
    @Test
    void monthsThatFollowTheirSeasonAreExpected() {
        var counts = new double[84];
        for (var t = 0; t < counts.length; t++) {
            counts[t] = season(20, t);
        }
        for (var settings :
                List.of(
                        FarringtonSettings.originalMonthly(),
                        FarringtonSettings.improvedMonthly())) {
            var method = Farrington.of(settings, Periods.perYear(12));
            for (var t = 72; t < 84; t++) {
                var outcome = (Outcome.Assessed) method.assess(counts, t);

                assertThat(outcome.expected())
                        .as("month %s", t)
                        .isCloseTo(counts[t], within(0.06 * counts[t]));
                assertThat(outcome.alarm()).isFalse();
            }
        }
    }

    /** Seed 154: one series of whole counts, each month of its last year. */
    @Test
    void aSeededYearOfMonthsWithASeasonGivesNoAlarm() {
        var counts = months(new Random(154), 20, 84);
        for (var settings :
                List.of(
                        FarringtonSettings.originalMonthly(),
                        FarringtonSettings.improvedMonthly())) {
            var alarms = new ArrayList<Integer>();
            for (var t = 72; t < 84; t++) {
                var outcome = Farrington.of(settings, Periods.perYear(12)).assess(counts, t);
                if (outcome instanceof Outcome.Assessed assessed && assessed.alarm()) {
                    alarms.add(t);
                }
            }
            assertThat(alarms).isEmpty();
        }
    }

    private static Watch weeks(FarringtonSettings settings, double dispersion, long seed) {
        var random = new Random(seed);
        var series = new double[SERIES][];
        for (var i = 0; i < SERIES; i++) {
            var mean = i % 2 == 0 ? 5 : 10;
            series[i] =
                    dispersion > 1
                            ? Simulated.negativeBinomial(random, mean, dispersion, 290)
                            : Simulated.poisson(random, mean, 290);
        }
        return Farrington.of(settings, Periods.perYear(52)).watch(series, 289);
    }

    private static double[] months(Random random, double mean, int length) {
        var counts = new double[length];
        for (var t = 0; t < length; t++) {
            counts[t] = PoissonCounts.draw(random, season(mean, t));
        }
        return counts;
    }

    private static double season(double mean, int t) {
        return mean * Math.exp(0.4 * Math.sin(2 * Math.PI * t / 12));
    }
}
