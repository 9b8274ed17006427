package nl.regiekamer.plan.cycle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import nl.regiekamer.plan.cycle.rules.StepDates.From;
import nl.regiekamer.plan.cycle.rules.StepDates.Occurrence;
import nl.regiekamer.plan.cycle.rules.StepDates.Rhythm;
import nl.regiekamer.plan.cycle.rules.StepDates.Term;
import org.junit.jupiter.api.Test;

/** The days of the steps of a cycle. */
class StepDatesTests {

    private static final Term TERM = new Term(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Predicate<LocalDate> WEEKDAYS =
            day ->
                    day.getDayOfWeek() != DayOfWeek.SATURDAY
                            && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    @Test
    void countsMonthsFromTheEndOfThePlan() {
        assertThat(StepDates.of(Rhythm.TERM, From.END, -9, TERM, WEEKDAYS))
                .containsExactly(new Occurrence("periode", "2023-2026", LocalDate.of(2026, 3, 31)));
    }

    @Test
    void fallsOnTheLastWorkingDayBeforeAWeekend() {
        // 31-1-2026 is a Saturday.
        assertThat(StepDates.of(Rhythm.TERM, From.END, -11, TERM, WEEKDAYS))
                .extracting(Occurrence::day)
                .containsExactly(LocalDate.of(2026, 1, 30));
    }

    @Test
    void theEndOfAMonthStaysTheEndOfAMonth() {
        assertThat(StepDates.of(Rhythm.TERM, From.END, -6, TERM, _ -> true))
                .extracting(Occurrence::day)
                .containsExactly(LocalDate.of(2026, 6, 30));
    }

    @Test
    void comesRoundEachYearAndEachHalfYear() {
        assertThat(StepDates.of(Rhythm.YEAR, From.BEGIN, 0, TERM, _ -> true))
                .extracting(Occurrence::key)
                .containsExactly("2023", "2024", "2025", "2026");
        assertThat(StepDates.of(Rhythm.HALF_YEAR, From.END, 1, TERM, _ -> true))
                .hasSize(8)
                .startsWith(
                        new Occurrence(
                                "2023-1", "eerste helft van 2023", LocalDate.of(2023, 7, 31)))
                .endsWith(
                        new Occurrence(
                                "2026-2", "tweede helft van 2026", LocalDate.of(2027, 1, 31)));
    }

    @Test
    void cutsOffWhatLiesOutsideAPlanThatBeginsHalfway() {
        var term = new Term(LocalDate.of(2026, 4, 15), LocalDate.of(2027, 3, 14));

        assertThat(StepDates.of(Rhythm.HALF_YEAR, From.BEGIN, 0, term, _ -> true))
                .extracting(Occurrence::day)
                .containsExactly(
                        LocalDate.of(2026, 4, 15),
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2027, 1, 1));
    }
}
