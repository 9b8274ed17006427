package nl.regiekamer.sources.readers;

import nl.regiekamer.platform.files.CsvText;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.platform.files.TableForm;
import nl.regiekamer.sources.FigureSink;
import nl.regiekamer.sources.KnownAreas;

/** Reads a CSV file or a workbook by a mapping; refuses as a whole what is neither. */
public final class FileReader {

    private FileReader() {}

    /**
     * Reads all rows.
     *
     * @param table code of the table that the figures belong to
     * @throws FileRefused when the file is not what it says, with the reason in Dutch
     */
    public static void read(
            ProbedFile file,
            String table,
            FigureMapping mapping,
            KnownAreas areas,
            FigureSink sink) {
        switch (TableForm.of(file)) {
            case CSV -> readText(file, table, mapping, areas, sink);
            case XLSX -> {
                var rows = rows(table, mapping, '.', areas, sink);
                XlsxTable.read(file, rows);
                rows.end();
            }
        }
    }

    private static void readText(
            ProbedFile file,
            String table,
            FigureMapping mapping,
            KnownAreas areas,
            FigureSink sink) {
        var form = mapping.form();
        var separator = form.separator() == null ? CsvText.sniff(file) : form.separator();
        char decimal =
                form.decimalSign() != null ? form.decimalSign() : separator == ';' ? ',' : '.';
        var rows = rows(table, mapping, decimal, areas, sink);
        CsvTable.read(file, separator, rows);
        rows.end();
    }

    private static MappedRows rows(
            String table, FigureMapping mapping, char decimal, KnownAreas areas, FigureSink sink) {
        return new MappedRows(new MappedRows.Setting(table, mapping, decimal, areas), sink);
    }
}
