package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.plan.Indicator.Kind;
import nl.regiekamer.sources.FigureSink.Reading;
import org.junit.jupiter.api.Test;

/** What cannot be is said, and stops nothing. */
class PossibleFiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final Collected taken = new Collected();
    private final PossibleFigures possible =
            new PossibleFigures(taken, TODAY, PossibleFiguresTests::kind);

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

    @Test
    void refusesAShareAboveTheWholeAndAMarkOffItsScale() {
        possible.figure(of("aandeel", 100));
        possible.figure(of("aandeel", 100.5));
        possible.figure(of("rapportcijfer", 10));
        possible.figure(of("rapportcijfer", 75));
        possible.figure(of("rapportcijfer", 0.7));

        assertThat(taken.figures).extracting(Reading::value).containsExactly(100.0, 10.0);
        assertThat(taken.reasons())
                .containsExactly(
                        "Het cijfer van BU01000101 is een aandeel, en een aandeel is ten hoogste 100 procent.",
                        "Het cijfer van BU01000101 is een rapportcijfer, en dat loopt van 1 tot en met 10.",
                        "Het cijfer van BU01000101 is een rapportcijfer, en dat loopt van 1 tot en met 10.");
    }

    private static Optional<Kind> kind(SeriesKey series) {
        return switch (series.measure()) {
            case "aandeel" -> Optional.of(Kind.SHARE);
            case "rapportcijfer" -> Optional.of(Kind.MARK);
            default -> Optional.empty();
        };
    }

    private static Reading of(String measure, double value) {
        return new Reading(
                SeriesKey.of("T", measure),
                new AreaCode("BU01000101"),
                Period.year(2025),
                value,
                null,
                null,
                3,
                false);
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
