package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.FigureSink.Reading;
import org.junit.jupiter.api.Test;

/** What cannot be is said, and stops nothing. */
class PossibleFiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final Collected taken = new Collected();
    private final PossibleFigures possible = new PossibleFigures(taken, TODAY);

    @Test
    void refusesAFigureOfAPeriodThatHasYetToBegin() {
        possible.figure(count(2031, 40));
        possible.figure(count(2025, 41));

        assertThat(taken.lines()).containsExactly("BU01000101 misdrijven 41.0");
        assertThat(taken.reasons())
                .containsExactly(
                        "Het cijfer van BU01000101 gaat over een periode die nog moet beginnen (1-1-2031).");
    }

    @Test
    void takesAFigureOfTheYearThatRuns() {
        possible.figure(count(2026, 40));

        assertThat(taken.figures).hasSize(1);
    }

    @Test
    void refusesAPartOfACount() {
        possible.figure(count(2025, 12.5));

        assertThat(taken.figures).isEmpty();
        assertThat(taken.issues)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.value()).isEqualTo("12,50");
                    assertThat(issue.line()).isEqualTo(3);
                    assertThat(issue.reason()).contains("een aantal is een heel getal");
                });
    }

    @Test
    void takesAPercentageWithDecimals() {
        possible.figure(reading(2025, 12.5, false));

        assertThat(taken.figures).hasSize(1);
    }

    private static Reading count(int year, double value) {
        return reading(year, value, true);
    }

    private static Reading reading(int year, double value, boolean additive) {
        return new Reading(
                SeriesKey.of("T", "misdrijven"),
                new AreaCode("BU01000101"),
                Period.year(year),
                value,
                null,
                null,
                3,
                additive);
    }
}
