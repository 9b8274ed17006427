package nl.regiekamer.picture.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AreaTablesTests {

    /**
     * Ten areas of 1,000 people. Two-sided exact binomial p-values by another program (SciPy 1.17,
     * binom), adjusted by hand after Benjamini and Hochberg.
     */
    private static final List<Integer> COUNTS = List.of(90, 37, 54, 52, 50, 55, 51, 51, 53, 54);

    @Test
    @DisplayName("S009: only what survives the correction for many areas is called higher or lower")
    void findsWhatStandsOutAfterTheCorrection() {
        var standings = AreaComparison.againstRest(areas(COUNTS), new Observed(547, 10_000));

        assertThat(standings.get(area(0))).isEqualTo(Standing.HIGHER);
        assertThat(standings.get(area(1)))
                .as("p = 0.0103 alone, 0.0517 among ten")
                .isEqualTo(Standing.SAME);
        assertThat(standings.values().stream().skip(2)).containsOnly(Standing.SAME);
        assertThat(standings.keySet()).containsExactlyElementsOf(areas(COUNTS).keySet());
    }

    @Test
    void callsASecondAreaLowerWhereItIsFarEnough() {
        var counts = List.of(90, 33, 66, 50, 52, 48, 55, 47, 51, 49);

        var standings = AreaComparison.againstRest(areas(counts), new Observed(541, 10_000));

        assertThat(standings.get(area(1))).as("0.0087 among ten").isEqualTo(Standing.LOWER);
        assertThat(standings.get(area(2))).as("0.36 among ten").isEqualTo(Standing.SAME);
    }

    @Test
    void doesNotTestAPartThatIsLargerThanItsWhole() {
        var standings =
                AreaComparison.againstRest(
                        Map.of(area(0), new Observed(12, 100)), new Observed(10, 1000));

        assertThat(standings).containsValue(Standing.UNKNOWN);
    }

    @Test
    void smoothsFromThreeAreasOn() {
        var two = AreaTables.of(figures(List.of(90, 30)), whole(120, 2000), 1000);
        var three = AreaTables.of(figures(List.of(90, 30, 50)), whole(170, 3000), 1000);

        assertThat(two.rows()).extracting(AreaRow::smoothed).containsOnlyNulls();
        assertThat(three.rows().getFirst().smoothed()).isLessThan(90).isGreaterThan(170 / 3.0);
    }

    @Test
    void leavesAreasWithACountAloneOutOfTestsAndRanking() {
        var figures = new ArrayList<>(figures(List.of(90, 30, 50)));
        figures.add(Measured.countOnly(area(7), 4));

        var table = AreaTables.of(figures, whole(174, 3120), 1000);

        var last = table.find(area(7)).orElseThrow();
        assertThat(last.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(last.smoothed()).isNull();
        assertThat(table.ranked()).hasSize(3).doesNotContain(last);
        assertThat(table.spread().orElseThrow()).isCloseTo(60, within(1e-9));
    }

    @Test
    void judgesNothingWithoutTheWhole() {
        var table = AreaTables.of(figures(List.of(90, 30, 50)), null, 1000);

        assertThat(table.rows()).extracting(AreaRow::standing).containsOnly(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("S008: survey figures are compared by their published margins")
    void comparesPublishedMargins() {
        var table =
                AreaTables.of(
                        List.of(
                                estimate(0, 30, 2.5),
                                estimate(1, 25.5, 2.5),
                                estimate(2, 12, 2.5),
                                Measured.of(area(3), 40, null)),
                        Measured.of(Measured.TOWN, 25, new Interval(24.5, 25.5)),
                        1);

        assertThat(table.rows())
                .extracting(AreaRow::standing)
                .containsExactly(Standing.HIGHER, Standing.SAME, Standing.LOWER, Standing.UNKNOWN);
    }

    private static Measurement estimate(int number, double value, double margin) {
        return Measured.of(area(number), value, new Interval(value - margin, value + margin));
    }

    private static List<Measurement> figures(List<Integer> counts) {
        return areas(counts).entrySet().stream()
                .map(one ->
                        Measured.counted(one.getKey(), 2023, one.getValue().count(), 1000, "cbs"))
                .toList();
    }

    private static Measurement whole(double count, double exposure) {
        return Measured.counted(Measured.TOWN, 2023, count, exposure, "cbs");
    }

    private static Map<AreaCode, Observed> areas(List<Integer> counts) {
        var areas = new LinkedHashMap<AreaCode, Observed>();
        for (var i = 0; i < counts.size(); i++) {
            areas.put(area(i), new Observed(counts.get(i), 1000));
        }
        return areas;
    }

    private static AreaCode area(int number) {
        return new AreaCode("WK01000" + number);
    }
}
