package nl.regiekamer.picture.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
        return figures.stream()
                .filter(figure ->
                        disturbances.stream()
                                .noneMatch(pressed -> isMostlyIn(figure.period(), pressed)))
                .toList();
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
