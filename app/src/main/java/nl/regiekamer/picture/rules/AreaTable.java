package nl.regiekamer.picture.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * All areas of a level in one period, beside the whole municipality.
 *
 * @param whole the municipality in the same period and from the same table; null when unknown
 * @param rows one per area that has a figure, in the order of the codes
 */
public record AreaTable(@Nullable Measurement whole, List<AreaRow> rows) {

    public static final AreaTable EMPTY = new AreaTable(null, List.of());

    public AreaTable {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Optional<AreaRow> find(AreaCode area) {
        return rows.stream().filter(row -> row.figure().area().equals(area)).findFirst();
    }

    /** The areas with a rate, highest first; those with a count alone are left out. */
    public List<AreaRow> ranked() {
        return rows.stream()
                .filter(row -> !row.figure().countOnly())
                .sorted(
                        Comparator.comparingDouble((AreaRow row) -> row.figure().value())
                                .reversed())
                .toList();
    }

    /** The difference between the highest and the lowest area; empty with fewer than two. */
    public Optional<Double> spread() {
        var ranked = ranked();
        return ranked.size() < 2
                ? Optional.empty()
                : Optional.of(
                        ranked.getFirst().figure().value() - ranked.getLast().figure().value());
    }

    /** "2023", or words where the year is not known. */
    public String yearInWords() {
        return rows.isEmpty() ? "" : rows.getFirst().figure().yearInWords();
    }

    public Map<AreaCode, AreaRow> byArea() {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.figure().area(), Function.identity()));
    }
}
