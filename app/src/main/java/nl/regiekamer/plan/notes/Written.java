package nl.regiekamer.plan.notes;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.platform.documents.Block;

/** What the system writes in a part: running text and tables. */
record Written(String text, List<Block.Table> tables) {

    /** What is added to the name of a row that the public does not get like this. */
    static final String CLOSED = " (nog niet openbaar)";

    static Written text(String text) {
        return new Written(text, List.of());
    }

    static Written of(String text, Block.Table table) {
        return new Written(text, table.rows().isEmpty() ? List.of() : List.of(table));
    }

    /** The tables of this one, with a mark at each row that is not the same in the other. */
    List<Block.Table> markedBeside(Written open) {
        return tables.stream().map(table -> marked(table, open)).toList();
    }

    private static Block.Table marked(Block.Table table, Written open) {
        var openRows =
                open.tables().stream()
                        .filter(one -> one.caption().equals(table.caption()))
                        .flatMap(one -> one.rows().stream())
                        .toList();
        return new Block.Table(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> openRows.contains(row) ? row : marked(row))
                        .toList(),
                table.source());
    }

    private static List<String> marked(List<String> row) {
        var cells = new ArrayList<>(row);
        cells.set(0, cells.getFirst() + CLOSED);
        return cells;
    }
}
