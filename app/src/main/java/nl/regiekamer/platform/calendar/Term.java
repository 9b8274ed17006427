package nl.regiekamer.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiekamer.platform.definitions.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A term with all its versions, ready to be counted.
 *
 * <p>The version that is in force on the day of the starting event counts, for the term and for its
 * regime: a change of law touches no term that already runs. Holidays count as they are on their
 * own day. A law that says otherwise (transitional law) asks for a term with an id of its own.
 */
public final class Term {

    private final List<TermDefinition> versions;
    private final Calendar calendar;

    Term(List<TermDefinition> versions, Calendar calendar) {
        this.versions = List.copyOf(versions);
        this.calendar = calendar;
    }

    /** All versions, in the order in which they were given. */
    public List<TermDefinition> versions() {
        return versions;
    }

    /**
     * The version that applies to a term that starts on a day.
     *
     * @throws IllegalArgumentException when the term did not exist on that day
     */
    public TermDefinition versionOn(LocalDate start) {
        return versions.stream()
                .filter(version -> version.isInForce(start))
                .findFirst()
                .orElseThrow(() -> notInForce(start));
    }

    /** Whether the term ends at a moment, so that the starting moment must be known. */
    public boolean isInMoments(LocalDate start) {
        var version = versionOn(start);
        return version.length().unit() == TermUnit.HOURS
                || calendar.regimeOn(version.regime(), start).counting() == Regime.Counting.MOMENTS;
    }

    /**
     * The last day of a term that starts on a day.
     *
     * @throws IllegalArgumentException when the term counts hours, or did not exist on that day
     */
    public Deadline.LastDay endsOn(LocalDate start) {
        var version = versionOn(start);
        if (isInMoments(start)) {
            throw new IllegalArgumentException(
                    "De termijn '%s' (%s) loopt vanaf een tijdstip, niet vanaf een dag. Misschien is het tijdstip op %s bekend?"
                            .formatted(version.id(), version.length(), DutchTime.day(start)));
        }
        return new DayTerm(version, calendar.daysOf(version.regime(), start)).from(start);
    }

    /**
     * The end of a term that starts at a moment: a moment too, or the last day when the term counts
     * days.
     *
     * @throws IllegalArgumentException when the term did not exist at that moment
     */
    public Deadline endsAt(Instant start) {
        var day = start.atZone(DutchTime.ZONE).toLocalDate();
        return isInMoments(day) ? new MomentTerm(versionOn(day)).from(start) : endsOn(day);
    }

    static String unconfirmedWarning(TermDefinition term) {
        return "Let op: deze termijn (%s) is nog niet door een jurist bevestigd."
                .formatted(term.source());
    }

    private static String inWords(@Nullable Validity validity) {
        if (validity == null) {
            return "altijd";
        }
        var from = validity.from();
        var until = validity.until();
        var begin = from == null ? "" : "vanaf " + DutchTime.day(from);
        var end = until == null ? "" : "tot " + DutchTime.day(until);
        return (begin + " " + end).strip();
    }

    private IllegalArgumentException notInForce(LocalDate start) {
        var known =
                versions.stream()
                        .map(version -> inWords(version.validity()))
                        .collect(Collectors.joining("; "));
        return new IllegalArgumentException(
                "De termijn '%s' geldt niet op %s, wel %s. Misschien klopt de begindatum niet?"
                        .formatted(versions.getFirst().id(), DutchTime.day(start), known));
    }
}
