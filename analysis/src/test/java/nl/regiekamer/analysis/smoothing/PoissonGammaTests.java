package nl.regiekamer.analysis.smoothing;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonInterval;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PoissonGammaTests {

    /** R 4.2.2, MASS 7.3.58.2 glm.nb; tolerance 1e-6 relative (its own convergence). */
    @Test
    void smoothedRatesEqualThoseOfGlmNb() {
        var rows = Reference.table("poisson-gamma.csv");

        var fitted = PoissonGamma.fit(observed(rows), 0.95);

        assertSame(fitted.shape(), 2.29207162720014, 1e-6);
        assertSame(fitted.coefficients().getFirst(), -4.56022543654864, 1e-7);
        assertSame(fitted.logLikelihood(), -383.715995994554, 1e-10);
        for (var i = 0; i < rows.size(); i++) {
            var area = (PoissonGamma.Area.Smoothed) fitted.areas().get(i);
            assertSame(area.estimate(), rows.get(i).get("estimate"), 1e-6);
            assertSame(area.median(), rows.get(i).get("median"), 1e-6);
            assertSame(area.interval().low(), rows.get(i).get("low"), 1e-6);
            assertSame(area.interval().high(), rows.get(i).get("high"), 1e-6);
        }
    }

    /** R 4.2.2, MASS 7.3.58.2 glm.nb; tolerance 1e-6 relative (its own convergence). */
    @Test
    void smoothedRatesWithACovariateEqualThoseOfGlmNb() {
        var rows = Reference.table("poisson-gamma.csv");

        var fitted = PoissonGamma.fit(observed(rows), column(rows, "x"), 0.95);

        assertSame(fitted.shape(), 3.57825478079281, 1e-6);
        assertSame(fitted.coefficients().get(0), -4.66908290482218, 1e-6);
        assertSame(fitted.coefficients().get(1), 0.407916596180309, 1e-6);
        for (var i = 0; i < rows.size(); i++) {
            var area = (PoissonGamma.Area.Smoothed) fitted.areas().get(i);
            assertSame(area.estimate(), rows.get(i).get("with_estimate"), 1e-6);
            assertSame(area.interval().low(), rows.get(i).get("with_low"), 1e-6);
            assertSame(area.interval().high(), rows.get(i).get("with_high"), 1e-6);
        }
    }

    /** Case d4, R 4.2.2, SpatialEpi 1.2.8 eBayes; tolerance 1e-5 relative. */
    @Test
    @Tag("shared")
    void relativeRisksOfScotlandEqualThoseOfSpatialEpi() throws IOException {
        var expected = Reference.sharedTable("d4_eb_gammapoisson_scotland/expected.csv");
        var input = lines("d4_eb_gammapoisson_scotland/input.csv");
        var areas = input.stream().map(cells -> new Observed(number(cells, 1), number(cells, 2)));
        var covariates =
                input.stream()
                        .map(cells -> new double[] {number(cells, 3)})
                        .toArray(double[][]::new);
        var observed = areas.toList();

        var plain = PoissonGamma.fit(observed, 0.95);
        var with = PoissonGamma.fit(observed, covariates, 0.95);

        assertSame(plain.coefficients().getFirst(), 0.352106533393358, 1e-5);
        assertSame(plain.shape(), 1.87948997383088, 1e-5);
        assertSame(with.coefficients().get(0), -0.352768647277455, 1e-5);
        assertSame(with.coefficients().get(1), 7.14815509302657, 1e-5);
        assertSame(with.shape(), 2.98428024845621, 1e-5);
        for (var i = 0; i < expected.size(); i++) {
            var area = (PoissonGamma.Area.Smoothed) plain.areas().get(i);
            var withArea = (PoissonGamma.Area.Smoothed) with.areas().get(i);
            assertSame(area.raw(), expected.get(i).get("SMR"), 1e-12);
            assertSame(area.estimate(), expected.get(i).get("RR"), 1e-5);
            assertSame(area.median(), expected.get(i).get("RRmed"), 1e-5);
            assertSame(withArea.estimate(), expected.get(i).get("RR_cov"), 1e-5);
            assertSame(withArea.median(), expected.get(i).get("RRmed_cov"), 1e-5);
        }
    }

    /**
     * With counts in the millions the shape is large, and digamma(a + y) - digamma(a) would
     * subtract equals; the oracle is the same difference as a sum, 1/a + ... + 1/(a + y - 1).
     */
    @Test
    void aLargeShapeSolvesItsScoreEquation() {
        var random = new Random(7);
        var counts = random.doubles(12, 985_000, 1_015_000).map(Math::rint).toArray();
        var areas = Arrays.stream(counts).mapToObj(count -> new Observed(count, 1000)).toList();

        var fitted = PoissonGamma.fit(areas, 0.95);

        var mean = Arrays.stream(counts).average().orElseThrow();
        assertSame(Math.exp(fitted.coefficients().getFirst()), mean / 1000, 1e-9);
        assertThat(fitted.shape()).isBetween(1.1e4, 1e5);
        assertThat(shapeScore(counts, mean, fitted.shape() * 0.9999)).isPositive();
        assertThat(shapeScore(counts, mean, fitted.shape() * 1.0001)).isNegative();
    }

    private static double shapeScore(double[] counts, double mean, double a) {
        var sum = 0.0;
        for (var count : counts) {
            for (var k = 0; k < count; k++) {
                sum += 1 / (a + k);
            }
            sum += (mean - count) / (a + mean) - Math.log1p(mean / a);
        }
        return sum;
    }

    private static List<String[]> lines(String path) throws IOException {
        var file = Path.of("").toAbsolutePath().resolve("../../shared/cases").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "Skipped: the shared cases are absent.");
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
    }

    private static double number(String[] cells, int column) {
        return Double.parseDouble(cells[column]);
    }

    @Test
    void estimateLiesBetweenTheOwnRateAndThatOfAll() {
        var rows = Reference.table("poisson-gamma.csv");

        var fitted = PoissonGamma.fit(observed(rows), 0.95);

        var overall = Math.exp(fitted.coefficients().getFirst());
        for (var area : fitted.areas()) {
            var smoothed = (PoissonGamma.Area.Smoothed) area;
            var mix = overall + smoothed.ownWeight() * (smoothed.raw() - overall);
            assertSame(smoothed.estimate(), mix, 1e-12);
            assertThat(smoothed.ownWeight()).isBetween(0.0, 1.0);
            assertThat(smoothed.interval().contains(smoothed.median())).isTrue();
        }
    }

    @Test
    void orderAndUnitDoNotMatter() {
        var rows = Reference.table("poisson-gamma.csv");
        var areas = observed(rows);
        var order = new ArrayList<>(IntStream.range(0, areas.size()).boxed().toList());
        Collections.shuffle(order, new Random(5));
        var mixed =
                order.stream()
                        .map(i ->
                                new Observed(areas.get(i).count(), areas.get(i).exposure() * 1000))
                        .toList();

        var fitted = PoissonGamma.fit(areas, 0.95);
        var again = PoissonGamma.fit(mixed, 0.95);

        assertSame(again.shape(), fitted.shape(), 1e-9);
        for (var k = 0; k < order.size(); k++) {
            var one = (PoissonGamma.Area.Smoothed) fitted.areas().get(order.get(k));
            var other = (PoissonGamma.Area.Smoothed) again.areas().get(k);
            assertSame(other.estimate() * 1000, one.estimate(), 1e-9);
        }
    }

    @Test
    void areasThatDifferLessThanChanceAllGetTheOverallRate() {
        var areas = List.of(new Observed(10, 100), new Observed(11, 100), new Observed(21, 200));

        var fitted = PoissonGamma.fit(areas, 0.95);

        assertThat(fitted.shape()).isInfinite();
        assertSame(fitted.logLikelihood(), poissonLogLikelihood(), 1e-12);
        for (var area : fitted.areas()) {
            var smoothed = (PoissonGamma.Area.Smoothed) area;
            assertSame(smoothed.estimate(), 0.105, 1e-12);
            assertThat(smoothed.ownWeight()).isZero();
            var whole = PoissonInterval.exact(42, 0.95).times(1 / 400.0);
            assertSame(smoothed.interval().low(), whole.low(), 1e-12);
            assertSame(smoothed.interval().high(), whole.high(), 1e-12);
        }
    }

    private static double poissonLogLikelihood() {
        var sum = 0.0;
        for (var pair : new double[][] {{10, 10.5}, {11, 10.5}, {21, 21}}) {
            sum += pair[0] * Math.log(pair[1]) - pair[1];
            for (var k = 2; k <= pair[0]; k++) {
                sum -= Math.log(k);
            }
        }
        return sum;
    }

    @Test
    void anAreaWithoutExposureTakesNoPart() {
        var areas = List.of(new Observed(1, 100), new Observed(40, 100), new Observed(9, 100));
        var more = new ArrayList<>(areas);
        more.add(1, new Observed(3, 0));

        var fitted = PoissonGamma.fit(more, 0.95);

        assertThat(fitted.areas().get(1)).isEqualTo(new PoissonGamma.Area.WithoutExposure(3));
        assertThat(fitted.shape()).isEqualTo(PoissonGamma.fit(areas, 0.95).shape());
    }

    @Test
    void refusesWhatCannotBeFitted() {
        var some = List.of(new Observed(1, 10), new Observed(5, 10), new Observed(9, 10));
        var none = List.of(new Observed(0, 10), new Observed(0, 10));

        assertThatThrownBy(() -> PoissonGamma.fit(some.subList(0, 1), 0.95))
                .hasMessageContaining("at least 2 areas");
        assertThatThrownBy(() -> PoissonGamma.fit(List.of(), 0.95)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> PoissonGamma.fit(none, 0.95)).hasMessageContaining("Nothing");
        assertThatThrownBy(() -> PoissonGamma.fit(some, new double[][] {{1}, {1}, {1}}, 0.95))
                .hasMessageContaining("told apart");
        assertThatThrownBy(() -> PoissonGamma.fit(some, new double[][] {{0}, {0}, {0}}, 0.95))
                .hasMessageContaining("told apart");
        assertThatThrownBy(() -> PoissonGamma.fit(some, new double[][] {{1}, {2}}, 0.95))
                .hasMessageContaining("3 elements, got 2");
        assertThatThrownBy(
                        () -> PoissonGamma.fit(some, new double[][] {{1}, {Double.NaN}, {2}}, 0.95))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> PoissonGamma.fit(some, 95)).hasMessageContaining("0.95");
    }

    private static List<Observed> observed(List<Reference.Row> rows) {
        return rows.stream()
                .map(row -> new Observed(row.get("count"), row.get("exposure")))
                .toList();
    }

    private static double[][] column(List<Reference.Row> rows, String name) {
        return rows.stream().map(row -> new double[] {row.get(name)}).toArray(double[][]::new);
    }

    private static void assertSame(double actual, double expected, double share) {
        assertThat(actual).isCloseTo(expected, relative(expected, share));
    }
}
