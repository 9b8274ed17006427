package nl.regiekamer.plan.cycle.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** On which days a step of the cycle falls within the term of a plan. */
public final class StepDates {

    /** How often a step comes round. */
    public enum Rhythm {
        @JsonProperty("periode")
        TERM(0),
        @JsonProperty("jaar")
        YEAR(12),
        @JsonProperty("halfjaar")
        HALF_YEAR(6);

        private final int months;

        Rhythm(int months) {
            this.months = months;
        }
    }

    /** Which end of its span a step is counted from. */
    public enum From {
        @JsonProperty("begin")
        BEGIN,
        @JsonProperty("einde")
        END
    }

    /**
     * One time that a step comes round.
     *
     * @param key tells it from the other times: periode, 2026, 2026-1
     * @param name in words: "2023-2026", "2026", "eerste helft van 2026"
     * @param day the last working day on or before the day that was counted
     */
    public record Occurrence(String key, String name, LocalDate day) {}

    private StepDates() {}

    /**
     * All times within a term, earliest first.
     *
     * @param term first and last day
     * @param months counted from an end of each span; negative for earlier
     * @param isWorkingDay whether the municipality works on a day
     */
    public static List<Occurrence> of(
            Rhythm rhythm, From from, int months, Term term, Predicate<LocalDate> isWorkingDay) {
        var found = new ArrayList<Occurrence>();
        for (var span : spans(rhythm, term)) {
            var counted = from == From.BEGIN ? span.first() : span.last();
            found.add(
                    new Occurrence(
                            key(rhythm, span),
                            name(rhythm, span),
                            workingDay(plus(counted, months), isWorkingDay)));
        }
        return List.copyOf(found);
    }

    /** First and last day, both included. */
    public record Term(LocalDate first, LocalDate last) {}

    /** The calendar years or half years that a term touches, cut off at its ends. */
    private static List<Term> spans(Rhythm rhythm, Term term) {
        if (rhythm == Rhythm.TERM) {
            return List.of(term);
        }
        var spans = new ArrayList<Term>();
        var begin = term.first().withDayOfMonth(1);
        begin = begin.minusMonths((begin.getMonthValue() - 1) % rhythm.months);
        while (!begin.isAfter(term.last())) {
            var end = begin.plusMonths(rhythm.months).minusDays(1);
            spans.add(
                    new Term(
                            begin.isBefore(term.first()) ? term.first() : begin,
                            end.isAfter(term.last()) ? term.last() : end));
            begin = begin.plusMonths(rhythm.months);
        }
        return spans;
    }

    /** Months from the last day of a month lead to the last day of another. */
    private static LocalDate plus(LocalDate day, int months) {
        var moved = day.plusMonths(months);
        var isLast = day.getDayOfMonth() == day.lengthOfMonth();
        return isLast ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    private static LocalDate workingDay(LocalDate day, Predicate<LocalDate> isWorkingDay) {
        var found = day;
        while (!isWorkingDay.test(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    private static String key(Rhythm rhythm, Term span) {
        var year = span.last().getYear();
        return switch (rhythm) {
            case TERM -> "periode";
            case YEAR -> String.valueOf(year);
            case HALF_YEAR -> "%d-%d".formatted(year, half(span));
        };
    }

    private static String name(Rhythm rhythm, Term span) {
        var year = span.last().getYear();
        return switch (rhythm) {
            case TERM -> "%d-%d".formatted(span.first().getYear(), year);
            case YEAR -> String.valueOf(year);
            case HALF_YEAR ->
                    "%s helft van %d".formatted(half(span) == 1 ? "eerste" : "tweede", year);
        };
    }

    private static int half(Term span) {
        return span.last().getMonthValue() <= 6 ? 1 : 2;
    }
}
