package nl.regiekamer.analysis.scan;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.TextTable;
import nl.regiekamer.analysis.numeric.RandomStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircularScanTests {

    /** Case j4: smerc 1.8.4; clusters 1e-9, p-values within Monte Carlo error. */
    @ParameterizedTest(name = "{0} % of the population")
    @ValueSource(ints = {10, 50})
    void clustersOfInventedAreasEqualSmerc(int bound) {
        var input = TextTable.of("scan-seeded.csv");

        var scan = scan(input, input.numbers("population"), bound / 100.0, 1999);

        assertEqual(scan, input, TextTable.of("scan-clusters-" + bound + ".csv"));
    }

    /** Case j1: smerc 1.8.4; clusters 1e-9, p-values within Monte Carlo error. */
    @ParameterizedTest(name = "{0} % of the population")
    @ValueSource(ints = {10, 50})
    @Tag("shared")
    void clustersOfScotlandEqualSmerc(int bound) {
        var input = TextTable.shared("j1_scan_scotland/input.csv");

        var scan = scan(input, input.numbers("expected"), bound / 100.0, 1999);

        assertEqual(scan, input, TextTable.shared("j1_scan_scotland/expected_ub" + bound + ".csv"));
    }

    /** The best of 32 simulations equals the best found by trying every zone of each. */
    @Test
    void shortCutOfTheSimulationsMissesNothing() {
        var random = new Random(151);
        var n = 60;
        var x = random.doubles(n).toArray();
        var y = random.doubles(n).toArray();
        var population = random.doubles(n, 10, 1000).toArray();
        var settings = ScanSettings.of(0.5, 7).withSimulations(32);
        var zones = Zones.of(x, y, population, settings);
        var scene = new Search.Scene(zones, Windows.none(), settings);
        var cases = 300;
        var expected = ScanTables.share(new double[][] {population}, cases);
        var likelihood = new Likelihood(true, cases);

        var best = new Simulations(scene, likelihood, expected, cases).best();

        var again = RandomStream.of(7, 0);
        var draw = new Draw(expected[0]);
        for (var s = 0; s < 32; s++) {
            var counts = new int[1][n];
            for (var k = 0; k < cases; k++) {
                counts[0][draw.next(again)]++;
            }
            var candidates = new Search(scene, likelihood).candidates(counts, expected);
            assertThat(best[s]).isCloseTo(candidates.getFirst().ratio(), within(1e-9));
        }
    }

    @Test
    void orderOfTheAreasDoesNotMatter() {
        var input = TextTable.of("scan-seeded.csv");
        var n = input.size();
        var turned = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        var x = input.numbers("x");
        var y = input.numbers("y");
        var cases = input.wholeNumbers("cases");
        var people = input.numbers("population");
        var settings = ScanSettings.of(0.1, 1).withSimulations(0);

        var one = CircularScan.scan(x, y, cases, people, settings).clusters();
        var other =
                CircularScan.scan(
                                Arrays.stream(turned).mapToDouble(i -> x[i] + 100).toArray(),
                                Arrays.stream(turned).mapToDouble(i -> y[i] - 100).toArray(),
                                Arrays.stream(turned).map(i -> cases[i]).toArray(),
                                Arrays.stream(turned).mapToDouble(i -> 3 * people[i]).toArray(),
                                settings)
                        .clusters();

        for (var k = 0; k < 10; k++) {
            var areas = new HashSet<>(one.get(k).areas());
            var mirrored =
                    other.get(k).areas().stream().map(i -> n - 1 - i).collect(Collectors.toSet());
            assertThat(mirrored).isEqualTo(areas);
            assertThat(other.get(k).logLikelihoodRatio())
                    .isCloseTo(one.get(k).logLikelihoodRatio(), within(1e-9));
        }
    }

    @Test
    void clustersShareNoArea() {
        var input = TextTable.of("scan-seeded.csv");

        var clusters = scan(input, input.numbers("population"), 0.5, 0).clusters();

        var all = clusters.stream().flatMap(c -> c.areas().stream()).toList();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(clusters)
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.logLikelihoodRatio(), a.logLikelihoodRatio()));
    }

    @Test
    void theSameSeedGivesTheSamePValues() {
        var input = TextTable.of("scan-seeded.csv");
        var people = input.numbers("population");

        var one = scan(input, people, 0.1, 100);

        assertThat(scan(input, people, 0.1, 100)).isEqualTo(one);
        assertThat(one.simulations()).isEqualTo(100);
        assertThat(one.cases())
                .isEqualTo(Arrays.stream(input.wholeNumbers("cases")).asLongStream().sum());
    }

    /** Without a cluster the p-value is evenly spread: 200 played maps, seed 161. */
    @Test
    void pValueOfPlayedMapsIsEvenlySpread() {
        var random = new SplittableRandom(161);
        var n = 36;
        var x = IntStream.range(0, n).mapToDouble(i -> i % 6).toArray();
        var y = IntStream.range(0, n).mapToDouble(i -> i / 6).toArray();
        var people = new double[n];
        Arrays.fill(people, 100);
        var low = 0;
        for (var map = 0; map < 200; map++) {
            var cases = new int[n];
            for (var k = 0; k < 150; k++) {
                cases[random.nextInt(n)]++;
            }
            var settings = ScanSettings.of(0.3, map).withSimulations(99);
            var best = CircularScan.scan(x, y, cases, people, settings).clusters().getFirst();
            low += best.pValue() <= 0.2 ? 1 : 0;
        }

        assertThat(low).isBetween(22, 58);
    }

    /** By hand: 8 of 10 cases where 5 are expected, in one of two areas. */
    @Test
    void ratioAndRiskOfOneAreaAreThoseWorkedByHand() {
        var scan =
                CircularScan.scan(
                        new double[] {0, 1},
                        new double[] {0, 0},
                        new int[] {8, 2},
                        new double[] {50, 50},
                        ScanSettings.of(0.5, 1));

        var cluster = scan.clusters().getFirst();
        assertThat(scan.clusters()).hasSize(1);
        assertThat(cluster.areas()).containsExactly(0);
        assertThat(cluster.logLikelihoodRatio())
                .isCloseTo(8 * Math.log(1.6) + 2 * Math.log(0.4), within(1e-12));
        assertThat(cluster.relativeRisk()).isCloseTo(4, within(1e-12));
        assertThat(cluster.ratio()).isCloseTo(1.6, within(1e-12));
        assertThat(cluster.radius()).isZero();
        // Two-sided binomial: 8 or more of 10 on either side, 0.109375.
        assertThat(cluster.pValue()).isCloseTo(0.109375, within(0.04));
    }

    @Test
    void areasOnOneSpotDoNotComeBeforeTheCentre() {
        var zones =
                Zones.of(
                        new double[] {0, 0, 1},
                        new double[3],
                        new double[] {1, 1, 1},
                        ScanSettings.of(1, 1));

        assertThat(zones.around(1)).containsExactly(1, 0, 2);
        assertThat(zones.around(2)).containsExactly(2, 0, 1);
    }

    @Test
    void nothingCountedGivesNoClusters() {
        var two = new double[] {1, 2};

        var scan = CircularScan.scan(two, two, new int[2], two, ScanSettings.of(0.5, 1));

        assertThat(scan.clusters()).isEmpty();
        assertThat(scan.cases()).isZero();
        assertThat(scan.simulations()).isZero();
    }

    @Test
    void refusesWhatCannotBeScanned() {
        var two = new double[] {1, 2};
        var settings = ScanSettings.of(0.5, 1);
        assertThatThrownBy(() -> CircularScan.scan(two, two, new int[] {1, -1}, two, settings))
                .hasMessageContaining("got -1");
        assertThatThrownBy(() ->
                        CircularScan.scan(two, two, new int[2], new double[] {1, 0}, settings))
                .hasMessageContaining("0.0 for area 1");
        var odd = new double[] {1, Double.NaN};
        assertThatThrownBy(() -> CircularScan.scan(odd, two, new int[2], two, settings))
                .hasMessageContaining("NaN");
        var one = new double[] {1};
        assertThatThrownBy(() -> CircularScan.scan(one, one, new int[1], one, settings))
                .hasMessageContaining("two areas");
        var many = new int[] {Integer.MAX_VALUE, 1};
        assertThatThrownBy(() -> CircularScan.scan(two, two, many, two, settings))
                .hasMessageContaining("2147483648 cases");
        assertThatThrownBy(() -> ScanSettings.of(0, 1)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> settings.withAreasAtMost(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> settings.withSimulations(-1)).hasMessageContaining("-1");
    }

    private static Scan scan(TextTable input, double[] people, double bound, int simulations) {
        return CircularScan.scan(
                input.numbers("x"),
                input.numbers("y"),
                input.wholeNumbers("cases"),
                people,
                ScanSettings.of(bound, 3).withSimulations(simulations));
    }

    /** The reference goes on with areas that have fewer cases than expected; we stop there. */
    private static void assertEqual(Scan scan, TextTable input, TextTable expected) {
        var found = scan.clusters();
        var above = (int) Arrays.stream(expected.numbers("llr")).filter(ratio -> ratio > 0).count();
        assertThat(found).hasSize(above);
        for (var k = 0; k < above; k++) {
            var cluster = found.get(k);
            assertThat(numbered(cluster))
                    .isEqualTo(Set.of(expected.words("locids").get(k).split(" ")));
            assertClose(cluster.logLikelihoodRatio(), expected.numbers("llr")[k]);
            assertClose(cluster.expected(), expected.numbers("expected")[k]);
            assertClose(cluster.relativeRisk(), expected.numbers("rr")[k]);
            assertThat(cluster.cases()).isEqualTo((long) expected.numbers("cases")[k]);
            var p = expected.numbers("p_mc")[k];
            assertThat(cluster.pValue())
                    .isCloseTo(p, within(0.001 + 5 * Math.sqrt(p * (1 - p) / 1999)));
            assertRadius(cluster, input);
        }
    }

    /** Not that of the reference, which measures from another area than the centre it names. */
    private static void assertRadius(Cluster cluster, TextTable input) {
        var x = input.numbers("x");
        var y = input.numbers("y");
        var centre = cluster.centre();
        var farthest =
                cluster.areas().stream()
                        .mapToDouble(i -> Math.hypot(x[i] - x[centre], y[i] - y[centre]))
                        .max()
                        .orElseThrow();
        assertThat(cluster.radius()).isCloseTo(farthest, within(1e-9));
    }

    private static Set<String> numbered(Cluster cluster) {
        return cluster.areas().stream()
                .map(i -> Integer.toString(i + 1))
                .collect(Collectors.toSet());
    }

    private static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, relative(Math.max(expected, 1), 1e-9));
    }
}
