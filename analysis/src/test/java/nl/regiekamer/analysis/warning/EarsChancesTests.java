package nl.regiekamer.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import nl.regiekamer.analysis.numeric.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What EARS says of its false alarms, held against alarms counted in series with nothing the
 * matter, drawn apart from those it reckons with. Seeds 141 to 144.
 */
class EarsChancesTests {

    /** Stated and counted within 10 % of each other; at a mean of 1 within 15 %. */
    @ParameterizedTest
    @EnumSource(Ears.Kind.class)
    void statedProbabilityIsThatOfSimulatedSeries(Ears.Kind kind) {
        var random = new Random(141);
        for (var mean : new double[] {1, 2, 5, 10, 50}) {
            var looks = look(Ears.of(kind), Simulated.poisson(random, mean, 40_000));

            assertThat(looks.stated() / looks.alarms())
                    .as("%s of %s", kind, mean)
                    .isCloseTo(1, within(mean < 2 ? 0.15 : 0.1));
        }
    }

    @ParameterizedTest
    @EnumSource(Ears.Kind.class)
    void aPValueBelowAFigureIsAsRareAsItSays(Ears.Kind kind) {
        var counts = Simulated.poisson(new Random(142), 10, 60_000);
        var looks = look(Ears.of(kind), counts);

        assertThat(looks.below(0.01)).isCloseTo(0.01, within(0.0015));
        assertThat(looks.below(0.05)).isCloseTo(0.05, within(0.005));
        assertThat(looks.below(0.2)).isCloseTo(0.2, within(0.01));
    }

    /** 3,000 series, one look: the alarms lie within 4 standard errors of what is promised. */
    @ParameterizedTest
    @EnumSource(Ears.Kind.class)
    void aWatchOfManySeriesPromisesTheAlarmsItGives(Ears.Kind kind) {
        var random = new Random(143);
        var means = new double[] {1, 2, 5, 10, 50};
        var series = new double[3_000][];
        for (var i = 0; i < series.length; i++) {
            series[i] = Simulated.poisson(random, means[i % means.length], 20);
        }

        var watch = Ears.of(kind).watch(series, 19);

        var promised = watch.expectedFalseAlarms();
        assertThat((double) watch.alarms().size())
                .isCloseTo(promised, within(4 * Math.sqrt(promised)));
        assertThat(promised).isGreaterThan(kind == Ears.Kind.C3 ? 380 : 60);
    }

    @Test
    void overdispersedCountsGiveMoreAlarmsAndThatIsStated() {
        var counts = Simulated.negativeBinomial(new Random(144), 10, 3, 60_000);

        var looks = look(Ears.of(Ears.Kind.C1).withDispersion(3), counts);
        var plain = look(Ears.of(Ears.Kind.C1), counts);

        assertThat(looks.alarms()).isEqualTo(plain.alarms());
        assertThat(looks.stated() / looks.alarms()).isCloseTo(1, within(0.1));
        assertThat(plain.stated()).isLessThan(0.7 * plain.alarms());
    }

    /** Large counts are normal: Student's predictive tail, in 2 %. */
    @Test
    void forLargeCountsTheFirstMethodHasStudentsTail() {
        var student = Probabilities.studentTwoSided(3.090232306167813 / Math.sqrt(8 / 7.0), 6) / 2;

        assertThat(new EarsChances(Ears.of(Ears.Kind.C1)).falseAlarm(60_000))
                .isCloseTo(student, within(0.02 * student));
    }

    @Test
    void chancesFallWithTheExcessAndWithTheBound() {
        var chances = new EarsChances(Ears.of(Ears.Kind.C1));
        var stricter = new EarsChances(Ears.of(Ears.Kind.C1).withAlpha(0.0001));

        var last = 1.0;
        for (var excess = -12.0; excess < 100; excess += 0.5) {
            assertThat(chances.atLeast(4, excess)).isBetween(0.0, last);
            last = chances.atLeast(4, excess);
        }
        assertThat(chances.atLeast(4, Double.POSITIVE_INFINITY)).isLessThanOrEqualTo(last);
        assertThat(stricter.falseAlarm(4)).isLessThan(chances.falseAlarm(4));
    }

    @Test
    void refusesADispersionBelowOne() {
        var method = Ears.of(Ears.Kind.C1);
        assertThatThrownBy(() -> method.withDispersion(0.9)).hasMessageContaining("0.9");
    }

    private record Looks(double stated, double alarms, double[] pValues) {

        double below(double figure) {
            var count = 0.0;
            for (var p : pValues) {
                count += p <= figure ? 1 : 0;
            }
            return count / pValues.length;
        }
    }

    private static Looks look(Ears method, double[] counts) {
        var stated = 0.0;
        var alarms = 0;
        var pValues = new double[counts.length - 12];
        for (var t = 12; t < counts.length; t++) {
            // A slice, for the whole past is checked at every look.
            var slice = Arrays.copyOfRange(counts, t - 12, t + 1);
            var outcome = (Outcome.Assessed) method.assess(slice, 12);
            stated += outcome.falseAlarmProbability();
            alarms += outcome.alarm() ? 1 : 0;
            pValues[t - 12] = outcome.pValue();
        }
        return new Looks(stated, alarms, pValues);
    }
}
