package nl.regiekamer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final Period YEAR = Period.year(2024);

    @Test
    void isAYearFromNewYearUpToTheNext() {
        assertThat(YEAR).isEqualTo(new Period(NEW_YEAR, LocalDate.of(2025, 1, 1)));
        assertThat(YEAR.isYear()).isTrue();
        assertThat(Period.day(NEW_YEAR).isYear()).isFalse();
        assertThat(new Period(NEW_YEAR, NEW_YEAR.plusYears(2)).isYear()).isFalse();
        assertThat(new Period(NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(1).plusYears(1)).isYear())
                .as("twelve months that are no calendar year")
                .isFalse();
    }

    @Test
    void containsItsFirstDayAndNotTheDayAtWhichItEnds() {
        assertThat(YEAR.contains(NEW_YEAR)).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(YEAR.contains(LocalDate.of(2023, 12, 31))).isFalse();
    }

    @Test
    void overlapsWhatSharesADayAndNotWhatOnlyTouches() {
        assertThat(YEAR.overlaps(Period.year(2025))).isFalse();
        assertThat(Period.year(2025).overlaps(YEAR)).isFalse();
        assertThat(YEAR.overlaps(Period.day(LocalDate.of(2024, 12, 31)))).isTrue();
        assertThat(Period.day(NEW_YEAR).overlaps(YEAR)).isTrue();
        assertThat(YEAR.overlaps(YEAR)).isTrue();
    }

    @Test
    void refusesToEndBeforeOrWhenItBegins() {
        assertThatThrownBy(() -> new Period(NEW_YEAR, NEW_YEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-01 to 2024-01-01");
        assertThatThrownBy(() -> new Period(NEW_YEAR, NEW_YEAR.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standsInOrderOfItsBeginningAndThenOfItsEnd() {
        var day = Period.day(NEW_YEAR);

        assertThat(java.util.stream.Stream.of(Period.year(2025), YEAR, day).sorted())
                .containsExactly(day, YEAR, Period.year(2025));
        assertThat(YEAR.compareTo(Period.year(2024))).isZero();
    }
}
