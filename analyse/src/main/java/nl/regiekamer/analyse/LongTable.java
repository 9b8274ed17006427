package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.regiekamer.analysis.disclosure.CellTable;
import nl.regiekamer.analysis.disclosure.Dimension;

/**
 * A table with all its sums from a list: a line per cell, or per contributor to a cell.
 *
 * <p>Rows of the table are what a line belongs to (a buurt), then their groups (a wijk), the total,
 * and work areas that may overlap. Columns are kinds and their total; without kinds there is one.
 */
final class LongTable {

    static final String TOTAL = "total";

    private final List<String> rows;
    private final List<String> columns;
    private final double[][][] contributions;
    private final CellTable table;

    private LongTable(
            List<String> rows, List<String> columns, double[][][] contributions, CellTable table) {
        this.rows = rows;
        this.columns = columns;
        this.contributions = contributions;
        this.table = table;
    }

    /**
     * @param several whether a cell may have several lines, one per contributor
     */
    static LongTable of(Request request, boolean several) {
        var lines = request.texts("row");
        var kinds =
                request.has("column")
                        ? request.texts("column")
                        : Collections.nCopies(lines.size(), "");
        var leaves = lines.stream().distinct().toList();
        var leafColumns = kinds.stream().distinct().toList();
        var contributions =
                contributions(request.column("count"), lines, kinds, leaves, leafColumns);
        requireEachCell(contributions, leaves, leafColumns, several);
        var rowNames = new ArrayList<>(leaves);
        var rowSide = rowSide(request, lines, rowNames);
        var columnNames = new ArrayList<>(leafColumns);
        var columnSide = Dimension.of(leafColumns.size());
        if (request.has("column")) {
            columnSide = Dimension.withTotal(leafColumns.size());
            add(columnNames, TOTAL);
        }
        var table = CellTable.of(rowSide, columnSide, sums(contributions));
        return new LongTable(rowNames, columnNames, contributions, table);
    }

    private static double[][][] contributions(
            double[] amounts,
            List<String> lines,
            List<String> kinds,
            List<String> leaves,
            List<String> columns) {
        var rowPlaces = places(leaves);
        var columnPlaces = places(columns);
        var lists = new LinkedHashMap<List<Integer>, List<Double>>();
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] < 0) {
                throw new CommandFault(
                        "Rij %d telt %s; minder dan 0 kan niet.".formatted(i + 1, amounts[i]),
                        "Verberg tabellen met alleen aantallen of bedragen vanaf 0.");
            }
            var cell = List.of(place(rowPlaces, lines.get(i)), place(columnPlaces, kinds.get(i)));
            lists.computeIfAbsent(cell, one -> new ArrayList<>()).add(amounts[i]);
        }
        var contributions = new double[leaves.size()][columns.size()][];
        for (int r = 0; r < leaves.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                contributions[r][c] =
                        lists.getOrDefault(List.of(r, c), List.of()).stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray();
            }
        }
        return contributions;
    }

    private static Map<String, Integer> places(List<String> names) {
        var places = new HashMap<String, Integer>();
        names.forEach(name -> places.putIfAbsent(name, places.size()));
        return places;
    }

    private static Integer place(Map<String, Integer> places, String name) {
        return Objects.requireNonNull(places.get(name));
    }

    private static void requireEachCell(
            double[][][] contributions, List<String> rows, List<String> columns, boolean several) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                var lines = contributions[r][c].length;
                if (lines == 0) {
                    throw new CommandFault(
                            "Van %s is er geen aantal."
                                    .formatted(name(rows.get(r), columns.get(c))),
                            "Zet er een rij bij met 0 als er niets geteld is.");
                }
                if (lines > 1 && !several) {
                    throw new CommandFault(
                            "%s staat er %d keer."
                                    .formatted(name(rows.get(r), columns.get(c)), lines),
                            "Tel die rijen op, of laat er een staan.");
                }
            }
        }
    }

    private static double[][] sums(double[][][] contributions) {
        var sums = new double[contributions.length][contributions[0].length];
        for (int r = 0; r < sums.length; r++) {
            for (int c = 0; c < sums[r].length; c++) {
                for (var amount : contributions[r][c]) {
                    sums[r][c] += amount;
                }
            }
        }
        return sums;
    }

    private static Dimension rowSide(Request request, List<String> lines, List<String> names) {
        var leaves = names.size();
        var side = Dimension.withTotal(leaves);
        if (request.has("parent")) {
            var parents = parents(lines, request.texts("parent"));
            var distinct = parents.stream().distinct().toList();
            distinct.forEach(parent -> add(names, parent));
            side = Dimension.hierarchy(Table.codes(parents));
        }
        add(names, TOTAL);
        if (!request.has("work-areas")) {
            return side;
        }
        var places = places(names);
        for (var area : workAreas(request.table("work-areas"), places).entrySet()) {
            add(names, area.getKey());
            side = side.withGroup(area.getValue().stream().mapToInt(i -> i).toArray());
        }
        return side;
    }

    /** The group of each row. */
    private static List<String> parents(List<String> lines, List<String> groups) {
        var parentOf = new LinkedHashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            var before = parentOf.putIfAbsent(lines.get(i), groups.get(i));
            if (before != null && !before.equals(groups.get(i))) {
                throw new CommandFault(
                        "'%s' ligt in '%s' en in '%s'."
                                .formatted(lines.get(i), before, groups.get(i)),
                        "Geef elke rij een groep; overlap kan met --work-areas.");
            }
        }
        return List.copyOf(parentOf.values());
    }

    private static Map<String, Set<Integer>> workAreas(Table table, Map<String, Integer> places) {
        var areas = new LinkedHashMap<String, Set<Integer>>();
        var names = table.texts("area");
        var parts = table.texts("row");
        for (int i = 0; i < names.size(); i++) {
            var place = places.get(parts.get(i));
            if (place == null) {
                throw new CommandFault(
                        "Werkgebied '%s' heeft een deel '%s', dat niet in de tabel staat."
                                .formatted(names.get(i), parts.get(i)),
                        "Gebruik de namen van de kolommen bij --row en --parent.");
            }
            areas.computeIfAbsent(names.get(i), area -> new TreeSet<>()).add(place);
        }
        return areas;
    }

    private static void add(List<String> names, String name) {
        if (names.contains(name)) {
            throw new CommandFault(
                    "'%s' heten twee dingen in de tabel.".formatted(name),
                    "Geef rijen, groepen en werkgebieden eigen namen; 'total' is de som.");
        }
        names.add(name);
    }

    CellTable cells() {
        return table;
    }

    double[][][] contributions() {
        return contributions;
    }

    boolean hasColumns() {
        return columns.size() > 1;
    }

    String row(int cell) {
        return rows.get(cell / columns.size());
    }

    String column(int cell) {
        return columns.get(cell % columns.size());
    }

    String name(int cell) {
        return name(row(cell), column(cell));
    }

    private static String name(String row, String column) {
        return column.isEmpty() ? "'%s'".formatted(row) : "'%s', '%s'".formatted(row, column);
    }

    /** The number of a cell that a line of another table names. */
    int find(String row, String column) {
        var r = rows.indexOf(row);
        var c = columns.indexOf(column);
        if (r < 0 || c < 0) {
            throw new CommandFault(
                    "Een cel %s is er niet.".formatted(name(row, column)),
                    "Gebruik de namen uit de tabel, en '%s' voor een som.".formatted(TOTAL));
        }
        return table.cell(r, c);
    }
}
