package nl.regiekamer.platform.calendar;

import java.time.LocalDate;

/** The days that are ordinary under one regime: no weekday of rest and no recognised holiday. */
record OrdinaryDays(Regime regime, HolidayIndex holidays) {

    boolean isOrdinary(LocalDate day) {
        return !isRestDay(day) && holidays.find(regime.id(), day).isEmpty();
    }

    /** Why a day is not ordinary: "Tweede Paasdag" or "een zaterdag". */
    String reason(LocalDate day) {
        return holidays.find(regime.id(), day)
                .map(Holiday::name)
                .orElseGet(() -> "een " + DutchTime.weekday(day));
    }

    LocalDate onOrAfter(LocalDate day) {
        var found = day;
        while (!isOrdinary(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    LocalDate after(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** So many ordinary days later, or earlier when negative; 0 is the day itself. */
    LocalDate plus(LocalDate day, int ordinaryDays) {
        var step = Integer.signum(ordinaryDays);
        var found = day;
        for (int left = Math.abs(ordinaryDays); left > 0; ) {
            found = found.plusDays(step);
            if (isOrdinary(found)) {
                left--;
            }
        }
        return found;
    }

    /** Whether the days from first to last, both included, hold so many ordinary ones. */
    boolean hasAtLeast(int wanted, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isOrdinary).limit(wanted).count()
                >= wanted;
    }

    private boolean isRestDay(LocalDate day) {
        return regime.rules().restDays().contains(Weekday.of(day.getDayOfWeek()));
    }
}
