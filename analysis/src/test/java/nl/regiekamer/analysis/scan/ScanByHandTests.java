package nl.regiekamer.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best cluster, beside one found by trying every circle and span with the formula itself. */
class ScanByHandTests {

    private static final int AREAS = 12;
    private static final int PERIODS = 5;
    private static final int LONGEST = 3;
    private static final ScanSettings PLAIN = ScanSettings.of(1, 1).withSimulations(0);

    /** One town with its counts and what was expected. */
    private record Town(double[] x, double[] y, int[][] cases, double[][] expected) {

        static Town of(long seed) {
            var random = new SplittableRandom(seed);
            var cases = new int[PERIODS][AREAS];
            var expected = new double[PERIODS][AREAS];
            for (var t = 0; t < PERIODS; t++) {
                for (var i = 0; i < AREAS; i++) {
                    expected[t][i] = 1 + 4 * random.nextDouble();
                    cases[t][i] = (int) PoissonDraw.next(1.3 * expected[t][i], random);
                }
            }
            return new Town(
                    random.doubles(AREAS).toArray(),
                    random.doubles(AREAS).toArray(),
                    cases,
                    expected);
        }

        int[] nearest(int centre) {
            return IntStream.range(0, AREAS)
                    .boxed()
                    .sorted(
                            Comparator.comparingDouble(
                                    i -> Math.hypot(x[i] - x[centre], y[i] - y[centre])))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    private record Best(double ratio, Set<Integer> areas) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void withExpectationsFromOutsideEveryCylinderIsWeighedByItsOwnCount(long seed) {
        var town = Town.of(seed);

        var found =
                SpaceTimeScan.prospective(town.x, town.y, LONGEST, PLAIN)
                        .byExpectation(town.cases, town.expected)
                        .clusters()
                        .getFirst();

        var best = best(town, AREAS);
        assertThat(found.logLikelihoodRatio()).isCloseTo(best.ratio, within(1e-10));
        assertThat(new TreeSet<>(found.areas())).isEqualTo(best.areas);
        assertThat(found.relativeRisk()).isCloseTo(found.cases() / found.expected(), within(1e-12));
    }

    @Test
    void aClusterHoldsNoMoreAreasThanAskedFor() {
        var town = Town.of(7);

        var found =
                SpaceTimeScan.prospective(town.x, town.y, LONGEST, PLAIN.withAreasAtMost(2))
                        .byExpectation(town.cases, town.expected)
                        .clusters()
                        .getFirst();

        var best = best(town, 2);
        assertThat(found.areas()).hasSizeLessThanOrEqualTo(2);
        assertThat(found.logLikelihoodRatio()).isCloseTo(best.ratio, within(1e-10));
    }

    private static Best best(Town town, int mostAreas) {
        var best = new Best(0, Set.of());
        for (var centre = 0; centre < AREAS; centre++) {
            var order = town.nearest(centre);
            for (var length = 1; length <= LONGEST; length++) {
                var areas = new TreeSet<Integer>();
                double cases = 0;
                double expected = 0;
                for (var k = 0; k < mostAreas; k++) {
                    areas.add(order[k]);
                    for (var t = PERIODS - length; t < PERIODS; t++) {
                        cases += town.cases[t][order[k]];
                        expected += town.expected[t][order[k]];
                    }
                    var ratio =
                            cases > expected
                                    ? cases * Math.log(cases / expected) + expected - cases
                                    : 0;
                    if (ratio > best.ratio) {
                        best = new Best(ratio, new TreeSet<>(areas));
                    }
                }
            }
        }
        return best;
    }

    @Test
    void fewerCasesThanTheLeastNeverReachTheRatioToBeat() {
        for (var likelihood :
                new Likelihood[] {new Likelihood(true, 500), new Likelihood(false, 500)}) {
            for (var expected : new double[] {0.5, 3, 40, 200}) {
                for (var root : new double[] {0, 0.5, 2, 4}) {
                    var least = likelihood.leastCases(expected, root);

                    assertThat(least).isGreaterThanOrEqualTo(expected);
                    for (var cases = 0; cases < least && cases <= 500; cases++) {
                        assertThat(likelihood.ratio(cases, expected))
                                .isLessThanOrEqualTo(root * root + 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void theBoundOnCasesIsTheChiSquareDistance() {
        assertThat(new Likelihood(true, 100).leastCases(20, 3))
                .isCloseTo(20 + 3 * Math.sqrt(20 * 80 / 100.0), within(1e-12));
        assertThat(new Likelihood(false, 100).leastCases(20, 3))
                .isCloseTo(20 + 3 * Math.sqrt(20), within(1e-12));
    }

    @Test
    void aRatioBeyondTheTableOfLogarithmsIsThatOfTheFormula() {
        var likelihood = new Likelihood(true, 3_000_000);
        var cases = 2_000_000.0;
        var expected = 1_900_000.0;

        var ratio = likelihood.ratio(cases, expected);

        var formula =
                cases * Math.log(cases / expected)
                        + 1_000_000 * Math.log(1_000_000 / (3_000_000 - expected));
        assertThat(ratio).isCloseTo(formula, within(1e-6));
        assertThat(likelihood.relativeRisk(cases, expected))
                .isCloseTo(cases / expected / (1_000_000 / 1_100_000.0), within(1e-12));
        assertThat(new Likelihood(false, 10).relativeRisk(6, 4)).isEqualTo(1.5);
        assertThat(likelihood.ratio(expected, cases)).isZero();
    }
}
