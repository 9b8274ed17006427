package nl.regiekamer.sources.readers;

import java.util.Locale;
import nl.regiekamer.sources.FigureSink;
import nl.regiekamer.sources.FileRefused;
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
        var extension = extension(file.name());
        switch (file.kind()) {
            case EMPTY -> throw new FileRefused("'%s' is leeg.".formatted(file.name()));
            case TEXT -> {
                requireNamed(file, extension, !extension.equals("xlsx"));
                readText(file, table, mapping, areas, sink);
            }
            case ZIP -> {
                requireNamed(file, extension, extension.equals("xlsx"));
                var rows = rows(table, mapping, '.', areas, sink);
                XlsxTable.read(file, rows);
                rows.end();
            }
            default -> requireNamed(file, extension, false);
        }
    }

    private static void readText(
            ProbedFile file,
            String table,
            FigureMapping mapping,
            KnownAreas areas,
            FigureSink sink) {
        if (file.firstNul() >= 0) {
            throw new FileRefused(
                    "'%s' is geen tekst: op plaats %d staat een nulbyte. Misschien is het een ander soort bestand, of tekst in UTF-16; bewaar het als CSV in UTF-8."
                            .formatted(file.name(), file.firstNul() + 1));
        }
        var form = mapping.form();
        var separator = form.separator() == null ? CsvTable.sniff(file) : form.separator();
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

    private static void requireNamed(ProbedFile file, String extension, boolean fits) {
        if (fits) {
            return;
        }
        throw new FileRefused(
                "'%s' heet .%s, maar is %s. Misschien is de naam veranderd of is de verkeerde koppeling gebruikt; bewaar de tabel als CSV (UTF-8) of als .xlsx."
                        .formatted(file.name(), extension, file.kind().words()));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
