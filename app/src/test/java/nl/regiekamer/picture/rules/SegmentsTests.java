package nl.regiekamer.picture.rules;

import static nl.regiekamer.picture.rules.Measured.TOWN;
import static nl.regiekamer.picture.rules.Measured.bare;
import static nl.regiekamer.picture.rules.Measured.count;
import static nl.regiekamer.picture.rules.Measured.counted;
import static nl.regiekamer.picture.rules.Measured.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.kernel.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S018: what breaks a series, and what only disturbs it")
class SegmentsTests {

    private static final List<LocalDate> NONE = List.of();

    @Test
    void putsFiguresInOrderOfTime() {
        var numbered = Segments.number(List.of(count(2022, 1, 10), count(2020, 1, 10)), NONE);

        assertThat(numbered).extracting(Measurement::yearInWords).containsExactly("2020", "2022");
        assertThat(numbered).extracting(Measurement::segment).containsExactly(0, 0);
    }

    @Test
    void beginsANewSegmentAtABreakAndAtAnotherTable() {
        var numbered =
                Segments.number(
                        List.of(
                                survey(2019, 70, 1),
                                survey(2021, 72, 1),
                                counted(TOWN, 2023, 5, 100, "cbs")),
                        List.of(LocalDate.of(2021, 1, 1)));

        assertThat(numbered).extracting(Measurement::segment).containsExactly(0, 1, 2);
    }

    @Test
    void joinsFiguresOfOneTableAcrossAFigureOfAnother() {
        var numbered =
                Segments.number(
                        List.of(
                                counted(TOWN, 2022, 5, 100, "gemeenten"),
                                counted(TOWN, 2023, 5, 100, "buurten"),
                                counted(TOWN, 2024, 5, 100, "gemeenten")),
                        NONE);

        assertThat(numbered).extracting(Measurement::segment).containsExactly(0, 1, 0);
    }

    @Test
    void setsEachFigureWithoutAYearApartAndLast() {
        var numbered = Segments.number(List.of(bare(null, 1), bare(null, 2), bare(2021, 3)), NONE);

        assertThat(numbered.getFirst().findYear()).contains(2021);
        assertThat(numbered).extracting(Measurement::segment).containsExactly(0, 1, 2);
    }

    @Test
    void leavesOutYearsThatWereMostlyDisturbed() {
        var corona = new Period(LocalDate.of(2020, 3, 15), LocalDate.of(2022, 2, 25));

        var steady =
                Segments.undisturbed(
                        List.of(
                                count(2019, 1, 10),
                                count(2020, 1, 10),
                                count(2021, 1, 10),
                                count(2022, 1, 10),
                                bare(null, 1)),
                        List.of(corona));

        assertThat(steady)
                .extracting(Measurement::yearInWords)
                .containsExactly("2019", "2022", "jaar onbekend");
    }

    @Test
    void comparesWithTheLastUndisturbedYearAndWithADisturbedOneOnlyWhereThereIsNoOther() {
        var corona = List.of(new Period(LocalDate.of(2020, 3, 15), LocalDate.of(2022, 2, 25)));
        var before = List.of(count(2019, 1, 10), count(2020, 1, 10), count(2021, 1, 10));

        assertThat(Segments.lastUndisturbed(before, corona))
                .map(Measurement::yearInWords)
                .contains("2019");
        assertThat(Segments.lastUndisturbed(before.subList(1, 3), corona))
                .map(Measurement::yearInWords)
                .contains("2021");
        assertThat(Segments.lastUndisturbed(List.of(), corona)).isEmpty();
    }

    @Test
    void comparesNothingAcrossABreakOrWithoutAMargin() {
        var before = survey(2019, 70, 1);

        assertThat(Change.canCompare(before, survey(2021, 72, 1).inSegment(1))).isFalse();
        assertThat(Change.canCompare(before, bare(2021, 72))).isFalse();
        assertThatThrownBy(() -> Change.between(before, bare(2021, 72)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("S006: a growing population alone is no rise")
    void findsNoChangeWhereCountAndPopulationGrowTogether() {
        var change = Change.between(count(2020, 5000, 90_000), count(2024, 5550, 99_900));

        assertThat(change.isDemonstrable()).isFalse();
        assertThat(change.pValue()).isGreaterThan(0.9);
    }

    @Test
    void findsAChangeBetweenPublishedMargins() {
        var change = Change.between(survey(2021, 80, 1.5), survey(2023, 76, 1.5));

        assertThat(change.isDemonstrable()).isTrue();
        assertThat(change.isUp()).isFalse();
    }
}
