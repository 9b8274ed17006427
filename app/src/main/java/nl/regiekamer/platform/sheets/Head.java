package nl.regiekamer.platform.sheets;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.regiekamer.platform.files.CellRange;

/**
 * The head of a file, and which of its columns holds what.
 *
 * @param line where it stands, from 1; 0 for a file without lines
 * @param names of the file's columns, from the first
 * @param places by id of a column that we know: the file's column, from 0
 */
record Head(long line, List<String> names, Map<String, Integer> places) {

    Head {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /** With places that somebody chose; those that the file does not have are left out. */
    Head with(Map<String, Integer> chosen) {
        var fitting = new TreeMap<>(chosen);
        fitting.values().removeIf(place -> place < 0 || place >= names.size());
        return new Head(line, names, fitting);
    }

    OptionalInt find(SheetColumn column) {
        var place = places.get(column.id());
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Required columns of which nobody knows yet where they stand. */
    List<SheetColumn> listMissing(List<SheetColumn> columns) {
        return columns.stream()
                .filter(column -> column.isRequired() && find(column).isEmpty())
                .toList();
    }

    /** Whether one column of the file stands for two of ours. */
    boolean isShared() {
        return places.values().stream().distinct().count() < places.size();
    }

    /** The column as people point at it: "B: Naam". */
    String words(int place) {
        var name = names.get(place);
        return "%s: %s".formatted(CellRange.letters(place), name.isBlank() ? "zonder kop" : name);
    }
}
