package nl.regiekamer.picture.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a series into segments within which figures may be compared. Figures of one table on one
 * side of every recorded break form a segment, also where a figure of another table lies between.
 */
public final class Segments {

    private Segments() {}

    /** What figures must share to be compared: the table, and how many breaks lie before them. */
    private record Side(String table, long breaksBefore) {}

    /**
     * @param figures of one area, in any order; a figure without a period stands in a segment of
     *     its own, since nothing says when it was
     * @param breaks days from which figures cannot be compared with earlier ones
     * @return the figures in order of time, numbered in the order in which segments begin; those
     *     without a period last
     */
    public static List<Measurement> number(List<Measurement> figures, List<LocalDate> breaks) {
        var ordered =
                figures.stream()
                        .sorted(
                                Comparator.comparing(
                                        Measurement::period,
                                        Comparator.nullsLast(Comparator.<Period>naturalOrder())))
                        .toList();
        var numbered = new ArrayList<Measurement>(ordered.size());
        var known = new HashMap<Side, Integer>();
        var next = 0;
        for (var figure : ordered) {
            var period = figure.period();
            var segment = next;
            if (period != null) {
                var before = breaks.stream().filter(day -> !period.from().isBefore(day)).count();
                var first = known.putIfAbsent(new Side(figure.table(), before), next);
                segment = first == null ? next : first;
            }
            next = Math.max(next, segment + 1);
            numbered.add(figure.inSegment(segment));
        }
        return List.copyOf(numbered);
    }

    /**
     * The figures that a trend may rest on: those of which at most half the days were disturbed.
     *
     * @param disturbances periods in which circumstances pressed on the figures
     */
    public static List<Measurement> undisturbed(
            List<Measurement> figures, List<Period> disturbances) {
        return figures.stream().filter(figure -> !isDisturbed(figure, disturbances)).toList();
    }

    /** Whether more than half of the days of a figure were disturbed. */
    public static boolean isDisturbed(Measurement figure, List<Period> disturbances) {
        return disturbances.stream().anyMatch(pressed -> isMostlyIn(figure.period(), pressed));
    }

    /** Says of which figures most days were disturbed, as sentences to add; empty for none. */
    public static String disturbed(List<Measurement> figures, List<Period> disturbances) {
        return figures.stream()
                .filter(figure -> isDisturbed(figure, disturbances))
                .map(figure ->
                        " Het cijfer over %s is van een verstoorde tijd."
                                .formatted(figure.yearInWords()))
                .distinct()
                .collect(Collectors.joining());
    }

    /**
     * The figure to compare a later one with: the last undisturbed one, or the last of all where
     * every one was disturbed. Empty without figures.
     */
    public static Optional<Measurement> lastUndisturbed(
            List<Measurement> figures, List<Period> disturbances) {
        return undisturbed(figures, disturbances).stream()
                .reduce((earlier, later) -> later)
                .or(() -> figures.stream().reduce((earlier, later) -> later));
    }

    private static boolean isMostlyIn(@Nullable Period period, Period pressed) {
        if (period == null || !period.overlaps(pressed)) {
            return false;
        }
        var from = period.from().isBefore(pressed.from()) ? pressed.from() : period.from();
        var until = period.until().isBefore(pressed.until()) ? period.until() : pressed.until();
        return 2 * ChronoUnit.DAYS.between(from, until)
                > ChronoUnit.DAYS.between(period.from(), period.until());
    }
}
