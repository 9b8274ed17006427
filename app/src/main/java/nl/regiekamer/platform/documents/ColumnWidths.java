package nl.regiekamer.platform.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How wide the columns of a table are. No word is broken as long as the longest words of all
 * columns fit beside each other; what is left goes to the columns with the longest texts.
 */
final class ColumnWidths {

    /** About one sign of the text of tables, in twentieths of a point. */
    private static final int SIGN = 105;

    /** The white space at both sides of a cell, likewise. */
    private static final int MARGINS = 240;

    /** A text longer than this is broken over lines anyway; in signs. */
    private static final int WIDE = 60;

    private ColumnWidths() {}

    /**
     * A width for each column; together the room.
     *
     * @param room for the whole table, in twentieths of a point
     */
    static int[] of(Block.Table table, int room) {
        var columns = IntStream.range(0, table.columns().size()).mapToObj(i -> cells(table, i));
        var cells = columns.toList();
        var least = cells.stream().mapToInt(ColumnWidths::least).toArray();
        var wanted = cells.stream().mapToInt(ColumnWidths::wanted).toArray();
        var over = room - Arrays.stream(least).sum();
        var more = IntStream.range(0, least.length).map(i -> wanted[i] - least[i]).toArray();
        return over < 0 ? shares(least, room) : plus(least, shares(more, over));
    }

    private static List<String> cells(Block.Table table, int column) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream())
                .map(row -> row.get(column))
                .toList();
    }

    private static int least(List<String> cells) {
        return cells.stream()
                                .flatMap(cell -> Arrays.stream(cell.split("[\\s-]+")))
                                .mapToInt(String::length)
                                .map(length -> Math.min(length, WIDE))
                                .max()
                                .orElse(0)
                        * SIGN
                + MARGINS;
    }

    private static int wanted(List<String> cells) {
        var longest = cells.stream().mapToInt(String::length).max().orElse(0);
        return Math.max(least(cells), Math.min(longest, WIDE) * SIGN + MARGINS);
    }

    /** The room, in the proportion of these; the same for all when all are 0. */
    private static int[] shares(int[] parts, int room) {
        var sum = Arrays.stream(parts).sum();
        var shares =
                Arrays.stream(parts)
                        .map(part ->
                                sum == 0 ? room / parts.length : (int) ((long) room * part / sum))
                        .toArray();
        shares[shares.length - 1] += room - Arrays.stream(shares).sum();
        return shares;
    }

    private static int[] plus(int[] one, int[] other) {
        return IntStream.range(0, one.length).map(i -> one[i] + other[i]).toArray();
    }
}
