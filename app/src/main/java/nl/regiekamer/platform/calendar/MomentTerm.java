package nl.regiekamer.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts a term that ends at a moment, in hours that really passed. */
class MomentTerm {

    private final TermDefinition term;
    private final List<String> steps = new ArrayList<>();

    MomentTerm(TermDefinition term) {
        this.term = term;
    }

    Deadline.Moment from(Instant start) {
        var end = end(start);
        steps.add(
                "%s %s %s is %s."
                        .formatted(
                                inWords(),
                                term.countsBack() ? "voor" : "na",
                                DutchTime.moment(start),
                                DutchTime.moment(end)));
        if (isInHours() && DutchTime.clockChanges(start, end)) {
            steps.add("De klok is in die tijd verzet; er is in werkelijke uren gerekend.");
        }
        if (term.isUnconfirmed()) {
            steps.add(Term.unconfirmedWarning(term));
        }
        return new Deadline.Moment(end, steps);
    }

    private Instant end(Instant start) {
        var sign = term.countsBack() ? -1 : 1;
        if (isInHours()) {
            return start.plus(hours().multipliedBy(sign));
        }
        var local = start.atZone(DutchTime.ZONE);
        var day = term.length().from(local.toLocalDate(), sign);
        return local.with(day).toInstant();
    }

    private boolean isInHours() {
        return switch (term.length().unit()) {
            case HOURS, DAYS, WEEKS -> true;
            case MONTHS, YEARS, WORKING_DAYS -> false;
        };
    }

    private Duration hours() {
        var length = term.length();
        return switch (length.unit()) {
            case HOURS -> Duration.ofHours(length.value());
            case DAYS -> Duration.ofDays(length.value());
            case WEEKS -> Duration.ofDays(7L * length.value());
            case MONTHS, YEARS, WORKING_DAYS ->
                    throw new IllegalArgumentException("Not a length in hours: " + length);
        };
    }

    private String inWords() {
        var length = term.length();
        var spellOut = isInHours() && length.unit() != TermUnit.HOURS;
        return spellOut ? "%s (%d uur)".formatted(length, hours().toHours()) : length.toString();
    }
}
