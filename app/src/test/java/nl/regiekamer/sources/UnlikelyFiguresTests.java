package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.DataIssue.Severity;
import nl.regiekamer.sources.FigureSink.Reading;
import nl.regiekamer.sources.PlausibilityRule.Kind;
import org.junit.jupiter.api.Test;

/** A value that may be a mistake is taken, and somebody is told to look at it. */
class UnlikelyFiguresTests {

    private static final SeriesKey SERIES = SeriesKey.of("T", "misdrijven");
    private static final List<PlausibilityRule> RULES =
            List.of(
                    new PlausibilityRule(Kind.JUMP, 10, 50, 5, "Zelden.", "Kijk na."),
                    new PlausibilityRule(Kind.OUTLIER, 10, 50, 3, "Ook zelden.", "Kijk na."));

    private final Collected taken = new Collected();
    private final List<Figure> known = new ArrayList<>();
    private final UnlikelyFigures figures =
            new UnlikelyFigures(
                    RULES, _ -> known, area -> area.value().startsWith("BU0100"), taken);

    @Test
    void tellsOfTenTimesAsMuchAsWasKnownAndTakesIt() {
        knows(1, 2022, 41);

        bring(1, 2023, 1_000_000_000, 7);

        assertThat(taken.figures).hasSize(1);
        assertThat(taken.issues)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(Severity.UNLIKELY);
                    assertThat(issue.line()).isEqualTo(7);
                    assertThat(issue.field()).isEqualTo("misdrijven");
                    assertThat(issue.value()).isEqualTo("1.000.000.000");
                    assertThat(issue.reason())
                            .isEqualTo(
                                    "Van BU01000001 was bekend: 41 (2022); hier staat 1.000.000.000. Zelden.");
                    assertThat(issue.advice()).isEqualTo("Kijk na.");
                });
    }

    @Test
    void tellsOfATenthOfWhatWasKnown() {
        knows(1, 2022, 4900);

        bring(1, 2023, 4.9, 2);

        assertThat(taken.issues).hasSize(1);
    }

    @Test
    void leavesSmallNumbersAndOrdinaryChangesAlone() {
        knows(1, 2022, 3);
        knows(2, 2022, 400);

        bring(1, 2023, 45, 2);
        bring(2, 2023, 900, 3);

        assertThat(taken.issues).isEmpty();
    }

    @Test
    void doesNotBlameTheFileThatMendsAWrongFigure() {
        knows(1, 2022, 41);
        knows(1, 2023, 1_000_000_000);

        bring(1, 2023, 43, 2);

        assertThat(taken.issues).isEmpty();
    }

    @Test
    void holdsAYearBesideTheYearBeforeInTheSameFile() {
        taken(1, 2021, 60, 2);
        bring(1, 2022, 60_000, 3);

        assertThat(taken.issues).extracting(DataIssue::line).containsExactly(3L);
    }

    @Test
    void doesNotHoldAMonthBesideAYear() {
        knows(1, 2022, 1200);

        taken(reading(1, new Period(day(2023, 1), day(2023, 2)), 90, 2));
        figures.end();

        assertThat(taken.issues).isEmpty();
    }

    @Test
    void tellsOfAnAreaFarAboveAllOthers() {
        for (var area = 2; area <= 4; area++) {
            taken(area, 2023, 80 + area, area);
        }
        bring(1, 2023, 1_000_000, 9);

        assertThat(taken.issues)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.line()).isEqualTo(9);
                    assertThat(issue.reason())
                            .contains(
                                    "het hoogste van 3 andere gebieden is 84 (2023) bij BU01000004");
                });
    }

    @Test
    void drawsNoConclusionFromAFewAreas() {
        taken(2, 2023, 80, 2);
        bring(1, 2023, 1_000_000, 3);

        assertThat(taken.issues).isEmpty();
    }

    @Test
    void looksAtNoOtherMunicipality() {
        figures.figure(
                new Reading(
                        SERIES,
                        new AreaCode("BU09990001"),
                        Period.year(2023),
                        1e9,
                        null,
                        null,
                        2,
                        true));
        figures.end();

        assertThat(taken.figures).hasSize(1);
        assertThat(taken.issues).isEmpty();
    }

    private void knows(int area, int year, double value) {
        known.add(
                new Figure(
                        SERIES, area(area), Period.year(year), value, null, null, new UUID(0, 1)));
    }

    private void bring(int area, int year, double value, long line) {
        taken(area, year, value, line);
        figures.end();
    }

    private void taken(int area, int year, double value, long line) {
        taken(reading(area, Period.year(year), value, line));
    }

    private void taken(Reading reading) {
        figures.figure(reading);
    }

    private static Reading reading(int area, Period period, double value, long line) {
        return new Reading(SERIES, area(area), period, value, null, null, line, true);
    }

    private static java.time.LocalDate day(int year, int month) {
        return java.time.LocalDate.of(year, month, 1);
    }

    private static AreaCode area(int number) {
        return new AreaCode("BU0100%04d".formatted(number));
    }
}
