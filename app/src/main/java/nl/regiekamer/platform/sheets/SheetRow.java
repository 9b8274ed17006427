package nl.regiekamer.platform.sheets;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a row says, by id of column: text as typed, a number with a decimal point, a day as {@code
 * 2026-03-01}, ids of choices with ";" between them. What is empty is left out.
 */
public record SheetRow(SortedMap<String, String> values) {

    /** A row that says nothing. */
    public static final SheetRow EMPTY = new SheetRow(new TreeMap<>());

    /** Between the ids of a column with more choices. */
    static final String BETWEEN = ";";

    public SheetRow {
        var filled = new TreeMap<>(values);
        filled.values().removeIf(String::isEmpty);
        values = Collections.unmodifiableSortedMap(filled);
    }

    /** The value of a column; empty for none. */
    public String get(String column) {
        return Objects.requireNonNullElse(values.get(column), "");
    }

    /** The ids in a column with more choices. */
    public List<String> list(String column) {
        var value = get(column);
        return value.isEmpty() ? List.of() : List.of(value.split(BETWEEN, -1));
    }

    /** With another value in a column. */
    public SheetRow with(String column, String value) {
        return with(Map.of(column, value));
    }

    /** With these ids in a column with more choices; their order does not matter. */
    public SheetRow with(String column, List<String> ids) {
        return with(column, join(ids));
    }

    /** With other values in more columns. */
    public SheetRow with(Map<String, String> others) {
        var all = new TreeMap<>(values);
        all.putAll(others);
        return new SheetRow(all);
    }

    static String join(List<String> ids) {
        return String.join(BETWEEN, ids.stream().distinct().sorted().toList());
    }
}
