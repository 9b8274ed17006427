package nl.regiekamer.platform.files;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * All filled lines of a table file, for what people made by hand; what is larger is read as a
 * stream.
 *
 * @param form of the file
 * @param lines in the order of the file; empty ones are left out
 * @param hiddenColumns from 0
 * @param notes Dutch: what a reader should know about how the file was read
 */
public record Grid(
        TableForm form, List<GridLine> lines, Set<Integer> hiddenColumns, List<String> notes) {

    /** More filled lines are no work of hands. */
    static final int MOST_LINES = 20_000;

    static final int MOST_COLUMNS = 250;

    public Grid {
        lines = List.copyOf(lines);
        hiddenColumns = Set.copyOf(hiddenColumns);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file as a whole.
     *
     * @throws FileRefused when it is no table, cannot be read, or has more than 20,000 filled lines
     */
    public static Grid of(ProbedFile file) throws IOException {
        return switch (TableForm.of(file)) {
            case CSV -> CsvGrid.read(file);
            case XLSX -> XlsxGrid.read(file);
        };
    }

    static void requireRoom(ProbedFile file, int lines) {
        if (lines > MOST_LINES) {
            throw new FileRefused(
                    "'%s' heeft meer dan %d gevulde regels. Verdeel het over meer bestanden."
                            .formatted(file.name(), MOST_LINES));
        }
    }
}
