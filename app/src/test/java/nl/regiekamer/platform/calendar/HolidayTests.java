package nl.regiekamer.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTests {

    private static final RegimeId STATUTORY = new RegimeId("algemene-termijnenwet");
    private static final RegimeId EUROPEAN = new RegimeId("verordening-1182-71");

    private final Calendar calendar = NationalDefinitions.calendar();

    @Test
    void easterAgreesWithGaussFrom1990To2060() {
        for (int year = 1990; year <= 2060; year++) {
            assertThat(Easter.sunday(year)).isEqualTo(gauss(year));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25"
    })
    void easterFallsOnTheKnownDay(LocalDate easter) {
        assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void refusesEasterBeforeTheGregorianCalendar() {
        assertThatThrownBy(() -> Easter.sunday(1582)).hasMessageContaining("1582");
    }

    @Test
    void listsTheStatutoryHolidaysOfAYearWithGoodFridayAndTheEquatedDays() {
        assertThat(calendar.holidaysOf(2026, STATUTORY))
                .extracting(holiday -> holiday.date() + " " + holiday.name())
                .containsExactly(
                        "2026-01-01 Nieuwjaarsdag",
                        "2026-01-02 een gelijkgestelde dag",
                        "2026-04-03 Goede Vrijdag",
                        "2026-04-06 Tweede Paasdag",
                        "2026-04-27 Koningsdag",
                        "2026-05-05 Bevrijdingsdag",
                        "2026-05-14 Hemelvaartsdag",
                        "2026-05-15 een gelijkgestelde dag",
                        "2026-05-25 Tweede Pinksterdag",
                        "2026-12-25 Eerste Kerstdag",
                        "2026-12-26 Tweede Kerstdag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verordening-1182-71", "werkdagen"})
    void goodFridayAndEquatedDaysCountUnderTheStatutoryRegimeOnly(String regime) {
        assertThat(calendar.holidaysOf(2026, new RegimeId(regime)))
                .extracting(Holiday::date)
                .doesNotContain(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 15))
                .contains(LocalDate.of(2026, 4, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "1989-04-29, Koninginnedag",
        "1995-04-29, Koninginnedag",
        "2006-04-29, Koninginnedag",
        "2013-04-30, Koninginnedag",
        "2014-04-26, Koningsdag",
        "2015-04-27, Koningsdag",
        "2025-04-26, Koningsdag",
        "2026-04-27, Koningsdag",
        "2031-04-26, Koningsdag"
    })
    void theSovereignsDayMovesToSaturdayWhenItIsASunday(LocalDate day, String name) {
        assertThat(calendar.holidaysOf(day.getYear(), EUROPEAN))
                .filteredOn(holiday -> holiday.name().startsWith("Koning"))
                .containsExactly(new Holiday(day, name));
    }

    @Test
    void namesBothFeastsThatFallOnOneDay() {
        assertThat(calendar.holidaysOf(2016, STATUTORY))
                .contains(
                        new Holiday(LocalDate.of(2016, 5, 5), "Bevrijdingsdag en Hemelvaartsdag"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02, true", // Maundy Thursday
        "2026-04-03, true", // Good Friday: worked unless the pack says otherwise
        "2026-04-04, false",
        "2026-04-06, false",
        "2026-04-27, false",
        "2026-12-24, true",
        "2024-02-29, true"
    })
    void saysWhichDaysAreWorked(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void christmasInTheWeekendGivesNoOtherDayOff() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 12, 24))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 12, 27))).isTrue();
        assertThat(calendar.nextWorkingDay(LocalDate.of(2021, 12, 24)))
                .isEqualTo(LocalDate.of(2021, 12, 27));
    }

    @Test
    void nextWorkingDayPassesAChainOfHolidays() {
        assertThat(calendar.nextWorkingDay(LocalDate.of(2025, 12, 24)))
                .isEqualTo(LocalDate.of(2025, 12, 29));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, 1182, 71})
    void addingWorkingDaysIsMonotoneAndCanBeUndone(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(25_000));
            var workingDay = calendar.nextWorkingDay(day);
            int days = random.nextInt(1, 60);

            var later = calendar.plusWorkingDays(workingDay, days);

            assertThat(calendar.isWorkingDay(later)).as("seed %d, %s", seed, day).isTrue();
            assertThat(later).isAfter(calendar.plusWorkingDays(workingDay, days - 1));
            assertThat(calendar.plusWorkingDays(later, -days)).isEqualTo(workingDay);
            assertThat(calendar.plusWorkingDays(day, 0)).isEqualTo(day);
        }
    }

    @Test
    void aPackMayAddADayOffOfItsOwn() {
        var rules =
                List.of(
                        new HolidayRule(
                                "carnaval",
                                "Carnavalsmaandag",
                                new HolidayDate.FromEaster(-48),
                                Set.of(RegimeId.WORKING_DAYS),
                                new LegalSource("Gemeentelijke regeling", null, null),
                                null,
                                null,
                                null));

        var local = Calendar.of(rules, NationalDefinitions.regimes(), List.of());

        assertThat(local.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 16))).isTrue();
    }

    /** Gauss's rule with its two exceptions; another way than the code's. */
    private static LocalDate gauss(int year) {
        int d = (19 * (year % 19) + 24) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        var easter = LocalDate.of(year, 3, 22).plusDays(d + e);
        if (easter.equals(LocalDate.of(year, 4, 26))) {
            return LocalDate.of(year, 4, 19);
        }
        var late = d == 28 && e == 6 && year % 19 > 10;
        return late ? LocalDate.of(year, 4, 18) : easter;
    }
}
