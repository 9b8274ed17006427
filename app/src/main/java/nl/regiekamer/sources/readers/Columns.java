package nl.regiekamer.sources.readers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.sources.readers.FigureMapping.Place;
import org.jspecify.annotations.Nullable;

/**
 * A mapping laid upon the columns that a file has.
 *
 * @param measures columns of figures, in the file's order or that of the mapping
 * @param measureName the column that names the measure; null where the columns do
 */
record Columns(
        Cell area,
        @Nullable Cell period,
        List<Cell> features,
        List<MeasureColumn> measures,
        @Nullable Cell measureName,
        @Nullable Cell low,
        @Nullable Cell high,
        @Nullable Cell qualifier) {

    /** Where a value stands: in a column, or fixed for all rows. */
    record Cell(String name, int index, String fixed) {
        String of(List<String> cells) {
            return index < 0 ? fixed : cells.get(index);
        }
    }

    /** A column of figures. */
    record MeasureColumn(String column, int index, String measure, boolean mayBeNegative) {}

    /** Fits the mapping on a head; refuses the file when a column is missing or doubled. */
    static Columns of(List<String> names, FigureMapping mapping) {
        var places = new Finder(names);
        var features =
                mapping.features().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(feature -> places.get(feature.getKey(), feature.getValue()))
                        .toList();
        var margin = mapping.margin();
        var area = places.get("gebied", mapping.area());
        var period = mapping.period() == null ? null : places.get("periode", mapping.period());
        var low = margin == null ? null : places.column(margin.low());
        var high = margin == null ? null : places.column(margin.high());
        var qualifier = mapping.qualifier() == null ? null : places.column(mapping.qualifier());
        var measures = new ArrayList<MeasureColumn>();
        for (var one : mapping.measures()) {
            var at = places.column(one.column());
            measures.add(
                    new MeasureColumn(
                            one.column(), at.index(), one.measure(), one.mayBeNegative()));
        }
        var longForm = mapping.longForm();
        var measureName = longForm == null ? null : places.column(longForm.measureColumn());
        if (longForm != null) {
            var value = places.column(longForm.valueColumn());
            measures.add(new MeasureColumn(longForm.valueColumn(), value.index(), "", false));
        }
        places.requireAll();
        if (mapping.others()) {
            measures.addAll(places.others(mapping.skipped()));
        }
        if (measures.isEmpty()) {
            throw new FileRefused(
                    "Het bestand heeft geen kolom met cijfers. Misschien hoort er een andere toewijzing bij.");
        }
        return new Columns(
                area, period, features, List.copyOf(measures), measureName, low, high, qualifier);
    }

    /** Leaves out columns that hold values, none of which is a number. */
    Columns withoutWords(List<List<String>> rows, char decimalSign) {
        var kept =
                measures.stream()
                        .filter(column -> !holdsWords(column.index(), rows, decimalSign))
                        .toList();
        return new Columns(area, period, features, kept, measureName, low, high, qualifier);
    }

    /**
     * What tells the series of a row: the codes of its features, and its measure if a cell names
     * it.
     */
    List<String> codes(List<String> cells) {
        var codes = new ArrayList<String>();
        features.forEach(feature -> codes.add(feature.of(cells).strip()));
        if (measureName != null) {
            codes.add(measureName.of(cells).strip());
        }
        return codes;
    }

    /** Columns of figures that the other has not. */
    List<String> listDropped(Columns other) {
        return measures.stream()
                .filter(column -> !other.measures().contains(column))
                .map(MeasureColumn::column)
                .toList();
    }

    private static boolean holdsWords(int index, List<List<String>> rows, char decimalSign) {
        var words = false;
        for (var cells : rows) {
            var cell = cells.get(index);
            if (!NumberText.isUnpublished(cell)) {
                if (NumberText.read(cell, decimalSign).isPresent()) {
                    return false;
                }
                words = true;
            }
        }
        return words;
    }

    /** Looks up columns by name and gathers what is missing, to say it all at once. */
    private static final class Finder {

        private final List<String> names;
        private final Map<String, Integer> places = new HashMap<>();
        private final Set<String> missing = new LinkedHashSet<>();
        private final Set<Integer> used = new HashSet<>();

        Finder(List<String> names) {
            this.names = names;
            for (var i = 0; i < names.size(); i++) {
                var twice = places.putIfAbsent(key(names.get(i)), i);
                if (twice != null && !names.get(i).isBlank()) {
                    throw new FileRefused(
                            "De kolom '%s' staat er twee keer (kolom %d en %d). Misschien is een kolom dubbel gekopieerd."
                                    .formatted(names.get(i), twice + 1, i + 1));
                }
            }
        }

        Cell get(String name, Place place) {
            return switch (place) {
                case Place.Column column -> {
                    var found = column(column.name());
                    yield new Cell(
                            name.equals("gebied") || name.equals("periode") ? column.name() : name,
                            found.index(),
                            "");
                }
                case Place.Fixed fixed -> new Cell(name, -1, fixed.value());
            };
        }

        Cell column(String name) {
            var at = places.get(key(name));
            if (at == null) {
                missing.add(name);
                return new Cell(name, 0, "");
            }
            used.add(at);
            return new Cell(name, at, "");
        }

        void requireAll() {
            if (!missing.isEmpty()) {
                throw new FileRefused(
                        "In het bestand ontbreekt de kolom '%s'. Het heeft wel: %s. Misschien hoort er een andere toewijzing bij, of is het een ander bestand."
                                .formatted(
                                        String.join("', '", missing),
                                        String.join(
                                                ", ",
                                                names.subList(0, Math.min(12, names.size())))));
            }
        }

        List<MeasureColumn> others(Set<String> skipped) {
            var others = new ArrayList<MeasureColumn>();
            for (var i = 0; i < names.size(); i++) {
                var name = names.get(i);
                if (!used.contains(i) && !name.isBlank() && !skipped.contains(name)) {
                    others.add(new MeasureColumn(name, i, name, false));
                }
            }
            return others;
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }
}
