package nl.regiekamer.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import nl.regiekamer.analysis.PoissonCounts;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoissonCusumTests {

    private static final double MEAN = 2.84134615384615;

    /** Case f2, surveillance 1.20.3 algo.cusum; 1e-6, alarms equal. */
    @ParameterizedTest
    @EnumSource(PoissonCusum.Transformation.class)
    @Tag("shared")
    void sumBoundAndAlarmsOfSalmonellaAgonaEqualSurveillance(
            PoissonCusum.Transformation transformation) {
        var counts = TextTable.shared("f2_classic_agona/input.csv").numbers("count");
        var expected =
                TextTable.shared(
                        "f2_classic_agona/expected_cusum_%s.csv"
                                .formatted(transformation.name().toLowerCase(Locale.ROOT)));
        var anscombe = transformation == PoissonCusum.Transformation.ANSCOMBE;
        var cusum = PoissonCusum.of(anscombe ? 0.5 : 1.04, anscombe ? 4 : 2.26, transformation);

        var steps = cusum.run(Arrays.copyOfRange(counts, 208, 312), MEAN);

        for (var i = 0; i < steps.length; i++) {
            assertThat(steps[i].statistic()).isCloseTo(expected.numbers("cusum")[i], within(1e-6));
            // The reference rounds this bound up for the standard transformation.
            var from = steps[i].alarmFrom();
            var bound =
                    transformation == PoissonCusum.Transformation.STANDARD ? Math.ceil(from) : from;
            assertThat(bound).isCloseTo(expected.numbers("upperbound")[i], within(1e-6));
            assertThat(steps[i].alarm()).isEqualTo(expected.words("alarm").get(i).equals("1"));
        }
    }

    @ParameterizedTest
    @EnumSource(PoissonCusum.Transformation.class)
    void inverseUndoesTheTransformation(PoissonCusum.Transformation transformation) {
        for (var count : new double[] {3, 5, 12, 100, 2000}) {
            assertThat(transformation.inverse(transformation.apply(count, 2.5), 2.5))
                    .isCloseTo(count, within(1e-9 * count));
        }
    }

    /** By hand: m 4, k 1, h 3; x is (count - 4)/2. */
    @Test
    void addsUpWhatLiesAboveTheExpectation() {
        var cusum = PoissonCusum.of(1, 3, PoissonCusum.Transformation.STANDARD);

        var steps = cusum.run(new double[] {8, 8, Double.NaN, 8, 0}, 4);

        assertThat(Arrays.stream(steps).mapToDouble(PoissonCusum.Step::statistic).toArray())
                .containsExactly(1, 2, 2, 3, 0);
        assertThat(steps[3].alarm()).isTrue();
        assertThat(steps[1].alarm()).isFalse();
        assertThat(steps[0].alarmFrom()).isEqualTo(12);
        assertThat(steps[3].alarmFrom()).isEqualTo(8);
        var last = (Outcome.Assessed) cusum.assess(new double[] {8, 8, 7}, 4);
        assertThat(last.bound()).isEqualTo(7);
        assertThat(last.alarm()).isFalse();
        assertThat(((Outcome.Assessed) cusum.assess(new double[] {8, 8, 8}, 4)).alarm()).isTrue();
        assertThat(cusum.assess(new double[] {8, Double.NaN}, 4))
                .isEqualTo(new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED));
    }

    /** 20,000 simulated runs, seed 131; within 4 standard errors. */
    @Test
    void runLengthEqualsThatOfSimulatedRuns() {
        var cusum = PoissonCusum.of(1.04, 2.26, PoissonCusum.Transformation.ROSSI);
        var random = new Random(131);
        var runs = 20_000;
        var total = 0.0;
        var squares = 0.0;
        for (var run = 0; run < runs; run++) {
            var length = runUntilAlarm(random);
            total += length;
            squares += length * length;
        }
        var mean = total / runs;
        var error = Math.sqrt((squares / runs - mean * mean) / runs);

        assertThat(cusum.averageRunLength(MEAN, MEAN)).isCloseTo(mean, within(4 * error));
    }

    /** 6,000 series of 60 periods, seed 132: alarms within 5 % or 4 standard errors of the sum. */
    @ParameterizedTest
    @EnumSource(PoissonCusum.Transformation.class)
    void statedFalseAlarmsAreThoseOfSimulatedSeries(PoissonCusum.Transformation transformation) {
        var random = new Random(132);
        for (var mean : new double[] {1, 3, 10, 50}) {
            var cusum = PoissonCusum.of(0.5, 3, transformation);
            var alarms = new double[60];
            for (var series = 0; series < 6_000; series++) {
                var steps = cusum.run(Simulated.poisson(random, mean, 60), mean);
                for (var t = 0; t < 60; t++) {
                    alarms[t] += steps[t].alarm() ? 1 / 6_000.0 : 0;
                }
            }

            var means = new double[60];
            Arrays.fill(means, mean);
            var stated = cusum.falseAlarmProbabilities(new double[60], means);

            var counted = Arrays.stream(alarms).sum();
            assertThat(Arrays.stream(stated).sum() / counted).isCloseTo(1, within(0.05));
            for (var t : new int[] {0, 5, 59}) {
                var error = Math.sqrt(alarms[t] / 6_000) + 1e-3;
                assertThat(stated[t]).as("%s", t).isCloseTo(alarms[t], within(4 * error));
            }
        }
    }

    @Test
    void oneLookStatesTheChanceOfItsOwnPeriodAndAGapHasNone() {
        var cusum = PoissonCusum.of(0.5, 3, PoissonCusum.Transformation.STANDARD);
        var counts = new double[] {4, 4, Double.NaN, 4};

        var stated = cusum.falseAlarmProbabilities(counts, new double[] {4, 4, 4, 4});

        assertThat(stated[2]).isZero();
        assertThat(stated[3]).isGreaterThan(stated[1]);
        assertThat(((Outcome.Assessed) cusum.assess(counts, 4)).falseAlarmProbability())
                .isEqualTo(stated[3]);
    }

    @Test
    void aHigherTrueMeanGivesAlarmSooner() {
        var cusum = PoissonCusum.of(0.5, 4, PoissonCusum.Transformation.ANSCOMBE);

        assertThat(cusum.averageRunLength(5, 8)).isLessThan(cusum.averageRunLength(5, 5) / 10);
    }

    @Test
    void refusesWhatIsNoCusum() {
        var standard = PoissonCusum.Transformation.STANDARD;
        assertThatThrownBy(() -> PoissonCusum.of(-1, 3, standard)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> PoissonCusum.of(1, 0, standard)).hasMessageContaining("0.0");
        var cusum = PoissonCusum.of(1, 3, standard);
        assertThatThrownBy(() -> cusum.run(new double[3], 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> cusum.run(new double[3], new double[2]))
                .hasMessageContaining("2 expectations");
    }

    private static int runUntilAlarm(Random random) {
        var statistic = 0.0;
        var length = 0;
        while (statistic < 2.26) {
            var count = PoissonCounts.draw(random, MEAN);
            var root = Math.sqrt(MEAN);
            var x = (count - 3 * MEAN + 2 * Math.sqrt(MEAN * count)) / (2 * root);
            statistic = Math.max(0, statistic + x - 1.04);
            length++;
        }
        return length;
    }
}
