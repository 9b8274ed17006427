package nl.regiekamer.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTests {

    @ParameterizedTest
    @ValueSource(
            doubles = {0.003, 0.02, 0.27, 0.99, 1, 1.01, 3, 4.2, 7.2, 9.9, 10, 57.6, 84.4, 99, 770})
    void holdsEveryValueInTwoToFiveRoundSteps(double highest) {
        var axis = Axis.upTo(highest);

        assertThat(axis.top()).isGreaterThanOrEqualTo(highest * (1 - 1e-9));
        assertThat(axis.ticks()).hasSizeBetween(3, 6);
        assertThat(axis.ticks().stream().map(axis::label)).doesNotHaveDuplicates();
        assertThat(axis.ticks().getFirst()).isZero();
    }

    @Test
    void writesTicksInFull() {
        assertThat(labels(Axis.upTo(1))).containsExactly("0,00", "0,25", "0,50", "0,75", "1,00");
        assertThat(labels(Axis.upTo(9))).containsExactly("0,0", "2,5", "5,0", "7,5", "10,0");
        assertThat(labels(Axis.upTo(80))).containsExactly("0", "20", "40", "60", "80");
    }

    @Test
    void standsAtOneWhereThereIsNothing() {
        assertThat(Axis.upTo(0).top()).isEqualTo(1);
        assertThat(Axis.upTo(-3).top()).isEqualTo(1);
    }

    @Test
    void keepsValuesBeyondTheEndOnTheLine() {
        var axis = Axis.upTo(80);

        assertThat(axis.x(0)).isEqualTo("2.00%");
        assertThat(axis.x(80)).isEqualTo("98.00%");
        assertThat(axis.x(500)).isEqualTo("98.00%");
        assertThat(axis.x(-5)).isEqualTo("2.00%");
    }

    @Test
    void dotsAMissingYearAndJoinsTheOthers() {
        var chart = chart(point(2018, 57, 0), point(2019, 58, 0), point(2022, 57, 0));

        assertThat(styles(chart, "ln")).hasSize(1);
        assertThat(styles(chart, "gap")).hasSize(1);
    }

    @Test
    @DisplayName("S018: a chart joins nothing across a break")
    void joinsNothingAcrossABreak() {
        var chart = chart(point(2021, 57, 0), point(2022, 57, 0), point(2023, 58, 1));

        assertThat(styles(chart, "ln")).hasSize(1);
        assertThat(styles(chart, "gap")).isEmpty();
        assertThat(chart.dots())
                .extracting(TrendChart.Dot::style)
                .containsExactly("pt", "pt", "pt-new");
    }

    @Test
    void joinsASegmentAcrossAPointOfAnother() {
        var chart = chart(point(2022, 57, 0), point(2023, 58, 1), point(2024, 56, 0));

        assertThat(styles(chart, "ln")).isEmpty();
        assertThat(styles(chart, "gap")).hasSize(1);
        assertThat(styles(chart, "gap").getFirst().x1()).isEqualTo("6.00%");
        assertThat(styles(chart, "gap").getFirst().x2()).isEqualTo("95.00%");
    }

    @Test
    @DisplayName("S018: a chart shows the break and the disturbed time")
    void drawsBreaksAndDisturbances() {
        var input =
                new TrendChart.Input(
                        List.of(point(2018, 57, 0), point(2022, 57, 0)),
                        List.of(
                                new TrendChart.Disturbance(2020, 2021.6, "corona"),
                                new TrendChart.Disturbance(2030, 2031, "later")),
                        List.of(new TrendChart.Break(2021.5, "breuk: andere tabel")),
                        "per 1.000",
                        1);

        var chart = TrendChart.of(input, 300, "proef");

        assertThat(chart.bands()).as("only what lies in the picture").hasSize(1);
        assertThat(styles(chart, "brk")).hasSize(1);
        assertThat(chart.words())
                .extracting(TrendChart.Words::text)
                .contains("corona", "breuk: andere tabel", "57,0")
                .doesNotContain("later");
    }

    @Test
    void drawsAMarginOnlyWhereThereIsOne() {
        var chart = chart(new TrendChart.Point(2021, 50, 45.0, 55.0, 0), point(2022, 57, 0));

        assertThat(chart.dots().getFirst().yLow()).isNotNull();
        assertThat(chart.dots().getLast().yLow()).isNull();
    }

    @Test
    void namesTheLinesOfTwoAreasInOneChart() {
        var chart =
                TrendChart.of(
                        new TrendChart.Input(
                                List.of(point(2021, 57, 0), point(2022, 56, 0), point(2023, 40, 1)),
                                List.of(),
                                List.of(),
                                "",
                                1,
                                Map.of(0, "heel Stad", 1, "Noord")),
                        300,
                        "proef");

        assertThat(chart.words())
                .filteredOn(words -> words.style().startsWith("lab"))
                .extracting(words -> words.anchor() + " " + words.text())
                .containsExactly("start heel Stad 57,0", "middle 56,0", "end Noord 40,0");
    }

    @Test
    void standsOnePointInTheMiddle() {
        assertThat(chart(point(2021, 50, 0)).dots().getFirst().x()).isEqualTo("50.50%");
    }

    @Test
    void stripsLieBetweenLowestAndHighest() {
        var strip = Strip.of(List.of(10.0, 20.0, 15.0), 12.0);

        assertThat(strip.ticks()).containsExactly("4.00%", "96.00%", "50.00%");
        assertThat(strip.whole()).isEqualTo("22.40%");
    }

    @Test
    void stripsSurviveNothingAndEquals() {
        assertThat(Strip.of(List.of(), 3.0).ticks()).isEmpty();
        assertThat(Strip.of(List.of(7.0, 7.0), 7.0).ticks()).containsOnly("50.00%");
        assertThat(Strip.of(List.of(7.0, 8.0), 9.0).whole()).isNull();
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(axis::label).toList();
    }

    private static TrendChart.Point point(int year, double value, int segment) {
        return new TrendChart.Point(year, value, null, null, segment);
    }

    private static TrendChart chart(TrendChart.Point... points) {
        return TrendChart.of(
                new TrendChart.Input(List.of(points), List.of(), List.of(), "", 1), 300, "proef");
    }

    private static List<TrendChart.Line> styles(TrendChart chart, String style) {
        return chart.lines().stream().filter(line -> line.style().equals(style)).toList();
    }
}
