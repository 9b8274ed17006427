package nl.regiekamer.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpaceTimeScanTests {

    private static final int YEARS = 6;

    /**
     * Case j5: scanstatistics 1.1.2 scan_pb_poisson, best 500; 1e-9. The reference gives each year
     * the same number of cases, so that a population counts as a share of its year.
     */
    @Test
    @Tag("shared")
    void scoresByPopulationEqualThoseOfScanstatistics() throws IOException {
        var population = sharesOfYears(table("input.csv", "population"));
        var cases = cases();
        var expected = ScanTables.share(population, ScanTables.total(cases));

        var best = best(new Likelihood(true, ScanTables.total(cases)), cases, expected);

        var reference = TextTable.shared("j5_spacetime_NM/expected_pb_poisson_top500.csv");
        assertScores(best, reference);
        var scan = scan(999).byPopulation(cases, population);
        assertBest(scan);
        assertThat(scan.clusters().getFirst().logLikelihoodRatio())
                .isCloseTo(4.13813967329904, within(1e-9));
        assertThat(scan.clusters().getFirst().relativeRisk())
                .isCloseTo(1.9237554134339105 / 0.97594084024671235, within(1e-9));
    }

    /** Case j5: scanstatistics 1.1.2 scan_eb_poisson, best 500; 1e-9. */
    @Test
    @Tag("shared")
    void scoresByExpectationEqualThoseOfScanstatistics() throws IOException {
        var baselines = table("baselines.csv", "baseline");
        var cases = cases();

        var best = best(new Likelihood(false, ScanTables.total(cases)), cases, baselines);

        assertScores(best, TextTable.shared("j5_spacetime_NM/expected_eb_poisson_top500.csv"));
        var scan = scan(999).byExpectation(cases, baselines);
        assertBest(scan);
        assertThat(scan.clusters().getFirst().logLikelihoodRatio())
                .isCloseTo(3.8672034319918, within(1e-9));
        assertThat(scan.clusters().getFirst().relativeRisk())
                .isCloseTo(1.8998780778548308, within(1e-9));
    }

    @Test
    void findsTheClusterThatWasPlantedInTheLastPeriods() {
        var planted = planted(4, 6);

        var cluster = planted.scan(false).clusters().getFirst();

        assertThat(cluster.from()).isEqualTo(4);
        assertThat(cluster.to()).isEqualTo(5);
        assertThat(cluster.areas()).contains(14);
        assertThat(cluster.pValue()).isEqualTo(0.01);
    }

    @Test
    void onlyARetrospectiveScanFindsAClusterThatIsOver() {
        var planted = planted(1, 3);

        var over = planted.scan(true).clusters().getFirst();

        assertThat(over.from()).isEqualTo(1);
        assertThat(over.to()).isEqualTo(2);
        assertThat(over.areas()).contains(14);
        assertThat(planted.scan(false).clusters().getFirst().logLikelihoodRatio())
                .isLessThan(over.logLikelihoodRatio());
    }

    @Test
    void oneLongPeriodIsTheCircularScan() {
        var planted = planted(0, 1);
        var row = new int[][] {planted.cases()[0]};
        var people = new double[][] {planted.people()[0]};
        var settings = ScanSettings.of(0.5, 9).withSimulations(64);

        var time =
                SpaceTimeScan.prospective(planted.x(), planted.y(), 1, settings)
                        .byPopulation(row, people);

        assertThat(time)
                .isEqualTo(
                        CircularScan.scan(planted.x(), planted.y(), row[0], people[0], settings));
    }

    @Test
    void windowsAreAllSpansThatFit() {
        assertThat(Windows.all(4, 2).count()).isEqualTo(7);
        assertThat(Windows.all(3, 9).count()).isEqualTo(6);
        assertThat(Windows.ending(4, 2).from()).containsExactly(3, 2);
        assertThat(Windows.ending(4, 2).to()).containsExactly(3, 3);
    }

    @Test
    void drawnCountsHaveTheirMean() {
        var random = new SplittableRandom(171);
        var sum = 0.0;
        for (var i = 0; i < 4000; i++) {
            sum += PoissonDraw.next(50.5, random);
        }

        assertThat(sum / 4000).isCloseTo(50.5, within(4 * Math.sqrt(50.5 / 4000)));
        assertThat(PoissonDraw.next(0, random)).isZero();
    }

    @Test
    void drawnCellsHaveTheirShares() {
        var random = new SplittableRandom(172);
        var draw = new Draw(new double[] {1, 5, 0.5, 3.5});
        var counts = new int[4];
        for (var i = 0; i < 100_000; i++) {
            counts[draw.next(random)]++;
        }

        assertThat(counts[0]).isBetween(9_600, 10_400);
        assertThat(counts[1]).isBetween(49_300, 50_700);
        assertThat(counts[2]).isBetween(4_700, 5_300);
        assertThat(counts[3]).isBetween(34_300, 35_700);
    }

    @Test
    void refusesTablesOfAnotherShape() {
        var two = new double[] {1, 2};
        var scan = SpaceTimeScan.prospective(two, two, 1, ScanSettings.of(0.5, 1));
        assertThatThrownBy(() -> scan.byPopulation(new int[1][2], new double[2][2]))
                .hasMessageContaining("got 1 and 2");
        assertThatThrownBy(() -> scan.byPopulation(new int[1][3], new double[1][2]))
                .hasMessageContaining("3 cases and 2 expectations");
        assertThatThrownBy(() -> SpaceTimeScan.retrospective(two, two, 0, ScanSettings.of(0.5, 1)))
                .hasMessageContaining("got 0");
    }

    /** A field of 6 by 6 areas with a risk five times as high around area 14 for some time. */
    private record Planted(double[] x, double[] y, int[][] cases, double[][] people) {

        Scan scan(boolean retrospective) {
            var settings = ScanSettings.of(0.5, 1).withSimulations(99);
            var scan =
                    retrospective
                            ? SpaceTimeScan.retrospective(x, y, 3, settings)
                            : SpaceTimeScan.prospective(x, y, 3, settings);
            return scan.byPopulation(cases, people);
        }
    }

    private static Planted planted(int from, int end) {
        var random = new SplittableRandom(181);
        var x = IntStream.range(0, 36).mapToDouble(i -> i % 6).toArray();
        var y = IntStream.range(0, 36).mapToDouble(i -> i / 6).toArray();
        var cases = new int[YEARS][36];
        var people = new double[YEARS][36];
        for (var t = 0; t < YEARS; t++) {
            Arrays.fill(people[t], 100);
            for (var i = 0; i < 36; i++) {
                var inside = t >= from && t < end && Math.hypot(x[i] - 2, y[i] - 2) <= 1;
                cases[t][i] = (int) PoissonDraw.next(inside ? 15 : 3, random);
            }
        }
        return new Planted(x, y, cases, people);
    }

    private static SpaceTimeScan scan(int simulations) {
        var places = TextTable.shared("j5_spacetime_NM/geo.csv");
        var settings = new ScanSettings(1, 15, 1, simulations, 2);
        return SpaceTimeScan.prospective(
                places.numbers("lon"), places.numbers("lat"), YEARS, settings);
    }

    private static int[][] cases() {
        return Arrays.stream(table("input.csv", "count"))
                .map(row -> Arrays.stream(row).mapToInt(count -> (int) count).toArray())
                .toArray(int[][]::new);
    }

    /** A row per year, a column per county in the order of the places. */
    private static double[][] table(String file, String column) {
        var rows = TextTable.shared("j5_spacetime_NM/" + file);
        var places = TextTable.shared("j5_spacetime_NM/geo.csv").words("county");
        var table = new double[YEARS][places.size()];
        for (var i = 0; i < rows.size(); i++) {
            var year = rows.wholeNumbers("year")[i] - 1986;
            table[year][places.indexOf(rows.words("county").get(i))] = rows.numbers(column)[i];
        }
        return table;
    }

    private static double[][] sharesOfYears(double[][] population) {
        return Arrays.stream(population)
                .map(row -> {
                    var sum = Arrays.stream(row).sum();
                    return Arrays.stream(row).map(people -> people / sum).toArray();
                })
                .toArray(double[][]::new);
    }

    /** The score of each zone and duration, by the numbers of the reference. */
    private static Map<String, Double> best(
            Likelihood likelihood, int[][] cases, double[][] expected) throws IOException {
        var numbers = zoneNumbers();
        var scene = scan(0).scene(expected);
        var best = new HashMap<String, Double>();
        for (var candidate : new Search(scene, likelihood).candidates(cases, expected)) {
            var near = scene.zones().around(candidate.centre());
            var areas =
                    Arrays.stream(near, 0, candidate.size())
                            .mapToObj(i -> i + 1)
                            .collect(Collectors.toSet());
            best.put(numbers.get(areas) + "," + (candidate.window() + 1), candidate.ratio());
        }
        return best;
    }

    private static Map<Set<Integer>, Integer> zoneNumbers() throws IOException {
        TextTable.shared("j5_spacetime_NM/geo.csv");
        var file =
                Path.of("")
                        .toAbsolutePath()
                        .resolve("../../shared/cases/j5_spacetime_NM/zones.txt");
        var numbers = new HashMap<Set<Integer>, Integer>();
        for (var line : Files.readAllLines(file)) {
            var areas = List.of(line.trim().split(" ")).stream().map(Integer::valueOf);
            numbers.put(areas.collect(Collectors.toCollection(TreeSet::new)), numbers.size() + 1);
        }
        return numbers;
    }

    private static void assertScores(Map<String, Double> best, TextTable reference) {
        var compared = 0;
        for (var i = 0; i < reference.size(); i++) {
            var score = reference.numbers("score")[i];
            if (score > 0) {
                var key = reference.words("zone").get(i) + "," + reference.words("duration").get(i);
                assertThat(best).containsKey(key);
                assertThat(best.get(key)).isCloseTo(score, within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(400);
    }

    private static void assertBest(Scan scan) {
        var best = scan.clusters().getFirst();
        assertThat(best.areas()).containsExactly(2);
        assertThat(best.from()).isEqualTo(2);
        assertThat(best.to()).isEqualTo(5);
        assertThat(best.pValue()).isCloseTo(0.403, within(0.11));
    }
}
