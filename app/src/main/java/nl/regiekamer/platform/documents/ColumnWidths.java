package nl.regiekamer.platform.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a table are: room for what stands in them, not the same for all. */
final class ColumnWidths {

    /** A text longer than this is broken over lines anyway; in signs. */
    private static final int WIDE = 48;

    /** No column is narrower than this; in signs. */
    private static final int NARROW = 5;

    private ColumnWidths() {}

    /** A share for each column, in whole per cent; together 100. */
    static int[] of(Block.Table table) {
        var weights =
                IntStream.range(0, table.columns().size())
                        .map(column -> weight(table, column))
                        .toArray();
        var total = Arrays.stream(weights).sum();
        var shares = Arrays.stream(weights).map(weight -> weight * 100 / total).toArray();
        shares[widest(weights)] += 100 - Arrays.stream(shares).sum();
        return shares;
    }

    private static int weight(Block.Table table, int column) {
        var cells =
                Stream.concat(Stream.of(table.columns()), table.rows().stream())
                        .map(row -> row.get(column))
                        .toList();
        var longest = cells.stream().mapToInt(String::length).max().orElse(0);
        return Math.max(longestWord(cells), Math.clamp(longest, NARROW, WIDE));
    }

    private static int longestWord(List<String> cells) {
        return cells.stream()
                .flatMap(cell -> Arrays.stream(cell.split("\\s+")))
                .mapToInt(String::length)
                .map(length -> Math.min(length, WIDE))
                .max()
                .orElse(0);
    }

    private static int widest(int[] weights) {
        return IntStream.range(0, weights.length)
                .reduce((one, other) -> weights[other] > weights[one] ? other : one)
                .orElseThrow();
    }
}
