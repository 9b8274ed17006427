package nl.regiekamer.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Counts a term that ends with a last day, and keeps the reason of each step. */
class DayTerm {

    private final TermDefinition term;
    private final Regime regime;
    private final OrdinaryDays days;
    private final List<String> steps = new ArrayList<>();

    DayTerm(TermDefinition term, OrdinaryDays days) {
        this.term = term;
        this.regime = days.regime();
        this.days = days;
    }

    Deadline.LastDay from(LocalDate start) {
        var end = term.countsBack() ? back(start) : forward(start);
        if (term.isUnconfirmed()) {
            steps.add(Term.unconfirmedWarning(term));
        }
        return new Deadline.LastDay(end, steps);
    }

    private LocalDate forward(LocalDate start) {
        var end = plainEnd(start);
        steps.add(
                "%s na %s is %s%s."
                        .formatted(
                                term.length(),
                                DutchTime.day(start),
                                DutchTime.day(end),
                                term.countsFirstDay() ? " (de eerste dag telt mee)" : ""));
        if (!regime.includes(term.length())) {
            return unextended(end);
        }
        return withMinimum(firstDay(start), extended(end));
    }

    private LocalDate firstDay(LocalDate start) {
        return term.countsFirstDay() ? start : start.plusDays(1);
    }

    private LocalDate plainEnd(LocalDate start) {
        var length = term.length();
        if (length.unit() == TermUnit.WORKING_DAYS) {
            return days.plus(firstDay(start).minusDays(1), length.value());
        }
        var end = length.from(start, 1);
        // From the 31st a month runs to the last day of a shorter month, counted or not.
        var shortMonth = isByMonth(length) && end.getDayOfMonth() < start.getDayOfMonth();
        return term.countsFirstDay() && !shortMonth ? end.minusDays(1) : end;
    }

    private static boolean isByMonth(TermLength length) {
        return length.unit() == TermUnit.MONTHS || length.unit() == TermUnit.YEARS;
    }

    private LocalDate unextended(LocalDate end) {
        var scope = regime.rules().scope();
        if (scope != null && !days.isOrdinary(end)) {
            steps.add(
                    "%s is %s, maar de verlenging van %s (artikel %s) geldt niet voor een termijn"
                                    .formatted(
                                            DutchTime.day(end),
                                            days.reason(end),
                                            regime.name(),
                                            scope.article())
                            + " van %s: niet verlengd.".formatted(term.length()));
        }
        return end;
    }

    private LocalDate extended(LocalDate end) {
        var extension = regime.rules().extension();
        if (extension == null || days.isOrdinary(end)) {
            return end;
        }
        var extended = days.after(end);
        var reasons =
                end.datesUntil(extended)
                        .map(day -> "%s is %s".formatted(DutchTime.day(day), days.reason(day)))
                        .collect(Collectors.joining(", "));
        steps.add("%s: %s".formatted(reasons, runsOnTo(extended, extension.article())));
        return extended;
    }

    private LocalDate withMinimum(LocalDate first, LocalDate end) {
        var minimum = regime.rules().minimum();
        if (minimum == null || !term.length().isAtLeastDays(minimum.fromDays(), first)) {
            return end;
        }
        var enough = end;
        while (!days.hasAtLeast(minimum.ordinaryDays(), first, enough)) {
            enough = days.after(enough);
        }
        if (enough.isAfter(end)) {
            steps.add(
                    "Tot en met %s telt de termijn minder dan %d gewone dagen: %s"
                            .formatted(
                                    DutchTime.day(end),
                                    minimum.ordinaryDays(),
                                    runsOnTo(enough, minimum.article())));
        }
        return enough;
    }

    private String runsOnTo(LocalDate day, String article) {
        return "verlengd tot en met %s (%s, artikel %s)."
                .formatted(DutchTime.day(day), regime.name(), article);
    }

    /** A term counted back from an event is never moved: that would take time from who waits. */
    private LocalDate back(LocalDate start) {
        var length = term.length();
        var from = term.countsFirstDay() ? start.plusDays(1) : start;
        var end =
                length.unit() == TermUnit.WORKING_DAYS
                        ? days.plus(from, -length.value())
                        : length.from(from, -1);
        steps.add(
                "%s voor %s is %s; teruggerekend, dus niet verlengd."
                        .formatted(length, DutchTime.day(start), DutchTime.day(end)));
        return end;
    }
}
