package nl.regiekamer.picture.rules;

import static nl.regiekamer.picture.rules.Measured.bare;
import static nl.regiekamer.picture.rules.Measured.count;
import static nl.regiekamer.picture.rules.Measured.survey;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.plan.Direction;
import nl.regiekamer.plan.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalJudgeTests {

    private static final GoalJudge JUDGE =
            new GoalJudge(
                    LocalDate.of(2023, 1, 1),
                    2022,
                    List.of(),
                    figure -> String.valueOf(figure.value()));

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
    @DisplayName("S018: the year before a disturbance is the measure, or the words say it was one")
    void comparesWithAYearThatWasNotDisturbed() {
        var corona = new Period(LocalDate.of(2020, 3, 15), LocalDate.of(2022, 2, 25));
        var judge = new GoalJudge(JUDGE.start(), 2021, List.of(corona), JUDGE.format());
        var disturbed = count(2021, 4000, 93_000);
        var latest = count(2024, 4900, 93_000);

        var steady =
                judge.direction(
                        List.of(count(2019, 5400, 93_000), disturbed, latest), Direction.DOWN);
        var only = judge.direction(List.of(disturbed, latest), Direction.DOWN);

        assertThat(steady.kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(steady.reason()).contains("in 2019").doesNotContain("verstoord");
        assertThat(only.kind()).isEqualTo(Verdict.Kind.WORSE);
        assertThat(only.reason()).contains("Het cijfer over 2021 is van een verstoorde tijd.");
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
        var judge = new GoalJudge(JUDGE.start(), 2018, List.of(), JUDGE.format());

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
        assertThat(norm(Direction.ON_NORM, bare(2024, 100), 100).words()).isEqualTo("Norm gehaald");
        assertThat(norm(Direction.ON_NORM, bare(2024, 99.9), 100).kind())
                .isEqualTo(Verdict.Kind.WORSE);
        assertThat(JUDGE.norm(List.of(), Direction.ON_NORM, 100).isKnown()).isFalse();
    }

    @ParameterizedTest(name = "a figure that should go {0} and demonstrably {1} is {2}")
    @CsvSource({
        "UP,           rises, BETTER",
        "UP,           falls, WORSE",
        "DOWN,         rises, WORSE",
        "DOWN,         falls, BETTER",
        "KEEP,         rises, BETTER",
        "KEEP,         falls, WORSE",
        "WITHIN_LIMIT, rises, UNKNOWN",
        "WITHIN_LIMIT, falls, UNKNOWN",
        "ON_NORM,      rises, UNKNOWN",
        "ON_NORM,      falls, UNKNOWN",
        "NONE,         rises, UNKNOWN",
        "NONE,         falls, UNKNOWN",
    })
    void judgesAChangeByItsDirection(Direction wanted, String moves, Verdict.Kind expected) {
        var after = moves.equals("rises") ? 60 : 40;

        var verdict = direction(wanted, survey(2022, 50, 2), survey(2024, after, 2));

        assertThat(verdict.kind()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a threshold of 30 with direction {0} and a figure of {1} is {2}")
    @CsvSource({
        "UP,           40, BETTER",
        "UP,           30, SAME",
        "UP,           20, WORSE",
        "KEEP,         40, BETTER",
        "KEEP,         30, SAME",
        "KEEP,         20, WORSE",
        "ON_NORM,      40, BETTER",
        "ON_NORM,      20, WORSE",
        "DOWN,         40, WORSE",
        "DOWN,         30, SAME",
        "DOWN,         20, BETTER",
        "WITHIN_LIMIT, 40, WORSE",
        "WITHIN_LIMIT, 30, SAME",
        "WITHIN_LIMIT, 20, BETTER",
        "NONE,         40, UNKNOWN",
        "NONE,         20, UNKNOWN",
    })
    void holdsTheMarginAgainstAThreshold(Direction wanted, double value, Verdict.Kind expected) {
        var verdict = JUDGE.threshold(List.of(survey(2024, value, 2)), wanted, 30);

        assertThat(verdict.kind()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a norm of 30 with direction {0} and a count of {1} is {2}")
    @CsvSource({
        "UP,           31, BETTER",
        "UP,           29, WORSE",
        "KEEP,         30, BETTER",
        "KEEP,         29, WORSE",
        "ON_NORM,      30, BETTER",
        "ON_NORM,      29, WORSE",
        "DOWN,         30, BETTER",
        "DOWN,         31, WORSE",
        "WITHIN_LIMIT, 30, BETTER",
        "WITHIN_LIMIT, 31, WORSE",
        "WITHIN_LIMIT, 29, BETTER",
        "NONE,         30, UNKNOWN",
    })
    void holdsACountAgainstANorm(Direction wanted, double value, Verdict.Kind expected) {
        assertThat(norm(wanted, bare(2024, value), 30).kind()).isEqualTo(expected);
    }

    @Test
    void takesTheBoundaryItselfAsGoodEnoughAlsoWithItsMargin() {
        var most = JUDGE.threshold(List.of(survey(2024, 32, 2)), Direction.WITHIN_LIMIT, 30);
        var least = JUDGE.threshold(List.of(survey(2024, 28, 2)), Direction.UP, 30);

        assertThat(most.kind()).as("30 to 34 against at most 30").isEqualTo(Verdict.Kind.SAME);
        assertThat(least.kind()).as("26 to 30 against at least 30").isEqualTo(Verdict.Kind.SAME);
        assertThat(most.reason()).contains("het doel is ten hoogste 30");
        assertThat(least.reason()).contains("het doel is ten minste 30");
    }

    @Test
    void judgesAnEstimateAgainstANormOnlyOutsideItsMargin() {
        assertThat(norm(Direction.ON_NORM, survey(2024, 81, 2), 80).kind())
                .isEqualTo(Verdict.Kind.SAME);
        assertThat(norm(Direction.ON_NORM, survey(2024, 83, 2), 80).kind())
                .isEqualTo(Verdict.Kind.BETTER);
    }

    @Test
    void judgesNoRoughFigureAgainstANorm() {
        var rough =
                new Measurement(
                        Measured.TOWN,
                        Period.year(2024),
                        100,
                        null,
                        null,
                        false,
                        "bijna",
                        0,
                        "plan");

        var verdict = norm(Direction.ON_NORM, rough, 100);

        assertThat(verdict.isKnown()).isFalse();
        assertThat(verdict.needed()).isEqualTo("het precieze cijfer");
    }

    private static Verdict norm(Direction wanted, Measurement figure, double norm) {
        return JUDGE.norm(List.of(figure), wanted, norm);
    }

    private static Verdict threshold(double value, double margin) {
        return JUDGE.threshold(List.of(survey(2024, value, margin)), Direction.UP, 7);
    }

    private static Verdict direction(Direction wanted, Measurement... figures) {
        return JUDGE.direction(List.of(figures), wanted);
    }
}
