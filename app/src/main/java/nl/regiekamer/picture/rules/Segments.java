package nl.regiekamer.picture.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.regiekamer.kernel.Period;

/**
 * Cuts a series into segments within which figures may be compared. A new segment begins where the
 * figures come from another table, and where a recorded break lies between two figures.
 */
public final class Segments {

    private Segments() {}

    /**
     * @param figures of one area, in any order; a figure without a period stands in a segment of
     *     its own, since nothing says when it was
     * @param breaks days from which figures cannot be compared with earlier ones
     * @return the figures in order of time, numbered; those without a period last
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
        var segment = 0;
        for (var figure : ordered) {
            if (!numbered.isEmpty() && isBreak(numbered.getLast(), figure, breaks)) {
                segment++;
            }
            numbered.add(figure.inSegment(segment));
        }
        return List.copyOf(numbered);
    }

    private static boolean isBreak(Measurement before, Measurement after, List<LocalDate> breaks) {
        var first = before.period();
        var second = after.period();
        if (first == null || second == null || !before.table().equals(after.table())) {
            return true;
        }
        return breaks.stream()
                .anyMatch(day -> first.from().isBefore(day) && !second.from().isBefore(day));
    }
}
