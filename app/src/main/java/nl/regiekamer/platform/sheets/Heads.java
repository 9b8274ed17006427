package nl.regiekamer.platform.sheets;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiekamer.platform.files.Grid;
import nl.regiekamer.platform.files.GridCell;
import nl.regiekamer.platform.files.GridLine;

/** Recognises the head of a file: the line that names columns, which need not be the first. */
final class Heads {

    /** A head that comes later is none. */
    private static final int LINES_LOOKED_AT = 30;

    private final Grid grid;
    private final List<SheetColumn> columns;
    private final Map<String, String> known = new HashMap<>(); // a head as we compare it: column id

    /**
     * @param remembered heads that this organisation mapped before, by id of column
     */
    Heads(Grid grid, List<SheetColumn> columns, Map<String, String> remembered) {
        this.grid = grid;
        this.columns = columns;
        for (var column : columns) {
            column.aliases().forEach(alias -> known.put(plain(alias), column.id()));
        }
        columns.forEach(column -> known.put(plain(column.name()), column.id()));
        remembered.forEach((column, head) -> known.put(plain(head), column));
    }

    /** The line that looks most like a head: the first of those that name most columns. */
    Head find() {
        var candidates = grid.lines().stream().limit(LINES_LOOKED_AT).toList();
        var best =
                candidates.stream()
                        .max(
                                Comparator.comparingLong(this::countKnown)
                                        .thenComparing(GridLine::number, Comparator.reverseOrder()))
                        .filter(line -> countKnown(line) > 0);
        var otherwise = candidates.stream().filter(line -> line.countFilled() >= 2).findFirst();
        return best.or(() -> otherwise)
                .or(() -> candidates.stream().findFirst())
                .map(this::head)
                .orElse(new Head(0, List.of(), Map.of()));
    }

    /** The head at a line that somebody pointed at; the recognised one if there is no such line. */
    Head at(long number) {
        return grid.lines().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .map(this::head)
                .orElseGet(this::find);
    }

    private long countKnown(GridLine line) {
        return line.cells().stream()
                .map(GridCell::text)
                .map(text -> known.getOrDefault(plain(text), ""))
                .filter(id -> !id.isEmpty())
                .distinct()
                .count();
    }

    /** A name that stands twice is not mapped: somebody has to say which one is meant. */
    private Head head(GridLine line) {
        var names = line.cells().stream().map(GridCell::text).toList();
        var places = new TreeMap<String, Integer>();
        var doubtful = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var id = known.get(plain(names.get(i)));
            if (id != null && places.putIfAbsent(id, i) != null) {
                doubtful.add(id);
            }
        }
        doubtful.forEach(id -> settle(id, names, places));
        return new Head(line.number(), names, places);
    }

    /** Two heads for one column: its own name goes before an alias; else nobody can tell. */
    private void settle(String id, List<String> names, Map<String, Integer> places) {
        var own =
                columns.stream()
                        .filter(column -> column.id().equals(id))
                        .map(column -> plain(column.name()))
                        .findFirst();
        var exact =
                IntStream.range(0, names.size())
                        .filter(i -> own.filter(plain(names.get(i))::equals).isPresent())
                        .toArray();
        if (exact.length == 1) {
            places.put(id, exact[0]);
        } else {
            places.remove(id);
        }
    }

    /** A head without what people write in different ways. */
    static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** Names that stand more than once, as the file writes them. */
    static List<String> listDoubled(List<String> names) {
        var seen = new HashSet<String>();
        return names.stream()
                .filter(name -> !name.isBlank() && !seen.add(plain(name)))
                .flatMap(Stream::of)
                .distinct()
                .toList();
    }
}
