package nl.regiekamer.picture.rules;

import static nl.regiekamer.picture.rules.Measured.bare;
import static nl.regiekamer.picture.rules.Measured.count;
import static nl.regiekamer.picture.rules.Measured.survey;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.plan.Direction;
import nl.regiekamer.plan.Verdict;
import org.junit.jupiter.api.Test;

class GoalJudgeTests {

    private static final GoalJudge JUDGE =
            new GoalJudge(LocalDate.of(2023, 1, 1), 2022, figure -> String.valueOf(figure.value()));

    @Test
    void callsADemonstrableFallBetterWhereLessIsWanted() {
        var verdict =
                direction(Direction.DOWN, count(2022, 5400, 93_000), count(2024, 4900, 95_000));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(verdict.reason()).contains("in 2022", "in 2024");
        assertThat(verdict.needed()).isEmpty();
    }

    @Test
    void callsADemonstrableRiseWorseWhereLessIsWanted() {
        var verdict =
                direction(Direction.DOWN, count(2022, 4900, 93_000), count(2024, 5400, 95_000));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.WORSE);
    }

    @Test
    void callsADemonstrableRiseBetterWhereMoreIsWanted() {
        var verdict = direction(Direction.UP, survey(2022, 80, 1.5), survey(2024, 84, 1.5));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BETTER);
    }

    @Test
    void callsADifferenceWithinTheMarginNoDemonstrableChange() {
        var verdict = direction(Direction.UP, survey(2022, 80, 1.5), survey(2024, 81, 1.5));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(verdict.reason()).contains("binnen de marge");
    }

    @Test
    void saysThatAMarginIsMissing() {
        var verdict = direction(Direction.DOWN, bare(2021, 168), bare(2024, 453));

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("De marge is niet gepubliceerd");
        assertThat(verdict.needed()).isEqualTo("de marge bij deze cijfers");
    }

    @Test
    void saysThatThereIsNoFigureOfBeforeThePlan() {
        var verdict = direction(Direction.DOWN, survey(2023, 17, 1));

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("alleen een cijfer over 2023");
        assertThat(verdict.needed()).contains("2022");
    }

    @Test
    void saysThatTheLastFigureIsOfBeforeThePlan() {
        var verdict = direction(Direction.DOWN, survey(2019, 17, 1), survey(2021, 17, 1));

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("van 2021, van vóór de start");
        assertThat(verdict.needed()).isEqualTo("een cijfer over 2023 of later");
    }

    @Test
    void saysThatABreakLiesBetween() {
        var before = survey(2021, 17, 1);
        var after = survey(2023, 12, 1).inSegment(1);

        var verdict = direction(Direction.DOWN, before, after);

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("breuk in de reeks");
        assertThat(verdict.needed()).contains("tabel VM over 2023");
    }

    @Test
    void saysWhereTheComparableFiguresBeginWhenThatIsAfterTheBaseYear() {
        var judge = new GoalJudge(JUDGE.start(), 2018, JUDGE.format());

        var verdict =
                judge.direction(List.of(survey(2021, 17, 1), survey(2023, 12, 1)), Direction.DOWN);

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("is van 2021", "Van 2018 of eerder is er geen");
    }

    @Test
    void saysThatTheYearIsNotKnown() {
        var verdict = direction(Direction.DOWN, bare(null, 14));

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("Er is één cijfer, 14.0", "jaar staat er niet bij");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(direction(Direction.DOWN).reason()).isEqualTo("Er is geen cijfer.");
    }

    @Test
    void judgesNoFigureOfWhichMoreIsNeitherGoodNorBad() {
        var verdict = direction(Direction.NONE, count(2022, 400, 93_000), count(2024, 900, 95_000));

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("op zichzelf niet goed of slecht");
    }

    @Test
    void comparesWithTheLastFigureUpToTheBaseYear() {
        var verdict =
                direction(
                        Direction.DOWN,
                        count(2010, 7500, 88_000),
                        count(2020, 5000, 92_000),
                        count(2024, 5050, 95_000));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(verdict.reason()).contains("in 2020").doesNotContain("2010");
    }

    @Test
    void holdsAThresholdAgainstTheWholeMargin() {
        assertThat(threshold(7.4, 0.1).words()).isEqualTo("Aantoonbaar goed genoeg");
        assertThat(threshold(6.5, 0.1).words()).isEqualTo("Aantoonbaar niet goed genoeg");
        assertThat(threshold(7.05, 0.1).kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(threshold(7.05, 0.1).words()).contains("Niet aantoonbaar boven of onder");
    }

    @Test
    void turnsAThresholdRoundWhereLessIsWanted() {
        var verdict = JUDGE.threshold(List.of(survey(2024, 20, 3)), Direction.DOWN, 30);

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BETTER);
    }

    @Test
    void holdsNoThresholdAgainstAFigureWithoutMarginOrOfBeforeThePlan() {
        var bare = JUDGE.threshold(List.of(bare(2024, 7.2)), Direction.UP, 7);
        var old = JUDGE.threshold(List.of(survey(2021, 7.2, 0.1)), Direction.UP, 7);

        assertThat(bare.isKnown()).isFalse();
        assertThat(bare.needed()).isEqualTo("de marge");
        assertThat(old.isKnown()).isFalse();
        assertThat(old.reason()).contains("Van na de start van het plan is er geen");
    }

    @Test
    void meetsARankOnlyBeyondThePlaceThatIsNamed() {
        assertThat(JUDGE.rank(List.of(bare(2025, 3)), 3).words()).isEqualTo("Nog niet gehaald");
        assertThat(JUDGE.rank(List.of(bare(2025, 4)), 3).words()).isEqualTo("Gehaald");
    }

    @Test
    void speaksOfAPlaceWhereTheYearOfARankIsUnknown() {
        var verdict = JUDGE.rank(List.of(bare(null, 1)), 3);

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.reason()).contains("plaats 1 (jaar onbekend)");
    }

    @Test
    void meetsANormFromItsOwnHeight() {
        assertThat(JUDGE.norm(List.of(bare(2024, 100)), 100).words()).isEqualTo("Norm gehaald");
        assertThat(JUDGE.norm(List.of(bare(2024, 99.9)), 100).kind()).isEqualTo(Verdict.Kind.WORSE);
        assertThat(JUDGE.norm(List.of(), 100).isKnown()).isFalse();
    }

    private static Verdict threshold(double value, double margin) {
        return JUDGE.threshold(List.of(survey(2024, value, margin)), Direction.UP, 7);
    }

    private static Verdict direction(Direction wanted, Measurement... figures) {
        return JUDGE.direction(List.of(figures), wanted);
    }
}
