package nl.regiekamer.platform.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a version of a definition holds: from {@code from} up to, not including, {@code
 * until}.
 *
 * @param from first day; null means since always
 * @param until first day on which it no longer holds; null means without end
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Holds on every day. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (!isOrdered(from, until)) {
            throw new IllegalArgumentException(
                    "A validity must end after it begins, got %s to %s.".formatted(from, until));
        }
    }

    static boolean isOrdered(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null || from.isBefore(until);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Validity other) {
        return isOrdered(latest(from, other.from), earliest(until, other.until));
    }

    /** The days that both hold; they must overlap. */
    Validity intersect(Validity other) {
        return new Validity(latest(from, other.from), earliest(until, other.until));
    }

    /** What is left of this without the days of the other: none, one or two stretches. */
    List<Validity> without(Validity other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        var left = new ArrayList<Validity>();
        if (other.from != null && (from == null || from.isBefore(other.from))) {
            left.add(new Validity(from, other.from));
        }
        if (other.until != null && (until == null || other.until.isBefore(until))) {
            left.add(new Validity(other.until, until));
        }
        return left;
    }

    /** Begin as a day that sorts; "since always" comes first. */
    LocalDate sortKey() {
        return from == null ? LocalDate.MIN : from;
    }

    /** In Dutch, for messages and pages: "altijd", "vanaf 2021-07-01 tot 2024-01-01". */
    public String text() {
        if (from == null && until == null) {
            return "altijd";
        }
        if (from == null) {
            return "tot %s".formatted(until);
        }
        return until == null
                ? "vanaf %s".formatted(from)
                : "vanaf %s tot %s".formatted(from, until);
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
