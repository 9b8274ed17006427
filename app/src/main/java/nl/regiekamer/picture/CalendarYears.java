package nl.regiekamer.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Brings the months or quarters of a count together into calendar years, so that every rate is per
 * year. A year of which a part is not published has no figure: a part is no whole.
 */
final class CalendarYears {

    private CalendarYears() {}

    private record AreaYear(AreaCode area, int year) {}

    /** Counts of one series; those of a year and those of one day or without a period stay. */
    static List<Figure> together(List<Figure> figures) {
        var kept = new ArrayList<Figure>();
        Map<AreaYear, List<Figure>> parts = new LinkedHashMap<>();
        Set<AreaYear> published = new HashSet<>();
        for (var figure : figures) {
            var period = figure.period();
            if (period != null && isPartOfYear(period)) {
                parts.computeIfAbsent(place(figure, period), _ -> new ArrayList<>()).add(figure);
            } else {
                kept.add(figure);
                if (period != null && period.isYear()) {
                    published.add(place(figure, period));
                }
            }
        }
        parts.forEach((place, some) -> {
            if (!published.contains(place) && isWholeYear(some, place.year())) {
                kept.add(sum(some, place));
            }
        });
        return kept;
    }

    private static AreaYear place(Figure figure, Period period) {
        return new AreaYear(figure.area(), period.from().getYear());
    }

    /** Longer than a day, which is a state and no count of a time. */
    private static boolean isPartOfYear(Period period) {
        return period.until().isAfter(period.from().plusDays(1))
                && period.until().isBefore(period.from().plusYears(1));
    }

    private static boolean isWholeYear(List<Figure> parts, int year) {
        parts.sort(Comparator.comparing(CalendarYears::period));
        var reached = Period.year(year).from();
        for (var part : parts) {
            if (!period(part).from().equals(reached)) {
                return false;
            }
            reached = period(part).until();
        }
        return reached.equals(Period.year(year).until());
    }

    private static Period period(Figure figure) {
        return java.util.Objects.requireNonNull(figure.period());
    }

    private static Figure sum(List<Figure> parts, AreaYear place) {
        var last = parts.getLast();
        return new Figure(
                last.series(),
                place.area(),
                Period.year(place.year()),
                parts.stream().mapToDouble(Figure::value).sum(),
                null,
                reserve(parts),
                last.delivery());
    }

    private static @Nullable String reserve(List<Figure> parts) {
        return parts.stream()
                .filter(part -> !part.isExact())
                .map(Figure::qualifier)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
