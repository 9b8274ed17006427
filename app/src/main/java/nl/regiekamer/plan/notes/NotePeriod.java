package nl.regiekamer.plan.notes;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.PolicyPlan;
import nl.regiekamer.platform.web.Dutch;

/**
 * The time over which a note tells.
 *
 * @param id as it stands in a form: {@code 2024-1}, {@code 2024} or {@code vandaag}
 * @param words in Dutch
 * @param from first day
 * @param lastDay last day
 */
public record NotePeriod(String id, String words, LocalDate from, LocalDate lastDay) {

    private static final String TODAY = "vandaag";

    /** The periods of a plan that have begun, the last first. */
    static List<NotePeriod> list(NoteKind.Span span, PolicyPlan.Term term, LocalDate today) {
        if (span == NoteKind.Span.DAY) {
            return List.of(new NotePeriod(TODAY, "stand op " + Dutch.date(today), today, today));
        }
        var periods = new ArrayList<NotePeriod>();
        for (var year = term.from().getYear(); year <= term.lastDay().getYear(); year++) {
            if (span == NoteKind.Span.YEAR) {
                periods.add(year(year));
            } else {
                periods.add(firstHalf(year));
                periods.add(secondHalf(year));
            }
        }
        return periods.stream().filter(one -> !one.from().isAfter(today)).toList().reversed();
    }

    private static NotePeriod year(int year) {
        return new NotePeriod(
                String.valueOf(year),
                String.valueOf(year),
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.DECEMBER, 31));
    }

    private static NotePeriod firstHalf(int year) {
        return new NotePeriod(
                year + "-1",
                "eerste half jaar " + year,
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.JUNE, 30));
    }

    private static NotePeriod secondHalf(int year) {
        return new NotePeriod(
                year + "-2",
                "tweede half jaar " + year,
                LocalDate.of(year, Month.JULY, 1),
                LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** Whether it tells how things stand on one day, and not what happened over a time. */
    boolean isOneDay() {
        return id.equals(TODAY);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay);
    }
}
