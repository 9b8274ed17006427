package nl.regiekamer.analysis.trend;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTrendTests {

    /** R 4.2.2 glm(quasipoisson); tolerance 1e-10 on the slope, else 1e-7, relative. */
    @Test
    void slopeErrorAndDispersionEqualThoseOfR() {
        var points =
                Reference.table("poisson-regression-sids.csv").stream()
                        .map(r -> new TrendPoint(r.get("x"), r.get("count"), r.get("exposure")))
                        .toList();

        var trend = (Trend.Fitted) PoissonTrend.fit(points, 0.95);

        assertThat(trend.slope())
                .isCloseTo(1.8684980516960981, relative(1.8684980516960981, 1e-10));
        assertThat(trend.standardError())
                .isCloseTo(0.25727396388203522, relative(0.25727396388203522, 1e-7));
        assertThat(trend.dispersion())
                .isCloseTo(1.40298617530265, relative(1.40298617530265, 1e-7));
        assertThat(trend.degreesOfFreedom()).isEqualTo(98);
    }

    @Test
    void findsAFallOfFivePercentAYear() {
        var points = new ArrayList<TrendPoint>();
        for (var year = 2012; year < 2020; year++) {
            points.add(new TrendPoint(year, 1000 * Math.pow(0.95, year - 2012), 1));
        }

        var trend = (Trend.Fitted) PoissonTrend.fit(points, 0.95);

        assertThat(trend.yearlyFactor()).isCloseTo(0.95, within(1e-12));
        assertThat(trend.dispersion()).isCloseTo(0, within(1e-12));
        assertThat(trend.interval().contains(1)).isFalse();
        assertThat(trend.pValue()).isLessThan(0.001);
    }

    @Test
    void aGrowingPopulationIsNoRise() {
        var points =
                List.of(
                        new TrendPoint(2020, 100, 1000),
                        new TrendPoint(2021, 110, 1100),
                        new TrendPoint(2022, 120, 1200),
                        new TrendPoint(2023, 130, 1300));

        var trend = (Trend.Fitted) PoissonTrend.fit(points, 0.95);

        assertThat(trend.slope()).isCloseTo(0, within(1e-12));
        assertThat(trend.pValue()).isCloseTo(1, within(1e-9));
    }

    /** At the best slope the observed and expected mean years agree; no other slope does. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82, 83, 84})
    void slopeSolvesTheScoreEquation(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var points = randomSeries(random);

            if (PoissonTrend.fit(points, 0.95) instanceof Trend.Fitted trend) {
                assertThat(score(points, trend.slope()))
                        .as("%s", points)
                        .isCloseTo(0, within(1e-9));
                assertThat(trend.pValue() < 0.05).isEqualTo(!trend.interval().contains(1));
            }
        }
    }

    @Test
    void saysWhyThereIsNoTrend() {
        assertReason(Trend.Reason.FEWER_THAN_THREE_POINTS, 5, 7);
        assertReason(Trend.Reason.NO_EVENTS, 0, 0, 0);
        assertReason(Trend.Reason.ALL_EVENTS_AT_ONE_END, 0, 0, 4);
        assertReason(Trend.Reason.ALL_EVENTS_AT_ONE_END, 4, 0, 0);
        var sameYear = new TrendPoint(2020, 3, 10);
        assertThat(PoissonTrend.fit(List.of(sameYear, sameYear, sameYear), 0.95))
                .isEqualTo(new Trend.NotAssessable(Trend.Reason.ONE_YEAR));
    }

    @Test
    void refusesAPointWithoutExposureAndALevelInPercent() {
        assertThatThrownBy(() -> new TrendPoint(2020, 3, 0)).hasMessageContaining("2020");
        assertThatThrownBy(() -> PoissonTrend.fit(List.of(), 95)).hasMessageContaining("95");
    }

    private static void assertReason(Trend.Reason reason, double... counts) {
        var points = new ArrayList<TrendPoint>();
        for (var count : counts) {
            points.add(new TrendPoint(2020 + points.size(), count, 100));
        }
        assertThat(PoissonTrend.fit(points, 0.95)).isEqualTo(new Trend.NotAssessable(reason));
    }

    private static List<TrendPoint> randomSeries(Random random) {
        var points = new ArrayList<TrendPoint>();
        var years = 3 + random.nextInt(12);
        var steepness = random.nextGaussian();
        for (var year = 0; year < years; year++) {
            var count = Math.floor(random.nextDouble() * 5 * Math.exp(steepness * year));
            points.add(new TrendPoint(2010 + year, count, 100 + random.nextInt(50)));
        }
        return points;
    }

    private static double score(List<TrendPoint> points, double slope) {
        var last = points.getLast().year();
        double weights = 0;
        double weighted = 0;
        double events = 0;
        double observed = 0;
        for (var point : points) {
            var weight = point.exposure() * Math.exp(slope * (point.year() - last));
            weights += weight;
            weighted += weight * (point.year() - last);
            events += point.count();
            observed += point.count() * (point.year() - last);
        }
        return observed / events - weighted / weights;
    }
}
