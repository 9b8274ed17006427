package nl.regiekamer.platform.calendar;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar. */
class Easter {

    private Easter() {}

    /**
     * The day of Easter in a year.
     *
     * @param year from 1583, the first whole year of the Gregorian calendar
     * @source Anonymous, "To find Easter", Nature 13 (1876), p. 487; in the form of J. Meeus,
     *     Astronomical Algorithms (1991), chapter 8. The letters are his.
     */
    static LocalDate sunday(int year) {
        if (year < 1583) {
            throw new IllegalArgumentException(
                    "Easter is computed from 1583, got %d. Maybe the year lacks a digit."
                            .formatted(year));
        }
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
