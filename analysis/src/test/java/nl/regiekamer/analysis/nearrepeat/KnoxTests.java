package nl.regiekamer.analysis.nearrepeat;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnoxTests {

    /** Case i2: pairs by surveillance 1.20.3, exact moments by independent R code; 1e-9. */
    @Test
    void pairsAndMomentsOfInventedIncidentsEqualTheReference() {
        assertClosed(TextTable.of("knox-seeded.csv"), TextTable.of("knox-closed.csv"));
    }

    /** Case i1: pairs by surveillance 1.20.3, exact moments by independent R code; 1e-9. */
    @Test
    @Tag("shared")
    void pairsAndMomentsOfTheUgandaCasesEqualTheReference() {
        assertClosed(
                TextTable.shared("i1_knox_burkitt/input.csv"),
                TextTable.shared("i1_knox_burkitt/expected_knox.csv"));
    }

    /** Case i1: own R code that shuffles times, 999 times. */
    @Test
    @Tag("shared")
    void pValuesOfTheUgandaCasesEqualThoseOfShuffledTimes() {
        var knox = incidents(TextTable.shared("i1_knox_burkitt/input.csv"));
        var expected = TextTable.shared("i1_knox_burkitt/expected_knox.csv");

        for (var i = 0; i < expected.size(); i++) {
            var space = Bands.between(0, Math.nextUp(expected.numbers("eps_s")[i]));
            var time = Bands.between(0, Math.nextUp(expected.numbers("eps_t")[i]));
            var p = expected.numbers("p_mc_time_permutation")[i];
            assertThat(knox.table(space, time, 999, 1).cell(0, 0).pValue())
                    .isCloseTo(p, within(shufflingError(p)));
        }
    }

    /** Case i2: NearRepeat 0.1.1; pairs equal, the rest within the error of 999 shuffles. */
    @Test
    void nearRepeatTableEqualsThatOfNearRepeat() {
        var table =
                incidents(TextTable.of("knox-seeded.csv"))
                        .table(
                                Bands.between(0, 0.1, 100, 200, 300, 400),
                                Bands.between(0, 7, 14, 21, 28),
                                999,
                                1);
        var expected = TextTable.of("nearrepeat.csv");

        for (var i = 0; i < expected.size(); i++) {
            var cell = table.cell(i % 5, i / 5);
            assertThat(cell.observed()).isEqualTo((long) expected.numbers("observed")[i]);
            var p = expected.numbers("p")[i];
            assertThat(cell.pValue()).isCloseTo(p, within(shufflingError(p)));
            if (cell.space() > 0) {
                assertThat(cell.ratio())
                        .isCloseTo(expected.numbers("ratio")[i], relative(cell.ratio(), 0.02));
                assertThat(cell.permutedMedian())
                        .isCloseTo(cell.expected(), within(0.3 * Math.sqrt(cell.variance())));
            }
        }
        assertThat(table.cell(1, 0).pValue()).isEqualTo(0.001);
        assertThat(table.permutations()).isEqualTo(999);
        assertThat(table.events()).isEqualTo(900);
    }

    /** All 120 orders of five incidents: mean and variance are exact. */
    @Test
    void momentsEqualThoseOfAllOrders() {
        var x = new double[] {0, 1, 2, 10, 11};
        var y = new double[] {0, 0, 1, 4, 4};
        var t = new double[] {0, 3, 1, 9, 9};
        var bands = Bands.between(0, 2.5);

        var cell = Knox.of(x, y, t).table(bands, bands, 0, 0).cell(0, 0);

        var counts = new ArrayList<Double>();
        for (var order : orders(List.of(0, 1, 2, 3, 4))) {
            var times = order.stream().mapToDouble(i -> t[i]).toArray();
            counts.add((double) slow(x, y, times, 2.5));
        }
        var mean = counts.stream().mapToDouble(c -> c).average().orElseThrow();
        var variance =
                counts.stream().mapToDouble(c -> (c - mean) * (c - mean)).average().orElseThrow();
        assertThat(cell.observed()).isEqualTo(slow(x, y, t, 2.5));
        assertThat(cell.expected()).isCloseTo(mean, within(1e-12));
        assertThat(cell.variance()).isCloseTo(variance, within(1e-12));
        assertThat(cell.z())
                .isCloseTo((cell.observed() - mean) / Math.sqrt(variance), within(1e-9));
        assertThat(cell.pValue()).isEqualTo(1);
        assertThat(cell.permutedMedian()).isEqualTo(cell.expected());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {141, 142, 143})
    void squaresFindTheSamePairsAsLookingAtAll(long seed) {
        var random = new Random(seed);
        var n = 300;
        var x = random.doubles(n, 0, 1000).toArray();
        var y = random.doubles(n, -300, 300).toArray();
        var t = random.doubles(n, 0, 50).toArray();

        var cell =
                Knox.of(x, y, t)
                        .table(Bands.between(0, 45), Bands.between(0, 6.5), 0, 0)
                        .cell(0, 0);

        var slow = 0;
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < i; j++) {
                var near = Math.hypot(x[i] - x[j], y[i] - y[j]) < 45;
                slow += near && Math.abs(t[i] - t[j]) < 6.5 ? 1 : 0;
            }
        }
        assertThat(cell.observed()).isEqualTo(slow);
    }

    /** Shuffled tables have the exact mean and variance, within 4 standard errors of 2,000. */
    @Test
    void shufflesScatterAsTheMomentsSay() {
        var knox = incidents(TextTable.of("knox-seeded.csv"));
        var bands = Bands.between(0, 300);
        var cell = knox.table(bands, Bands.between(0, 14), 2000, 5).cell(0, 0);

        assertThat(cell.permutedMedian())
                .isCloseTo(cell.expected(), within(0.12 * Math.sqrt(cell.variance())));
    }

    @Test
    void orderAndPlaceOfTheIncidentsDoNotMatter() {
        var table = TextTable.of("knox-seeded.csv");
        var x = table.numbers("x");
        var y = table.numbers("y");
        var t = table.numbers("t");
        var space = Bands.between(0, 100, 200);
        var time = Bands.between(0, 7, 14);

        var one = Knox.of(x, y, t).table(space, time, 0, 0);
        var other =
                Knox.of(reversed(x, 5000), reversed(y, -300), reversed(t, 12))
                        .table(space, time, 0, 0);

        assertThat(other).isEqualTo(one);
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        var knox = incidents(TextTable.of("knox-seeded.csv"));
        var space = Bands.between(0, 100);
        var time = Bands.between(0, 7, 14);

        assertThat(knox.table(space, time, 50, 3)).isEqualTo(knox.table(space, time, 50, 3));
        assertThat(knox.table(space, time, 50, 3)).isNotEqualTo(knox.table(space, time, 50, 4));
    }

    @Test
    void incidentsAtOneAddressStandApart() {
        var x = new double[] {5, 5, 5, 50};
        var y = new double[] {5, 5, 5, 5};
        var t = new double[] {1, 2, 30, 31};

        var table = Knox.of(x, y, t).table(Bands.between(0, 0.1, 100), Bands.between(0, 7), 0, 0);

        assertThat(table.cell(0, 0).observed()).isEqualTo(1);
        assertThat(table.cell(0, 0).spacePairs()).isEqualTo(3);
        assertThat(table.cell(1, 0).observed()).isEqualTo(1);
        assertThat(table.cell(1, 0).timePairs()).isEqualTo(2);
    }

    @Test
    void aBandBeginsWithItsEdgeAndEndsBeforeTheNext() {
        var bands = Bands.between(0, 0.1, 100);

        assertThat(bands.of(0)).isZero();
        assertThat(bands.of(0.1)).isEqualTo(1);
        assertThat(bands.of(Math.nextDown(100))).isEqualTo(1);
        assertThat(bands.of(100)).isEqualTo(-1);
        assertThat(Bands.between(1, 2).of(0.5)).isEqualTo(-1);
        assertThat(bands.from(1)).isEqualTo(0.1);
        assertThat(bands.to(1)).isEqualTo(100);
    }

    @Test
    void timeBandsMayLeaveTheFirstDaysOut() {
        var x = new double[] {0, 0, 0, 900};
        var t = new double[] {0, 1, 4, 9};

        var cell =
                Knox.of(x, x, t).table(Bands.between(0, 1), Bands.between(2, 5), 0, 0).cell(0, 0);

        assertThat(cell.observed()).isEqualTo(2);
        assertThat(cell.timePairs()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoTable() {
        var three = new double[3];
        var four = new double[] {0, 1, 2, Double.NaN};
        assertThatThrownBy(() -> Knox.of(three, three, three)).hasMessageContaining("got 3");
        assertThatThrownBy(() -> Knox.of(four, four, four)).hasMessageContaining("incident 3");
        assertThatThrownBy(() -> Bands.between(1)).hasMessageContaining("[1.0]");
        assertThatThrownBy(() -> Bands.between(0, 5, 5)).hasMessageContaining("5.0");
        assertThatThrownBy(() -> Bands.between(-1, 5)).hasMessageContaining("-1.0");
        var fine = new double[4];
        var bands = Bands.between(0, 1);
        assertThatThrownBy(() -> Knox.of(fine, fine, fine).table(bands, bands, -1, 0))
                .hasMessageContaining("-1");
        var far = new double[] {0, 10, 20, 30};
        var empty = Knox.of(far, far, far).table(bands, bands, 0, 0).cell(0, 0);
        assertThatThrownBy(empty::ratio).hasMessageContaining("no ratio");
        assertThat(empty.z()).isZero();
        assertThatThrownBy(() -> Knox.of(far, far, far).table(bands, bands, 0, 0).cell(1, 0))
                .hasMessageContaining("1, 0");
    }

    /** The reference includes both bounds; all numbers are whole, so the next double will do. */
    private static void assertClosed(TextTable input, TextTable expected) {
        var knox = incidents(input);
        for (var i = 0; i < expected.size(); i++) {
            var space = Bands.between(0, Math.nextUp(expected.numbers("eps_s")[i]));
            var time = Bands.between(0, Math.nextUp(expected.numbers("eps_t")[i]));
            var cell = knox.table(space, time, 0, 0).cell(0, 0);
            assertThat(cell.observed()).isEqualTo((long) expected.numbers("knox")[i]);
            assertThat(cell.spacePairs()).isEqualTo((long) expected.numbers("space_pairs")[i]);
            assertThat(cell.timePairs()).isEqualTo((long) expected.numbers("time_pairs")[i]);
            var mean = expected.numbers("expected")[i];
            assertThat(cell.expected()).isCloseTo(mean, relative(mean, 1e-9));
            var variance = expected.numbers("perm_var_exact")[i];
            assertThat(cell.variance()).isCloseTo(variance, relative(variance, 1e-9));
        }
    }

    /** Four standard errors of the difference of two shares of a thousand shuffles. */
    private static double shufflingError(double p) {
        return 4 * Math.sqrt(2 * p * (1 - p) / 1000) + 0.001;
    }

    private static Knox incidents(TextTable table) {
        return Knox.of(table.numbers("x"), table.numbers("y"), table.numbers("t"));
    }

    private static double[] reversed(double[] values, double moved) {
        var turned = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            turned[i] = values[values.length - 1 - i] + moved;
        }
        return turned;
    }

    private static long slow(double[] x, double[] y, double[] t, double reach) {
        var pairs = 0L;
        for (var i = 0; i < x.length; i++) {
            for (var j = 0; j < i; j++) {
                var near = Math.hypot(x[i] - x[j], y[i] - y[j]) < reach;
                pairs += near && Math.abs(t[i] - t[j]) < reach ? 1 : 0;
            }
        }
        return pairs;
    }

    private static List<List<Integer>> orders(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var order : orders(rest)) {
                var whole = new ArrayList<>(Arrays.asList(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}
